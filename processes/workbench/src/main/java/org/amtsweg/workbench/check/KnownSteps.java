package org.amtsweg.workbench.check;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.step.BuiltInSteps;

/**
 * The automated steps that models may name (<i>bekannte Schritte</i>): those built into the engine, and whatever carries a vendor's name.
 *
 * <p>Whether a vendor really ships a step cannot be known here; the engine that loads the folder knows.
 */
final class KnownSteps {

    private static final Pattern TOPIC = Pattern.compile("topic\\s*=\\s*[\"']([^\"']{1,200})[\"']");

    private KnownSteps() {}

    static Set<String> in(Collection<FolderContent> folders) {
        Set<String> steps = new LinkedHashSet<>(BuiltInSteps.names());
        for (FolderContent folder : folders) {
            folder.files().forEach((name, bytes) -> {
                if (name.endsWith(".bpmn")) {
                    Matcher matcher = TOPIC.matcher(new String(bytes, StandardCharsets.UTF_8));
                    while (matcher.find()) {
                        String topic = matcher.group(1);
                        if (topic.indexOf('.') > 0 && !topic.startsWith("amtsweg.")) {
                            steps.add(topic);
                        }
                    }
                }
            });
        }
        return steps;
    }
}
