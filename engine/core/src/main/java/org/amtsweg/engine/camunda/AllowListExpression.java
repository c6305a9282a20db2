package org.amtsweg.engine.camunda;

import java.util.Date;
import java.util.SortedSet;
import org.amtsweg.problem.AmtswegException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * One expression of a model. Its failures name the roots it reads; the engine's own would show the values it could not compare or convert, in the
 * exception and in the log.
 */
final class AllowListExpression extends JuelExpression {

    private final SortedSet<String> roots;
    private final boolean deadline;

    AllowListExpression(
            ValueExpression valueExpression, AllowListExpressions manager, String text, SortedSet<String> roots) {
        super(valueExpression, manager, text);
        this.roots = roots;
        this.deadline = text.startsWith("${deadline.") && roots.size() == 1;
    }

    @Override
    public @Nullable Object getValue(VariableScope scope, @Nullable BaseDelegateExecution context) {
        Object value;
        try {
            value = valueExpression.getValue(expressionManager.getElContext(scope));
        } catch (CarriedFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw refused("cannot be evaluated (" + e.getClass().getSimpleName() + ")");
        }
        // A text that the engine would try to read as a date could be anything a citizen typed.
        if (deadline && !(value instanceof Date)) {
            throw refused("is not a point in time");
        }
        return value;
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
        throw refused("cannot be written");
    }

    private CarriedFailure refused(String why) {
        return new CarriedFailure(AmtswegException.permanent("An expression on " + roots + " " + why));
    }
}
