/**
 * How does a model look? (<i>Zeichnung des Modells</i>): draws BPMN files as SVG from the coordinates they hold, with marks on elements.
 *
 * <p>Start with {@link org.amtsweg.verifier.drawing.ModelDrawing}, {@link org.amtsweg.verifier.drawing.PageFigure} and {@link org.amtsweg.verifier.drawing.Mark}.
 */
@NullMarked
package org.amtsweg.verifier.drawing;

import org.jspecify.annotations.NullMarked;
