package org.amtsweg.engine.camunda;

import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessCallbacks;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Tells when a message is awaited and when no longer, at the one place where the engine makes and deletes subscriptions.
 *
 * <p>Listeners would not do: after an event-based gateway or for an event sub-process the catching event's own listener runs only when the
 * message is there. So catch events, receive tasks, gateways, boundary events and event sub-processes are all served alike, and a non-interrupting
 * subscription stays as long as the engine keeps it.
 */
final class MessageSubscriptions extends EventSubscriptionManager {

    private final ProcessCallbacks callbacks;

    private MessageSubscriptions(ProcessCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    static SessionFactory factory(ProcessCallbacks callbacks) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return EventSubscriptionManager.class;
            }

            @Override
            public Session openSession() {
                return new MessageSubscriptions(callbacks);
            }
        };
    }

    @Override
    public void insert(EventSubscriptionEntity subscription) {
        super.insert(subscription);
        if (isMessageOfACase(subscription)) {
            callbacks.messageAwaited(place(subscription), subscription.getEventName());
        }
    }

    @Override
    public void deleteEventSubscription(EventSubscriptionEntity subscription) {
        if (isMessageOfACase(subscription)) {
            callbacks.messageUnawaited(place(subscription), subscription.getEventName());
        }
        // Not the engine's own method: it would look for asynchronous deliveries, which we never make, with one query
        // each time.
        getDbEntityManager().delete(subscription);
    }

    private static boolean isMessageOfACase(EventSubscriptionEntity subscription) {
        return subscription.isSubscriptionForEventType(EventType.MESSAGE) && subscription.getExecutionId() != null;
    }

    private static Position place(EventSubscriptionEntity subscription) {
        ExecutionEntity execution = subscription.getExecution();
        return Places.at(execution, subscription.getActivityId());
    }
}
