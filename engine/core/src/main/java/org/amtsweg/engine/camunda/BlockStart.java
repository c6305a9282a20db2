package org.amtsweg.engine.camunda;

import org.amtsweg.engine.process.ProcessCallbacks;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a block begins (<i>Beginn eines Bausteins</i>).
 *
 * <p>The engine asks for a tenant after it made the called instance and before it sets up that instance's subscriptions and timers, which already
 * need to know the block. A start listener would come too late, and a call activity behaviour of our own could not be migrated.
 */
final class BlockStart implements TenantIdProvider {

    private final ProcessCallbacks callbacks;

    BlockStart(ProcessCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() instanceof ExecutionEntity caller) {
            ExecutionEntity called = caller.getSubProcessInstance();
            callbacks.blockEntered(Places.of(caller), called.getId(), called.getProcessDefinitionId());
        }
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return null;
    }
}
