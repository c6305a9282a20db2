package org.amtsweg.model.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.amtsweg.form.Field;
import org.amtsweg.form.Form;

/** The keys that a form submits at its top level. */
final class FormKeys {

    private FormKeys() {}

    static Set<String> of(Form form) {
        Set<String> keys = new TreeSet<>();
        collect(form.fields(), keys);
        return keys;
    }

    private static void collect(List<Field> fields, Set<String> keys) {
        for (Field field : fields) {
            if (!field.key().isEmpty()) {
                keys.add(field.key());
            } else {
                collect(field.children(), keys);
            }
        }
    }
}
