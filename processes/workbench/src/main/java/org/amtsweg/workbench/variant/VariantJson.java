package org.amtsweg.workbench.variant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.amtsweg.legal.Norm;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.workbench.difference.Sayings;
import org.amtsweg.workbench.terminal.Words;

/** Variants for machines (<i>JSON-Bericht</i>). */
final class VariantJson {

    private final Words words;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    VariantJson(Words words) {
        this.words = words;
        json.putArray("variants");
        json.putArray("refused");
    }

    @Override
    public String toString() {
        return json.toPrettyString() + "\n";
    }

    void effective(Effective effective) {
        LocalVariant local = effective.local();
        ObjectNode node = json.withArray("variants").addObject();
        node.put("folder", effective.folder().content().path());
        node.put("service", local.service().value());
        node.put("serviceVersion", effective.central().service().version());
        node.put("ars", local.area().prefix());
        node.put("from", local.versions().from().value());
        node.put("below", local.versions().below().value());
        ArrayNode parameters = node.putArray("parameters");
        effective.rows(words.language()).forEach(row -> {
            ObjectNode parameter = parameters.addObject();
            parameter.put("name", row.name());
            parameter.put("default", row.byService());
            row.local().ifPresent(value -> parameter.put("local", value));
            parameter.put("bounds", row.bounds());
            row.basis().ifPresent(norm -> parameter.put("norm", norm.citation()));
            parameter.put("description", row.purpose());
        });
        ObjectNode texts = node.putObject("texts");
        effective.texts().forEach(texts::put);
        effective.fee().ifPresent(fee -> {
            ObjectNode of = node.putObject("fee");
            of.put("schedule", fee.schedule().citation());
            effective.schedule().map(Norm::citation).ifPresent(norm -> of.put("scheduleOfService", norm));
            of.put("ownTable", fee.table().isPresent());
            ArrayNode changes = of.putArray("changes");
            Sayings sayings = new Sayings(words);
            effective
                    .table(words)
                    .forEach(change -> changes.add(sayings.way(change.way()) + ": " + sayings.of(change)));
        });
        findings(node, effective.folder().warnings());
    }

    void refused(String folder, Findings findings) {
        findings(json.withArray("refused").addObject().put("folder", folder), findings);
    }

    private void findings(ObjectNode node, Findings findings) {
        ArrayNode list = node.putArray("findings");
        for (Finding finding : findings) {
            ObjectNode of = list.addObject();
            of.put("severity", finding.severity().name());
            of.put("path", finding.path());
            of.put("code", finding.code());
            of.put("text", finding.text(words.language()));
            finding.norm().ifPresent(norm -> of.put("norm", norm.citation()));
        }
    }

    /** What holds at a place; without a variant there is only the service. */
    void at(String service, String folder) {
        json.withObjectProperty("place").put(service, folder);
    }
}
