package org.amtsweg.model.process;

import java.util.Optional;
import org.amtsweg.problem.Findings;
import org.w3c.dom.Element;

/**
 * Checks a model against what it may hold and what there is around it (<i>Modellprüfung</i>). Findings name the element:
 * {@code process.bpmn#review}.
 *
 * <p>Does not prove that a case always comes to its end; that is the verifier's part.
 */
public final class ProcessChecker {

    private ProcessChecker() {}

    public static Findings check(ParsedProcess process, Surroundings around) {
        Complaints complaints = new Complaints(around.identity().file());
        Element root = process.process();
        identity(root, around, complaints);
        new StructureCheck(complaints).check(process.document(), root);
        new FlowCheck(complaints).check(process.document(), root);
        new PropertyCheck(around, complaints).check(root);
        new ReferenceCheck(around, complaints, new FlowNodes(process.document())).check(root);
        new ExpressionCheck(process.model(), around, complaints).check(root);
        return complaints.findings();
    }

    private static void identity(Element root, Surroundings around, Complaints complaints) {
        String expected = around.identity().processId();
        if (!root.getAttribute("id").equals(expected)) {
            complaints.add(root, "process.process-id", "expected", expected);
        }
        if (root.getAttribute("name").isBlank()) {
            complaints.add(root, "process.name");
        }
        Optional<String> version = around.identity().version();
        if (version.isPresent() && !Bpmn.camunda(root, "versionTag").equals(version)) {
            complaints.add(root, "process.version-tag", "expected", version.get());
        }
    }
}
