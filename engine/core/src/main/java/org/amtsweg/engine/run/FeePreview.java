package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.database.Json;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.fee.Fee;
import org.amtsweg.model.profile.FeeSpec;
import org.amtsweg.problem.AmtswegException;

/** What a fee would be (<i>Gebührenvorschau</i>), before anything is applied for. Binds nobody. */
public final class FeePreview {

    private FeePreview() {}

    /** Empty if the service has no fee table or the data does not suffice for it. */
    public static Optional<Fee> of(ProcessRuntime runtime, Definition definition, ObjectNode form) {
        return definition.service().flatMap(folder -> folder.profile().fee()).flatMap(spec -> {
            Map<String, Object> parameters = new LinkedHashMap<>();
            definition
                    .parameters()
                    .forEach((name, p) -> p.defaultValue().ifPresent(v -> {
                        Object plain = Values.plain(v);
                        if (plain != null) {
                            parameters.put(name, plain);
                        }
                    }));
            List<Map<String, Object>> rules = runtime.decide(
                    new ProcessRuntime.Table(definition.id(), spec.table(), definition.localTable(spec.table())),
                    Map.of("form", Values.map(form), "parameters", parameters));
            return rules.isEmpty() ? Optional.empty() : fee(rules, spec);
        });
    }

    private static Optional<Fee> fee(List<Map<String, Object>> rules, FeeSpec spec) {
        ObjectNode result = (ObjectNode) Json.tree(rules.get(0));
        if (rules.size() > 1) {
            result.set("rules", Json.tree(rules));
        }
        try {
            return Optional.of(LocalSteps.fee(result, spec));
        } catch (AmtswegException e) {
            // The table gave no amount: not enough is known yet.
            return Optional.empty();
        }
    }
}
