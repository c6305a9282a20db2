package org.amtsweg.testkit.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** All scenarios of a service (<i>Szenarien einer Leistung</i>): those in the files of its folder {@code scenarios}, in the order of their names. */
public record Scenarios(List<Scenario> all, Findings findings) {

    private static final String FOLDER = "scenarios/";

    public Scenarios {
        all = List.copyOf(all);
    }

    /** The scenarios of a folder; {@code parent} is put before the names of files, for instance {@code services/beispiel/}. */
    public static Scenarios of(FolderContent folder, String parent) {
        List<Scenario> all = new ArrayList<>();
        Findings findings = Findings.NONE;
        for (String file : folder.files().keySet()) {
            if (isScenarioFile(file)) {
                ScenarioFile.Reading reading = read(folder, file, parent);
                all.addAll(reading.scenarios());
                findings = findings.and(reading.findings());
            }
        }
        return new Scenarios(all, findings.and(twice(all)));
    }

    /** The scenarios of one file of a folder, by its name in the folder. */
    public static Scenarios of(FolderContent folder, String file, String parent) {
        ScenarioFile.Reading reading = read(folder, file, parent);
        return new Scenarios(reading.scenarios(), reading.findings());
    }

    private static ScenarioFile.Reading read(FolderContent folder, String file, String parent) {
        byte[] content = folder.files().getOrDefault(file, new byte[0]);
        return ScenarioFile.read(
                parent + file,
                content,
                sibling -> Optional.ofNullable(folder.files().get(FOLDER + sibling)));
    }

    /** Whether a file of a folder, by its name, holds scenarios. */
    public static boolean isScenarioFile(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.startsWith(FOLDER) && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".csv"));
    }

    /** Reports tell scenarios by their names. */
    private static Findings twice(List<Scenario> all) {
        Map<String, Scenario> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Scenario scenario : all) {
            Scenario other = first.putIfAbsent(scenario.name(), scenario);
            if (other != null && !other.file().equals(scenario.file())) {
                findings.add(Finding.error(scenario.place(), "scenario.name-twice", Map.of("name", scenario.name())));
            }
        }
        return new Findings(findings);
    }
}
