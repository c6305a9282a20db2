package org.amtsweg.model.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldRules;
import org.amtsweg.form.FieldType;
import org.amtsweg.form.Form;
import org.amtsweg.language.LocalText;
import org.amtsweg.model.process.Surroundings.BlockKey;
import org.amtsweg.model.profile.BlockProfile;
import org.amtsweg.model.profile.Declarations;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.problem.Findings;

/** A model that is right, and one change to it. */
final class AModel {

    private String bpmn;
    private boolean block;

    private AModel(String bpmn) {
        this.bpmn = bpmn;
    }

    static AModel thatIsRight() {
        try {
            return new AModel(Files.readString(Path.of("src/test/resources/models/right.bpmn")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AModel with(String old, String replacement) {
        if (!bpmn.contains(old)) {
            throw new IllegalArgumentException("The model does not hold " + old);
        }
        bpmn = bpmn.replace(old, replacement);
        return this;
    }

    AModel inABlock() {
        block = true;
        return this;
    }

    String text() {
        return bpmn;
    }

    Findings findings() {
        ProcessReader.Reading reading = ProcessReader.read("process.bpmn", bpmn.getBytes(StandardCharsets.UTF_8));
        return reading.process()
                .map(process -> ProcessChecker.check(process, around()))
                .orElse(reading.findings());
    }

    private Surroundings around() {
        Map<String, ParameterSpec> parameters = Map.of("period", parameter(ParameterSpec.Type.PERIOD, false));
        Map<String, ParameterSpec> inputs = Map.of(
                "period", parameter(ParameterSpec.Type.PERIOD, false),
                "role", parameter(ParameterSpec.Type.STRING, true),
                "count", parameter(ParameterSpec.Type.NUMBER, false));
        BlockProfile supplement = new BlockProfile(
                "supplement",
                "1.0.0",
                LocalText.of("Nachforderung"),
                inputs,
                Map.of("outcome", "task.x.outcome"),
                Map.of());
        return new Surroundings(
                new Surroundings.Identity(
                        "process.bpmn",
                        block,
                        block ? "my_service" : "my-service",
                        block ? Optional.of("1.0.0") : Optional.empty()),
                new Surroundings.Parts(
                        Map.of("antrag", form("antrag", "area"), "entscheidung", form("entscheidung", "reasons")),
                        Set.of("gebuehr"),
                        Set.of("bescheid"),
                        Set.of("message.hello.subject", "message.hello.text"),
                        block ? Optional.empty() : Optional.of("antrag")),
                new Declarations(
                        block ? Optional.empty() : Optional.of(Set.of("clerk")),
                        Set.of("objection"),
                        parameters,
                        Set.of("plan"),
                        Optional.empty(),
                        true),
                Set.of("amtsweg.issue-notice", "amtsweg.send-message", "amtsweg.reserve", "amtsweg.close"),
                Map.of(new BlockKey("supplement", "1.0.0"), supplement));
    }

    private static ParameterSpec parameter(ParameterSpec.Type type, boolean required) {
        return new ParameterSpec(
                type, required, Optional.empty(), ParameterSpec.Bounds.NONE, Optional.empty(), Optional.empty());
    }

    private static Form form(String id, String key) {
        Field field =
                new Field(key, FieldType.TEXT_FIELD, key, FieldRules.NONE, java.util.List.of(), java.util.List.of());
        return new Form(id, java.util.List.of(field), "{}");
    }
}
