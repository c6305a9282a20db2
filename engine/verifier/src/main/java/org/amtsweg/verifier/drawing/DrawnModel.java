package org.amtsweg.verifier.drawing;

import java.util.List;
import java.util.Optional;
import org.amtsweg.verifier.drawing.Figure.Thing;
import org.w3c.dom.Document;

/**
 * All diagrams of a BPMN file (<i>Zeichnungen einer Datei</i>), and what could not be drawn because the file has no coordinates for it.
 *
 * <p>A file that is no XML, or that the XML guard refuses, has no drawings.
 */
public record DrawnModel(List<ModelDrawing> drawings, List<Undrawn> withoutCoordinates) {

    /** A flow node or flow without coordinates. */
    public record Undrawn(String id, String type, String name) {}

    public DrawnModel {
        drawings = List.copyOf(drawings);
        withoutCoordinates = List.copyOf(withoutCoordinates);
    }

    public static DrawnModel of(byte[] bpmn) {
        Optional<Document> document = Xml.document(bpmn);
        if (document.isEmpty()) {
            return new DrawnModel(List.of(), List.of());
        }
        DiagramReader reader = new DiagramReader(document.get());
        return new DrawnModel(
                reader.diagrams().stream().map(ModelDrawing::new).toList(),
                reader.withoutCoordinates().stream().map(DrawnModel::undrawn).toList());
    }

    private static Undrawn undrawn(Thing thing) {
        return new Undrawn(thing.id(), thing.type(), thing.name());
    }
}
