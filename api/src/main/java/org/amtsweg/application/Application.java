package org.amtsweg.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.authority.Place;
import org.amtsweg.document.Attachment;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * An application (<i>Antrag</i>, § 22 VwVfG) before it is filed: which service, where, the form's data, attachments and an idempotency
 * key that makes a repeated submission safe. Immutable; each method gives a new one.
 */
public final class Application {

    private final ServiceId service;
    private final @Nullable Place place;
    private final FormData data;
    private final List<Attachment> attachments;
    private final @Nullable String idempotencyKey;

    private Application(
            ServiceId service,
            @Nullable Place place,
            FormData data,
            List<Attachment> attachments,
            @Nullable String idempotencyKey) {
        this.service = service;
        this.place = place;
        this.data = data;
        this.attachments = attachments;
        this.idempotencyKey = idempotencyKey;
    }

    public static Application to(ServiceId service) {
        return new Application(service, null, FormData.EMPTY, List.of(), null);
    }

    public Application at(Place where) {
        return new Application(service, where, data, attachments, idempotencyKey);
    }

    public Application with(FormData values) {
        return new Application(service, place, values, attachments, idempotencyKey);
    }

    public Application attach(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(attachment);
        return new Application(service, place, data, List.copyOf(more), idempotencyKey);
    }

    /** 1 to 100 characters that the sender chooses anew for each application and repeats when it sends the same one again. */
    public Application idempotencyKey(String key) {
        return new Application(service, place, data, attachments, key);
    }

    public ServiceId service() {
        return service;
    }

    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    public FormData data() {
        return data;
    }

    public List<Attachment> attachments() {
        return attachments;
    }

    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    @Override
    public String toString() {
        return "Application[to " + service + ", " + data + ", " + attachments.size() + " attachments]";
    }
}
