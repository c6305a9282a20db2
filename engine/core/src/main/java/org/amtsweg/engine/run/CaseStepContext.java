package org.amtsweg.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.model.process.Element;
import org.amtsweg.step.StepContext;

/** What a vendor's step sees of a case (<i>Schrittumgebung</i>). */
record CaseStepContext(CaseFile file, String scope, Element model, String effectKey) implements StepContext {

    @Override
    public CaseId caseId() {
        return file.id();
    }

    @Override
    public ServiceId service() {
        return file.header().offer().service();
    }

    @Override
    public String element() {
        return model.id();
    }

    @Override
    public Instant now() {
        return file.now();
    }

    @Override
    public FormData form() {
        return FormData.of(file.data().form());
    }

    @Override
    public Optional<String> value(String path) {
        return Scopes.value(file, scope, path).map(JsonNode::asText);
    }

    @Override
    public Optional<String> property(String name) {
        return model.property(name);
    }

    @Override
    public String toString() {
        return "StepContext[" + model.id() + " of case " + file.id() + "]";
    }
}
