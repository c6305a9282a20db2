package org.amtsweg.testkit.suggestion;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of the values that conditions read, at one point of a way (<i>Bekannte Werte</i>): a text, a number, a truth value, or that there is none. What is not
 * in it has not been looked at yet. Immutable.
 */
record Memory(Map<String, Optional<Object>> values) {

    static final Memory EMPTY = new Memory(Map.of());

    Memory {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @SuppressWarnings("NullableOptional")
    Optional<Object> value(String key) {
        Optional<Object> value = values.get(key);
        return value == null ? Optional.empty() : value;
    }

    Memory with(String key, Optional<Object> value) {
        Map<String, Optional<Object>> more = new TreeMap<>(values);
        more.put(key, value);
        return new Memory(more);
    }

    Memory forgetting(String key) {
        if (!has(key)) {
            return this;
        }
        Map<String, Optional<Object>> less = new TreeMap<>(values);
        less.remove(key);
        return new Memory(less);
    }

    Memory without(String prefix) {
        if (values.keySet().stream().noneMatch(key -> key.startsWith(prefix))) {
            return this;
        }
        Map<String, Optional<Object>> less = new TreeMap<>(values);
        less.keySet().removeIf(key -> key.startsWith(prefix));
        return new Memory(less);
    }
}
