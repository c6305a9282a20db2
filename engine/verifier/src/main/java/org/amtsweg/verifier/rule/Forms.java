package org.amtsweg.verifier.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldType;
import org.amtsweg.form.Form;

/** Walks through the fields of a form. */
final class Forms {

    private Forms() {}

    /** A field that is filled in, with the keys that lead to it. */
    record Leaf(List<String> keys, Field field) {

        String path() {
            return String.join(".", keys);
        }

        /** The path, and the paths of what it lies in: {@code place.zone}, {@code place}. */
        Stream<String> prefixes() {
            return IntStream.rangeClosed(1, keys.size()).mapToObj(n -> String.join(".", keys.subList(0, n)));
        }
    }

    static Stream<Leaf> fields(Form form) {
        return leaves(form.fields(), List.of());
    }

    private static Stream<Leaf> leaves(List<Field> fields, List<String> above) {
        return fields.stream().filter(field -> field.type() != FieldType.TEXT).flatMap(field -> {
            List<String> keys = new ArrayList<>(above);
            if (!field.key().isEmpty()) {
                keys.add(field.key());
            }
            return field.type() == FieldType.GROUP
                    ? leaves(field.children(), keys)
                    : Stream.of(new Leaf(List.copyOf(keys), field));
        });
    }

    /** All fields, those inside groups and lists included. */
    static Stream<Field> all(List<Field> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), all(field.children())));
    }
}
