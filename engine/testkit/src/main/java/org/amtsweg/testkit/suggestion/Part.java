package org.amtsweg.testkit.suggestion;

import java.util.Map;
import java.util.Optional;
import org.amtsweg.form.Form;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.process.Element;
import org.amtsweg.model.process.ProcessModel;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.testkit.coverage.CoverableFolder;

/** One folder on the way of a case: the service itself or a block (<i>Ordner auf dem Weg</i>). */
record Part(
        CoverableFolder coverable,
        ProcessModel model,
        Map<String, Form> forms,
        Map<String, ParameterSpec> parameters,
        Map<String, String> outputs) {

    static Part of(ServiceFolder service) {
        return new Part(
                CoverableFolder.of(service),
                service.process(),
                service.forms(),
                service.profile().parameters(),
                Map.of());
    }

    static Part of(BlockFolder block) {
        return new Part(CoverableFolder.of(block), block.process(), block.forms(), block.inputs(), block.outputs());
    }

    Optional<Element> element(String id) {
        return model.element(id);
    }
}
