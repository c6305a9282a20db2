package org.amtsweg.model.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.model.process.PropertyKeys;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.step.StepDescriptor;

/**
 * Ids and versions of our element templates (<i>Fassungen der Elementvorlagen</i>).
 *
 * <p>A version is one whole number that only grows: with the edition of the key registry, with the guide of a step, with the version of a block. Does not
 * know what a template holds.
 */
public final class TemplateVersions {

    private static final String PREFIX = "org.amtsweg.";
    private static final String OWN = "amtsweg.";
    private static final String STEP = PREFIX + "step.";
    private static final String BLOCK = PREFIX + "block.";
    private static final Pattern SEMANTIC = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})(?:[-+].*)?");

    private TemplateVersions() {}

    /** The id of the template for a step, by its topic. */
    public static String stepId(String topic) {
        return STEP + (topic.startsWith(OWN) ? topic.substring(OWN.length()) : topic);
    }

    /** The id of the template that calls a block. */
    public static String blockId(String block) {
        return BLOCK + block;
    }

    /** The id of one of the templates that need no step and no block, for instance {@code task.decision}. */
    public static String id(String name) {
        return PREFIX + name;
    }

    public static boolean isOurs(String templateId) {
        return templateId.startsWith(PREFIX);
    }

    /** The block that a template calls, if it calls one. */
    public static Optional<String> block(String templateId) {
        return templateId.startsWith(BLOCK) ? Optional.of(templateId.substring(BLOCK.length())) : Optional.empty();
    }

    /** The version of templates that stand for themselves. */
    public static int general() {
        return PropertyKeys.edition();
    }

    public static int of(StepDescriptor step) {
        return PropertyKeys.edition() - 1 + step.guide().version();
    }

    /** For a block's semantic version: 1.2.3 is 1002003 in the first edition. */
    public static int ofBlock(String version) {
        Matcher parts = SEMANTIC.matcher(version);
        if (!parts.matches()) {
            return PropertyKeys.edition();
        }
        int number = 0;
        for (int i = 1; i <= parts.groupCount(); i++) {
            number = number * 1_000 + Integer.parseInt(parts.group(i));
        }
        return number + PropertyKeys.edition() - 1;
    }

    /** The version that the template of a built-in step, or one that stands for itself, has now; empty for others. */
    public static Optional<Integer> current(String templateId) {
        for (StepDescriptor step : BuiltInSteps.all()) {
            if (stepId(step.name()).equals(templateId)) {
                return Optional.of(of(step));
            }
        }
        boolean general = isOurs(templateId) && !templateId.startsWith(STEP) && !templateId.startsWith(BLOCK);
        return general ? Optional.of(general()) : Optional.empty();
    }
}
