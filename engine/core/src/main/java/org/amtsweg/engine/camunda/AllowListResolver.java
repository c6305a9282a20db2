package org.amtsweg.engine.camunda;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.amtsweg.engine.process.ExpressionRoots;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.amtsweg.problem.AmtswegException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Resolves the allowed roots of a case, then maps, lists and plain values, read-only; refuses every other object, method and write. */
final class AllowListResolver extends ELResolver {

    private final ProcessCallbacks callbacks;

    AllowListResolver(ProcessCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        context.setPropertyResolved(true);
        if (base == null) {
            return plain(root(context, property));
        }
        if (base instanceof Map<?, ?> map) {
            return property == null ? null : plain(map.get(property));
        }
        if (base instanceof List<?> list) {
            return plain(element(list, property));
        }
        throw refused("An expression read a property of something that has none");
    }

    private @Nullable Object root(ELContext context, @Nullable Object property) {
        if (!(property instanceof String name) || !ExpressionRoots.ALL.contains(name)) {
            throw refused("An expression read something that is not allowed: " + property);
        }
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        return callbacks.root(Places.of(scope), name);
    }

    private static @Nullable Object element(List<?> list, @Nullable Object property) {
        if (property instanceof Number index) {
            int i = index.intValue();
            return i < 0 || i >= list.size() ? null : plain(list.get(i));
        }
        throw refused("An expression read an element of a list without a number");
    }

    /** Anything with behaviour of its own stays outside, whoever put it there. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null
                || value instanceof Map
                || value instanceof List
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Date
                || (value instanceof Number && value.getClass().getPackageName().startsWith("java."))) {
            return value;
        }
        throw refused("An expression met a " + value.getClass().getSimpleName());
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        throw refused("Expressions call no methods");
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        throw refused("Expressions cannot be written");
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw refused("Expressions cannot be written");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    private static CarriedFailure refused(String why) {
        return new CarriedFailure(AmtswegException.permanent(why));
    }
}
