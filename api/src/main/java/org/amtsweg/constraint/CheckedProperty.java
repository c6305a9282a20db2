package org.amtsweg.constraint;

import jakarta.validation.ConstraintDeclarationException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;

/**
 * A property that a constraint on a whole object reads by name (<i>Feld</i>): a component of a record or a getter of a bean;
 * {@code Optional} is opened.
 */
final class CheckedProperty {

    private CheckedProperty() {}

    /** The value of a property; empty if it is {@code null} or an empty {@code Optional}. */
    static Optional<Object> read(Object bean, String name) {
        try {
            Method accessor = accessor(bean.getClass(), name);
            // The class may be package-private while its accessor is public.
            accessor.setAccessible(true);
            Object value = accessor.invoke(bean);
            return value instanceof Optional<?> optional
                    ? optional.map(Object.class::cast)
                    : Optional.ofNullable(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ConstraintDeclarationException(
                    "Cannot read " + name + " of " + bean.getClass().getName(), e);
        }
    }

    private static Method accessor(Class<?> type, String name) {
        String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String candidate : new String[] {name, getter}) {
            for (Method each : type.getMethods()) {
                if (each.getName().equals(candidate) && each.getParameterCount() == 0) {
                    return each;
                }
            }
        }
        throw new ConstraintDeclarationException(type.getName() + " has no property " + name);
    }
}
