package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.amtsweg.engine.database.Json;
import org.amtsweg.step.StepResult;

/** Results of steps as JSON, for answers that have to wait (<i>Ablageform von Schrittergebnissen</i>). */
final class StepResults {

    private StepResults() {}

    static String write(StepResult result) {
        ObjectNode json = Json.newObject();
        result.fold(
                done -> json.set("done", Json.tree(done.values())),
                error -> json.put("error", error.code()),
                pending -> json.put("pending", pending.correlation()));
        return json.toString();
    }

    static StepResult read(String text) {
        ObjectNode json = Json.object(text);
        if (json.has("error")) {
            return StepResult.error(json.get("error").textValue());
        }
        if (json.has("pending")) {
            return StepResult.pending(json.get("pending").textValue());
        }
        Map<String, Object> values = Json.asObjects((ObjectNode) json.get("done"));
        return StepResult.done(values);
    }
}
