package org.amtsweg.engine.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;

/** Passes the case on to a called process; the engine would start it without a business key. */
final class CallersBusinessKey implements ParameterValueProvider {

    @Override
    public Object getValue(VariableScope scope) {
        return ((DelegateExecution) scope).getProcessBusinessKey();
    }

    @Override
    public boolean isDynamic() {
        return true;
    }
}
