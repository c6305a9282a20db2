package org.amtsweg.engine.camunda;

import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.amtsweg.problem.AmtswegException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The parts of the engine that nobody may use (<i>verschlossene Türen</i>): scripts, object variables, filters, expressions in queries. */
final class ClosedDoors {

    private ClosedDoors() {}

    private static CarriedFailure closed(String what) {
        return new CarriedFailure(AmtswegException.permanent(what + " are switched off"));
    }

    /** No script engine for anybody. */
    static final class NoScripts implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw closed("Scripts");
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            throw closed("Scripts");
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean fromCache) {
            throw closed("Scripts");
        }
    }

    /**
     * Answers for every object variable, and refuses it: the engine's switch against Java serialisation stops serialised values only and would
     * itself serialise an array.
     */
    static final class NoObjects extends AbstractTypedValueSerializer<TypedValue> {

        NoObjects() {
            super(ValueType.OBJECT);
        }

        @Override
        public String getName() {
            return "amtsweg-no-objects";
        }

        @Override
        public boolean canHandle(TypedValue value) {
            return value instanceof UntypedValueImpl || value instanceof ObjectValue;
        }

        @Override
        protected boolean canWriteValue(TypedValue value) {
            return true;
        }

        @Override
        public void writeValue(TypedValue value, ValueFields fields) {
            throw closed("Object variables");
        }

        @Override
        public TypedValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
            throw closed("Object variables");
        }

        @Override
        public TypedValue convertToTypedValue(UntypedValueImpl value) {
            throw closed("Object variables");
        }
    }

    /** Refuses filters and any query that brings an expression, in whichever branch; cuts every list. */
    static final class NoExpressionsInQueries extends CommandInterceptor {

        private static final int LONGEST_LIST = 500;

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof AbstractExecuteFilterCmd || command instanceof SaveFilterCmd) {
                throw closed("Filters");
            }
            if (command instanceof AbstractQuery<?, ?> query && hasExpressions(query)) {
                throw closed("Expressions in queries");
            }
            if (command instanceof AbstractQuery<?, ?> query) {
                // The engine's own limit counts only for a user it has authenticated, and it never has one here.
                query.setMaxResults(Math.min(query.getMaxResults(), LONGEST_LIST));
            }
            return next.execute(command);
        }

        private static boolean hasExpressions(AbstractQuery<?, ?> query) {
            return !query.getExpressions().isEmpty()
                    || (query instanceof TaskQueryImpl tasks
                            && orBranches(tasks).stream()
                                    .anyMatch(q -> !q.getExpressions().isEmpty()));
        }

        private static List<TaskQueryImpl> orBranches(TaskQueryImpl query) {
            return query.getQueries() == null ? List.of() : query.getQueries();
        }
    }
}
