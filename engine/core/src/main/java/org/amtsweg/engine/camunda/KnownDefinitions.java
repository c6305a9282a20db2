package org.amtsweg.engine.camunda;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * Process definitions that this node has parsed already (<i>bekannte Prozessdefinitionen</i>). The engine reads the row of a definition again in every
 * command, to see whether it was suspended; ours never change once deployed, and a new version has a new id.
 */
final class KnownDefinitions extends ProcessDefinitionManager {

    static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ProcessDefinitionManager.class;
            }

            @Override
            public Session openSession() {
                return new KnownDefinitions();
            }
        };
    }

    @Override
    @SuppressWarnings("NullAway") // the engine's own method gives null for what it does not know, too
    public @Nullable ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        ProcessDefinitionEntity inSession = super.getCachedResourceDefinitionEntity(id);
        return inSession == null
                ? Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id)
                : inSession;
    }
}
