package org.amtsweg.model.variant;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.FolderLoader;
import org.amtsweg.model.folder.FolderSource;
import org.amtsweg.model.folder.LoadedFolders;

/** A local variant of a service that has everything a variant may set: sound unless a test breaks something. */
final class AVariant {

    static final String YAML = """
            service: muster
            versions: {from: 1.0.0}
            ars: "08421"
            parameters:
              hearingPeriod: P3W
              days: 7
              mode: streng
              prepayment: {value: true, norm: "§ 4 Ortssatzung (fiktiv)"}
            fee: {schedule: "§ 3 Ortssatzung (fiktiv)"}
            """;

    private static final String PARAMETERS = """
            parameters:
              hearingPeriod: {type: period, default: P2W, min: P1W, max: P2M}
              days: {type: number, default: 5, min: 1, max: 10}
              mode: {type: string, default: mild, allowed: [mild, streng]}
              prepayment: {type: boolean, default: false, norm: "§ 4 Probesatzung (fiktiv)"}
            fee: {table: gebuehr, schedule: "§ 3 Probesatzung (fiktiv)"}
            """;

    static final FolderLoader LOADER =
            new FolderLoader(Set.of("amtsweg.issue-notice", "amtsweg.deliver", "amtsweg.close"));

    private final Map<String, byte[]> files = new HashMap<>();
    private String name = "musterstadt";

    static AVariant sound() {
        AVariant variant = new AVariant();
        variant.with("variant.yaml", YAML);
        variant.with("gebuehr.dmn", table("form.concern", "amount", "80"));
        for (String language : List.of("de", "en", "de-easy")) {
            variant.with(
                    "texts/" + language + ".yaml",
                    "timeline.antrag_entscheiden: Das Bürgeramt prüft (" + language + ").\n");
        }
        return variant;
    }

    AVariant named(String other) {
        name = other;
        return this;
    }

    AVariant with(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    AVariant replacing(String file, String old, String replacement) {
        String text = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new AssertionError("Nothing to replace: " + old);
        }
        return with(file, text.replace(old, replacement));
    }

    FolderContent content() {
        return new FolderContent(FolderContent.Kind.VARIANT, name, files);
    }

    static LoadedFolders load(FolderContent... variants) {
        FolderContent[] all = new FolderContent[variants.length + 1];
        all[0] = service("1.0.0");
        System.arraycopy(variants, 0, all, 1, variants.length);
        return LOADER.load(List.of(FolderSource.content(all)));
    }

    static FolderContent service(String version) {
        FolderContent right = FolderSource.directory(Path.of("src/test/resources/folders"))
                .list()
                .folders()
                .get(0);
        Map<String, byte[]> files = new HashMap<>(right.files());
        String yaml = new String(Objects.requireNonNull(files.get("service.yaml")), StandardCharsets.UTF_8);
        files.put(
                "service.yaml",
                (yaml.replace("version: 1.0.0", "version: " + version) + PARAMETERS).getBytes(StandardCharsets.UTF_8));
        files.put("gebuehr.dmn", table("form.concern", "amount", "50").getBytes(StandardCharsets.UTF_8));
        return new FolderContent(right.kind(), right.name(), files);
    }

    static String table(String input, String output, String amount) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="Gebühr" namespace="https://amtsweg.org/dmn">
                  <decision id="gebuehr" name="Gebühr">
                    <decisionTable id="T" hitPolicy="FIRST">
                      <input id="I"><inputExpression id="IE" typeRef="string"><text>%s</text></inputExpression></input>
                      <output id="O" name="%s" typeRef="number"/>
                      <rule id="R"><inputEntry id="RI"><text>-</text></inputEntry><outputEntry id="RO"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(input, output, amount);
    }
}
