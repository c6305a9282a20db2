package org.amtsweg.verifier.report;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.amtsweg.model.xml.XmlGuard;
import org.jspecify.annotations.Nullable;

/** Where the elements of a model stand in its file, and what they are called. */
final class ModelLines {

    static final ModelLines NONE = new ModelLines(Map.of());

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Map<String, Place> places;

    /** The line on which an element begins, counted from one, and its name, which may be empty. */
    record Place(int line, String name) {}

    private ModelLines(Map<String, Place> places) {
        this.places = places;
    }

    /** Of a file that is not sound XML nothing is known. */
    static ModelLines of(byte @Nullable [] model) {
        if (model == null || XmlGuard.check("", model).hasErrors()) {
            return NONE;
        }
        Map<String, Place> places = new LinkedHashMap<>();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(model));
            // A tag begins where what stands before it ends; the reader only knows where the tag ends.
            int begins = 1;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && BPMN.equals(reader.getNamespaceURI())) {
                    String id = reader.getAttributeValue(null, "id");
                    String name = reader.getAttributeValue(null, "name");
                    if (id != null) {
                        places.putIfAbsent(
                                id,
                                new Place(
                                        begins,
                                        name == null
                                                ? ""
                                                : name.replaceAll("\\s+", " ").strip()));
                    }
                }
                begins = reader.getLocation().getLineNumber();
            }
            reader.close();
        } catch (XMLStreamException e) {
            // The guard has just read the same bytes with the same parser.
            throw new IllegalStateException(e);
        }
        return new ModelLines(places);
    }

    Optional<Place> find(String element) {
        return Optional.ofNullable(places.get(element));
    }

    Optional<String> name(String element) {
        return find(element).map(Place::name).filter(name -> !name.isEmpty());
    }
}
