package org.amtsweg.engine.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amtsweg.authority.Authority;
import org.amtsweg.engine.database.Json;
import org.amtsweg.fee.Fee;

/**
 * The changing content of a case as one JSON document (<i>Akteninhalt</i>): what expressions of the model may read. Task results, decisions and requests
 * stand below the scope they belong to: the empty scope is the service's own process, any other the called instance of a block.
 */
public final class CaseData {

    /** The scope of the service's own process. */
    public static final String ROOT = "";

    private final ObjectNode json;

    private CaseData(ObjectNode json) {
        this.json = json;
    }

    static CaseData parse(String text) {
        return new CaseData(Json.object(text));
    }

    public static CaseData of(ObjectNode form, ObjectNode parameters, Authority authority) {
        ObjectNode json = Json.newObject();
        json.set("form", form);
        json.set("parameters", parameters);
        json.set("authority", Json.tree(authority));
        json.set("evidence", Json.newObject());
        json.set("scopes", Json.newObject());
        return new CaseData(json);
    }

    String write() {
        return Json.write(json);
    }

    public ObjectNode form() {
        return (ObjectNode) json.get("form");
    }

    public void replaceForm(ObjectNode form) {
        json.set("form", form);
    }

    public ObjectNode evidence() {
        return (ObjectNode) json.get("evidence");
    }

    public Authority authority() {
        return Json.convert(json.get("authority"), Authority.class);
    }

    /** The parameters at a scope: the inputs of a block, otherwise those of the service. */
    public ObjectNode parameters(String scope) {
        return scope.equals(ROOT)
                ? (ObjectNode) json.get("parameters")
                : scope(scope).withObjectProperty("parameters");
    }

    public ObjectNode tasks(String scope) {
        return scope(scope).withObjectProperty("task");
    }

    public ObjectNode task(String scope, String element) {
        return tasks(scope).withObjectProperty(element);
    }

    public ObjectNode decisions(String scope) {
        return scope(scope).withObjectProperty("decision");
    }

    /** What a clerk told the applicant last in this scope: the request or the grounds. */
    public String told(String scope) {
        JsonNode told = scope(scope).get("told");
        return told == null ? "" : told.textValue();
    }

    public void tell(String scope, String text) {
        scope(scope).put("told", text);
    }

    /** The process definition that a called scope runs. */
    public String definition(String scope) {
        return scope(scope).path("definition").asText("");
    }

    public void definition(String scope, String definition) {
        scope(scope).put("definition", definition);
    }

    public void dropScope(String scope) {
        json.withObjectProperty("scopes").remove(scope);
    }

    private ObjectNode scope(String scope) {
        return json.withObjectProperty("scopes").withObjectProperty(scope.equals(ROOT) ? "root" : scope);
    }

    public Optional<Fee> fee() {
        JsonNode fee = json.get("fee");
        return fee == null ? Optional.empty() : Optional.of(Json.convert(fee, Fee.class));
    }

    public void fee(Fee fee) {
        json.set("fee", Json.tree(fee));
    }

    public ObjectNode payment() {
        return json.withObjectProperty("payment");
    }

    /** What the case has reserved last, whether it still holds it or not. */
    public Optional<HeldSlot> lastSlot() {
        JsonNode slots = json.path("slots");
        return slots.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.convert(slots.get(slots.size() - 1), HeldSlot.class));
    }

    /** What the case holds now; of several the last. */
    public Optional<HeldSlot> heldSlot() {
        return lastSlot().filter(HeldSlot::held);
    }

    public void hold(HeldSlot slot) {
        json.withArrayProperty("slots").add(Json.tree(slot));
    }

    /** The case gives everything back; the file remembers what it was. */
    public void releaseSlots() {
        ArrayNode slots = json.withArrayProperty("slots");
        for (int i = 0; i < slots.size(); i++) {
            slots.set(i, Json.tree(Json.convert(slots.get(i), HeldSlot.class).released()));
        }
    }

    /** The number of the last act and the id of its last notice, for the steps that go on with them. */
    public ObjectNode act() {
        return json.withObjectProperty("act");
    }

    /** The day on which the last delivered notice counts as notified; empty before a delivery. */
    public Optional<LocalDate> notifiedOn() {
        JsonNode day = json.path("act").get("deemedOn");
        return day == null ? Optional.empty() : Optional.of(LocalDate.parse(day.textValue()));
    }

    /** When the last supplement was received. */
    public Optional<Instant> supplementedAt() {
        JsonNode at = json.get("supplementedAt");
        return at == null ? Optional.empty() : Optional.of(Instant.parse(at.textValue()));
    }

    public void supplementedAt(Instant received) {
        json.put("supplementedAt", received.toString());
    }

    /** Everything but the form and the authority, for the clerk's view. */
    public ObjectNode results() {
        ObjectNode copy = json.deepCopy();
        copy.remove("form");
        copy.remove("authority");
        JsonNode root = copy.path("scopes").path("root");
        root.properties().forEach(f -> copy.set(f.getKey(), f.getValue()));
        copy.remove("scopes");
        return copy;
    }
}
