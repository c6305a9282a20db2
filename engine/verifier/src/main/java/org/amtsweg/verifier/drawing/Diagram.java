package org.amtsweg.verifier.drawing;

import java.util.List;

/** One diagram of a file: its name and its figures in the order of the file. */
record Diagram(String name, List<Figure.Shape> shapes, List<Figure.Edge> edges) {

    Diagram {
        shapes = List.copyOf(shapes);
        edges = List.copyOf(edges);
    }
}
