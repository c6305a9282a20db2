package org.amtsweg.engine.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.amtsweg.deadline.DeadlineAction;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.deadline.DeadlineChanges;
import org.amtsweg.message.Delivery;
import org.amtsweg.model.process.Element;

/** What elements of a model do to deadlines of the service (<i>Fristwirkungen des Ablaufs</i>), on entry or once they are completed. */
final class DeadlineHooks {

    private static final Set<String> RESTARTED_BY_ENTRY = Set.of("boundaryEvent", "startEvent");
    private static final Set<String> RESTARTED_BY_END =
            Set.of("serviceTask", "callActivity", "receiveTask", "intermediateCatchEvent");

    private final DeadlineChanges changes;

    DeadlineHooks(DeadlineChanges changes) {
        this.changes = changes;
    }

    void entered(CaseFile file, Element element) {
        LocalDate today = file.now().atZone(file.data().authority().zone()).toLocalDate();
        names(element, "amtsweg.suspends")
                .forEach(name ->
                        changes.byModel(file, name, new DeadlineAction.Suspend(file.now(), reason(element), today)));
        names(element, "amtsweg.resumes")
                .forEach(name ->
                        changes.byModel(file, name, new DeadlineAction.Resume(file.now(), reason(element), today)));
        if (element.type().equals("callActivity")) {
            disarm(file, element);
        }
        if (RESTARTED_BY_ENTRY.contains(element.type())) {
            restart(file, element);
        }
    }

    void completed(CaseFile file, Element element) {
        if (!element.type().equals("callActivity")) {
            disarm(file, element);
        }
        if (RESTARTED_BY_END.contains(element.type())) {
            restart(file, element);
        }
    }

    private void disarm(CaseFile file, Element element) {
        List<String> names = names(element, "amtsweg.disarms");
        if (names.isEmpty()) {
            return;
        }
        LocalDate told = element.type().equals("userTask")
                ? file.now().atZone(file.data().authority().zone()).toLocalDate()
                : changes.told(
                        file,
                        file.delivered().map(Delivery::channel),
                        file.delivered().map(Delivery::providedAt));
        names.forEach(name -> changes.byModel(
                file, name, new DeadlineAction.Disarm(file.now(), reason(element), told, DeadlineAction.Form.TEXT)));
    }

    private void restart(CaseFile file, Element element) {
        names(element, "amtsweg.restarts")
                .forEach(name -> changes.byModel(file, name, changes.restart(file, name, reason(element))));
    }

    private static List<String> names(Element element, String key) {
        return element.property(key).map(Element::list).orElse(List.of());
    }

    private static String reason(Element element) {
        return element.name();
    }
}
