package org.amtsweg.engine.camunda;

import java.lang.reflect.Method;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.amtsweg.problem.AmtswegException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.Cache;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.TreeStore;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;

/**
 * The engine's expressions, cut down to reading the allowed roots (<i>Positivliste der Ausdrücke</i>).
 *
 * <p>Refuses at three places, because the engine has three doors: when an expression is made (also those of ad hoc queries and stored filters,
 * where CVE-2026-109432 runs code), when a name is resolved, and when a function is looked up ({@code now()} and {@code currentUser()} exist
 * otherwise).
 */
final class AllowListExpressions extends JuelExpressionManager {

    private final ProcessCallbacks callbacks;

    AllowListExpressions(ProcessCallbacks callbacks) {
        this.callbacks = callbacks;
        setExpressionFactory(new ExpressionFactoryImpl(new TreeStore(ExpressionCheck.GRAMMAR, new Cache(2_000))));
    }

    @Override
    public Expression createExpression(String text) {
        ExpressionCheck check = ExpressionCheck.of(text);
        check.flaw().ifPresent(flaw -> {
            throw new CarriedFailure(AmtswegException.permanent("Expression refused: " + flaw.code() + " "
                    // a function's or root's name comes from the model, never from a form
                    + flaw.name()));
        });
        return new AllowListExpression(createValueExpression(text), this, text, check.roots());
    }

    @Override
    public void addFunction(String name, Method function) {
        // The engine offers its own functions here; expressions have none.
    }

    @Override
    protected ELResolver createElResolver() {
        return new AllowListResolver(callbacks);
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            public Method resolveFunction(String prefix, String localName) {
                throw new CarriedFailure(AmtswegException.permanent("Expressions call no functions"));
            }
        };
    }
}
