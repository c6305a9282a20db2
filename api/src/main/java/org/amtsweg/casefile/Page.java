package org.amtsweg.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some items and where to go on (<i>Seite einer Liste</i>). {@code next} is opaque: give it back to get the page that follows.
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** The most items one page can have. */
    public static final int LARGEST = 500;

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(items.stream().<R>map(function).toList(), next);
    }
}
