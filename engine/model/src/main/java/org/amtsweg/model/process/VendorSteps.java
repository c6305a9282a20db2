package org.amtsweg.model.process;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The automated steps of vendors that models name (<i>Schritte anderer Hersteller</i>), read from the raw files, so that also a model that cannot be loaded yet
 * tells them.
 *
 * <p>Does not know whether anybody ships such a step.
 */
public final class VendorSteps {

    private static final Pattern TOPIC = Pattern.compile("topic\\s*=\\s*[\"']([^\"']{1,200})[\"']");
    private static final Pattern ERROR = Pattern.compile("errorCode\\s*=\\s*[\"']([^\"']{1,200})[\"']");

    private VendorSteps() {}

    /** The topics with a vendor's prefix in the models of a folder, by its files. */
    public static Set<String> in(Map<String, byte[]> files) {
        Set<String> topics = found(files, TOPIC);
        topics.removeIf(topic -> topic.indexOf('.') <= 0 || topic.startsWith("amtsweg."));
        return topics;
    }

    /** The error codes that the models of a folder catch or throw. */
    public static Set<String> errorCodes(Map<String, byte[]> files) {
        return found(files, ERROR);
    }

    private static Set<String> found(Map<String, byte[]> files, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith(".bpmn")) {
                Matcher matcher = pattern.matcher(new String(bytes, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        });
        return found;
    }
}
