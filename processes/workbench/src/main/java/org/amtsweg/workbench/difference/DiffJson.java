package org.amtsweg.workbench.difference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.amtsweg.workbench.terminal.Words;

/** A comparison for machines (<i>JSON-Bericht</i>): the words of the text report beside stable keys. */
final class DiffJson {

    private final Sayings sayings;

    DiffJson(Words words) {
        this.sayings = new Sayings(words);
    }

    ObjectNode of(Comparison comparison) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("folder", comparison.path());
        json.put("name", comparison.name());
        json.put("oldVersion", comparison.oldVersion());
        json.put("newVersion", comparison.newVersion());
        json.put("policy", comparison.policy());
        json.put("policyText", sayings.policy(comparison));
        json.put("advice", Sayings.lower(comparison.advice()));
        json.put("adviceText", sayings.advice(comparison));
        ArrayNode changes = json.putArray("changes");
        comparison.changes().forEach(change -> {
            ObjectNode node = changes.addObject();
            node.put("topic", Sayings.lower(change.topic()));
            node.put("way", Sayings.lower(change.way()));
            node.put("what", change.what());
            node.put("before", change.before());
            node.put("after", change.after());
            change.element().ifPresent(element -> node.put("element", element));
        });
        ArrayNode fates = json.putArray("cases");
        comparison.fates().forEach(fate -> {
            ObjectNode node = fates.addObject();
            node.put("element", fate.at().id());
            node.put("name", fate.at().label());
            node.put("waitsFor", Sayings.lower(fate.kind()));
            node.put("outcome", Sayings.lower(fate.outcome()));
            fate.target().ifPresent(target -> node.put("target", target.id()));
            node.put("reason", Sayings.lower(fate.reason()));
            node.put("text", sayings.reason(fate));
        });
        return json;
    }
}
