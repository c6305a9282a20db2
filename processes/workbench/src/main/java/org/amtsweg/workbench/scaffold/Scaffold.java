package org.amtsweg.workbench.scaffold;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A new service as files (<i>Gerüst</i>): path within the folder to content. Where a person must write something herself, {@value #MARK} stands.
 *
 * <p>Writes nothing to the disk.
 */
record Scaffold(Map<String, String> files) {

    /** Marks what the designer must write. */
    static final String MARK = "ANPASSEN";

    /** A place that is marked. */
    record Place(String file, int line) {}

    Scaffold {
        files = Map.copyOf(files);
    }

    /** The files of a lawful wish; {@code blockVersions} are those of the blocks of the library. */
    static Scaffold of(Wish wish, Map<String, String> blockVersions) {
        Set<String> flags = Values.flags(wish);
        Map<String, Object> values = Values.of(wish);
        String name = skeleton(wish);
        JsonNode skeleton = Part.yaml(name, Template.read(name));
        Map<String, String> files = new LinkedHashMap<>();
        Plan plan = Plan.of(skeleton.path("process"), flags, values);
        String process = wish.id().replace('-', '_').replace('.', '_');
        files.put("process.bpmn", BpmnWriter.write(plan, process, wish.name(), blockVersions));
        for (JsonNode entry : skeleton.path("files")) {
            String file =
                    entry.isTextual() ? entry.asText() : entry.path("file").asText();
            if (Plan.holds(entry.path("if"), flags)) {
                String target = Template.text(entry.path("as").asText(file), values);
                files.put(target, Template.fill("files/" + file, values));
            }
        }
        return new Scaffold(files);
    }

    private static String skeleton(Wish wish) {
        if (wish.kind() == Kind.BOOKING) {
            return "booking.yaml";
        }
        return wish.has(Block.NOTICE) ? "act.yaml" : "notification.yaml";
    }

    /** Everything that is marked, in the order of the files. */
    List<Place> marks() {
        List<Place> places = new ArrayList<>();
        files.keySet().stream().sorted().forEach(file -> {
            List<String> lines = files.getOrDefault(file, "").lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(MARK)) {
                    places.add(new Place(file, i + 1));
                }
            }
        });
        return places;
    }

    byte[] content(String file) {
        return files.getOrDefault(file, "").getBytes(StandardCharsets.UTF_8);
    }
}
