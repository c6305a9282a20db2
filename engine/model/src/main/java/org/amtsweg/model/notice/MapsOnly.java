package org.amtsweg.model.notice;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks values up in maps and nowhere else, so that a template cannot call a method of an object. A key without value counts as
 * missing.
 */
final class MapsOnly implements Mustache.Collector {

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        return value instanceof Iterable<?> list ? list.iterator() : null;
    }

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
        if (!(context instanceof Map)) {
            return null;
        }
        return (map, key) -> {
            Object value = map instanceof Map<?, ?> values ? values.get(key) : null;
            return value == null ? Template.NO_FETCHER_FOUND : value;
        };
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
