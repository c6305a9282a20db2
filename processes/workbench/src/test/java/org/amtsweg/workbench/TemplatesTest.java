package org.amtsweg.workbench;

import static org.amtsweg.workbench.Cli.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.amtsweg.model.process.PropertyKey;
import org.amtsweg.model.process.PropertyKeys;
import org.amtsweg.model.process.ReservedMessages;
import org.amtsweg.model.step.BuiltInSteps;
import org.amtsweg.workbench.Cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code templates} writes. */
class TemplatesTest {

    private static final Path LOCK = Path.of("src/test/resources/templates.lock");
    private static final Path DOCS = Path.of("../../docs");

    @TempDir
    private Path dir;

    private Map<String, JsonNode> written(Object... more) throws IOException {
        List<Object> command = new ArrayList<>(List.of("templates", "--out", dir));
        command.addAll(List.of(more));
        Run run = run(command.toArray());
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        for (JsonNode template :
                new JsonMapper().readTree(dir.resolve("amtsweg-templates.json").toFile())) {
            assertThat(byId.put(template.path("id").asText(), template)).isNull();
        }
        return byId;
    }

    private static JsonNode field(JsonNode template, String name) {
        for (JsonNode property : template.path("properties")) {
            if (property.at("/binding/name").asText().equals(name)) {
                return property;
            }
        }
        throw new AssertionError(template.path("id") + " has no field " + name);
    }

    private static Set<String> names(JsonNode template) {
        Set<String> names = new TreeSet<>();
        template.path("properties").forEach(p -> names.add(p.at("/binding/name").asText()));
        return names;
    }

    private static List<String> choices(JsonNode field) {
        return StreamSupport.stream(field.path("choices").spliterator(), false)
                .map(choice -> choice.path("value").asText())
                .toList();
    }

    @Test
    void offersEveryStepActMessageAndBlock() throws IOException {
        Set<String> wanted = new TreeSet<>();
        BuiltInSteps.names().forEach(step -> wanted.add("org.amtsweg.step." + step.substring("amtsweg.".length())));
        ReservedMessages.names()
                .forEach(name -> wanted.add("org.amtsweg.message." + name.substring("amtsweg.".length())));
        PropertyKeys.find("amtsweg.act")
                .orElseThrow()
                .value()
                .allowed()
                .forEach(act -> wanted.add("org.amtsweg.task." + act));
        try (var blocks = Files.list(Cli.SERVICES.resolve("blocks"))) {
            blocks.forEach(block -> wanted.add("org.amtsweg.block." + block.getFileName()));
        }
        wanted.addAll(List.of("org.amtsweg.task.plain", "org.amtsweg.table", "org.amtsweg.element"));
        assertThat(written().keySet()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void offersEveryPropertyThatMayStandAtAnElementSomewhere() throws IOException {
        Set<String> offered = new TreeSet<>();
        written().values().forEach(template -> offered.addAll(names(template)));
        List<String> keys = PropertyKeys.all().stream()
                .filter(key -> !key.on().equals(Set.of("form")) && !key.key().endsWith("*"))
                .map(PropertyKey::key)
                .toList();
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(offered).containsAll(keys);
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        written();
        byte[] first = Files.readAllBytes(dir.resolve("amtsweg-templates.json"));
        written();
        assertThat(Files.readAllBytes(dir.resolve("amtsweg-templates.json"))).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.UTF_8))
                .doesNotContain("\r")
                .endsWith("]\n");
    }

    @Test
    void speaksGermanInOneOrderOfGroups() throws IOException {
        List<String> order = new ArrayList<>(PropertyKeys.groups().keySet());
        for (JsonNode template : written().values()) {
            String id = template.path("id").asText();
            assertThat(template.path("description").asText()).as(id).endsWith(".");
            assertThat(template.path("keywords")).as(id).isNotEmpty();
            List<String> groups = new ArrayList<>();
            template.path("groups").forEach(group -> groups.add(group.path("id").asText()));
            assertThat(groups)
                    .as(id)
                    .isSubsetOf(order)
                    .isSortedAccordingTo((a, b) -> order.indexOf(a) - order.indexOf(b));
            Set<String> labels = new TreeSet<>();
            for (JsonNode property : template.path("properties")) {
                if (!property.path("type").asText().equals("Hidden")) {
                    String label = property.path("label").asText();
                    assertThat(labels.add(label))
                            .as(id + ": " + label + " only once")
                            .isTrue();
                    assertThat(label).as(id).isNotBlank().doesNotContain("amtsweg.");
                    assertThat(property.path("description").asText())
                            .as(id + " " + label)
                            .isNotBlank();
                    assertThat(groups)
                            .as(id + " " + label)
                            .contains(property.path("group").asText());
                }
            }
        }
    }

    @Test
    void hasAGroupForEveryKeyAndAGermanWordForEveryValue() {
        for (PropertyKey key : PropertyKeys.all()) {
            assertThat(PropertyKeys.groups()).as(key.key()).containsKey(key.group());
            assertThat(key.value().labels().keySet())
                    .as(key.key())
                    .containsExactlyInAnyOrderElementsOf(key.value().allowed());
        }
    }

    @Test
    void fixesWhatTheConventionFixes() throws IOException {
        Map<String, JsonNode> all = written();
        JsonNode step = template(all, "org.amtsweg.step.issue-notice");
        assertThat(field(step, "camunda:type").path("value").asText()).isEqualTo("external");
        assertThat(field(step, "camunda:topic").path("value").asText()).isEqualTo("amtsweg.issue-notice");
        assertThat(field(step, "amtsweg.notice").at("/constraints/notEmpty").asBoolean())
                .isTrue();
        assertThat(names(step)).doesNotContain("amtsweg.message");
        assertThat(names(template(all, "org.amtsweg.step.close"))).doesNotContain("amtsweg.message", "amtsweg.notice");
        JsonNode block = template(all, "org.amtsweg.block.supplement");
        assertThat(field(block, "calledElement").path("value").asText()).isEqualTo("supplement");
        assertThat(field(block, "camunda:calledElementVersionTag").path("value").asText())
                .isEqualTo("1.0.0");
        assertThat(field(block, "amtsweg.input.role")
                        .at("/constraints/notEmpty")
                        .asBoolean())
                .isTrue();
        assertThat(field(block, "amtsweg.input.period").path("placeholder").asText())
                .isEqualTo("P2W");
        assertThat(block.path("version").asInt()).isEqualTo(1_000_000);
        JsonNode decision = template(all, "org.amtsweg.task.decision");
        assertThat(field(decision, "amtsweg.act").path("type").asText()).isEqualTo("Hidden");
        assertThat(field(decision, "camunda:formRefBinding").path("value").asText())
                .isEqualTo("deployment");
        assertThat(names(template(all, "org.amtsweg.task.plain"))).doesNotContain("amtsweg.act", "amtsweg.effect");
    }

    /** The folder is the oracle: what its profile and files hold. */
    @Test
    void offersWhatAFolderHasForChoice() throws IOException {
        Map<String, JsonNode> all = written("--folder", Cli.SERVICES.resolve("services/trassenzustimmung"));
        JsonNode task = template(all, "org.amtsweg.task.decision");
        assertThat(choices(field(task, "camunda:candidateGroups")))
                .contains("sachbearbeitung", "entscheidung", "leitung");
        assertThat(choices(field(task, "camunda:formRef"))).contains("entscheidung", "verlaengerung", "");
        assertThat(choices(field(task, "amtsweg.due")))
                .contains("", "deemedApproval", "incompleteness")
                .doesNotContain("notification");
        assertThat(choices(field(task, "amtsweg.fourEyes"))).hasSizeGreaterThan(2);
        assertThat(choices(field(template(all, "org.amtsweg.table"), "camunda:decisionRef")))
                .isNotEmpty()
                .doesNotContain("");
        JsonNode notice = template(all, "org.amtsweg.step.issue-notice");
        assertThat(choices(field(notice, "amtsweg.notice"))).containsExactly("bescheid", "fiktionsbescheinigung");
        assertThat(choices(field(template(all, "org.amtsweg.step.send-message"), "amtsweg.message")))
                .isNotEmpty();
        JsonNode statement = template(all, "org.amtsweg.block.statement");
        assertThat(choices(field(statement, "amtsweg.input.role")))
                .contains("leitung")
                .doesNotContain("");
        assertThat(choices(field(statement, "amtsweg.input.silence"))).contains("none", "consent", "refusal");
        // A period may be a parameter of the service or a usual length within the block's bounds (P3D to P3M).
        assertThat(choices(field(statement, "amtsweg.input.period")))
                .contains("P2W", "P3D", "P3M")
                .doesNotContain("P6M")
                .anyMatch(choice -> choice.startsWith("parameters."));
        assertThat(choices(field(template(all, "org.amtsweg.block.notice"), "amtsweg.input.template")))
                .contains("bescheid");
    }

    @Test
    void offersTheInputsOfABlockAsItsRoles() throws IOException {
        JsonNode task =
                template(written("--folder", Cli.SERVICES.resolve("blocks/hearing")), "org.amtsweg.task.hearing");
        assertThat(choices(field(task, "camunda:candidateGroups"))).containsExactly("${parameters.role}");
        assertThat(choices(field(task, "amtsweg.due"))).containsExactly("", "hearing");
    }

    @Test
    void worksForAFolderThatIsHalfDone() throws IOException {
        Path folder = Cli.copy("services/beispiel", dir);
        Files.writeString(folder.resolve("process.bpmn"), "<bpmn");
        Files.writeString(folder.resolve("forms/antrag.form"), "{");
        Run run = run("templates", "--out", dir, "--folder", folder);
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("Hinweis: process.bpmn fehlt oder kann nicht gelesen werden")
                .contains("Hinweis: forms/antrag.form fehlt");
        assertThat(choices(field(template(written("--folder", folder), "org.amtsweg.task.plain"), "camunda:formRef")))
                .contains("entscheidung");
    }

    @Test
    void saysWhichFileOfAFolderIsTooLarge() throws IOException {
        Path folder = Cli.copy("services/beispiel", dir);
        Files.write(folder.resolve("notices/gross.html"), new byte[11_000_000]);
        assertThat(wrong("--folder", folder))
                .contains("Der Ordner " + folder.toString().replace('\\', '/') + " kann nicht gelesen werden.")
                .contains("notices/gross.html: Die Datei ist größer als");
    }

    /** As {@code check} does: which steps a vendor's jar has, the engine that loads the block knows. */
    @Test
    void offersABlockThatCallsAStepOfAnAbsentVendor() throws IOException {
        Path service = Cli.copy("services/beispiel", dir);
        Path block = Cli.copy("blocks/hearing", dir);
        Cli.change(block.resolve("process.bpmn"), "\"amtsweg.send-message\"", "\"vendor.lookup\"");
        assertThat(run("templates", "--out", dir, "--folder", service).err()).isEmpty();
    }

    @Test
    void offersTheBlocksThatLieBesideAFolder() throws IOException {
        Path service = Cli.copy("services/beispiel", dir);
        Path block = Cli.copy("blocks/hearing", dir);
        Cli.change(block.resolve("block.yaml"), "version: 1.0.0", "version: 1.2.0");
        Cli.change(block.resolve("process.bpmn"), "camunda:versionTag=\"1.0.0\"", "camunda:versionTag=\"1.2.0\"");
        JsonNode file = new JsonMapper().readTree(write("--folder", service));
        List<Integer> versions = new ArrayList<>();
        file.forEach(template -> {
            if (template.path("id").asText().equals("org.amtsweg.block.hearing")) {
                versions.add(template.path("version").asInt());
            }
        });
        assertThat(versions).contains(1_002_000);
        Cli.change(block.resolve("block.yaml"), "name:", "nam:");
        Run run = run("templates", "--out", dir, "--folder", service);
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("Hinweis: blocks/hearing hat Fehler und bekommt keine Vorlage:")
                .contains("  block.yaml:");
    }

    private String write(Object... more) throws IOException {
        List<Object> command = new ArrayList<>(List.of("templates", "--out", dir));
        command.addAll(List.of(more));
        assertThat(run(command.toArray()).code()).isZero();
        return Files.readString(dir.resolve("amtsweg-templates.json"));
    }

    @Test
    void offersTheStepsOfAVendorsJar() throws IOException {
        JsonNode step = template(
                written("--jar", VendorJar.with(dir, VendorJar.First.class)), "org.amtsweg.step.vendor.lookup");
        assertThat(step.path("name").asText()).isEqualTo("Schritt – Registerauszug holen");
        assertThat(step.path("description").asText())
                .contains("fiktiven Register")
                .contains("task.<Kennung>.active")
                .contains("NOT_FOUND");
        assertThat(choices(field(step, "vendor.part"))).containsExactly("", "A", "B");
        assertThat(names(step)).contains("vendor.note").doesNotContain("amtsweg.notice");
    }

    @Test
    void saysWhatIsWrongWithAJar() throws IOException {
        Path text = Files.writeString(dir.resolve("brief.jar"), "kein Archiv");
        Path gone = VendorJar.with(dir, "vendor.Gone", List.of());
        Path thief = VendorJar.with(dir, VendorJar.Thief.class);
        Path first = VendorJar.with(dir, VendorJar.First.class);
        Path second = VendorJar.with(dir, VendorJar.Second.class);
        Path mute = VendorJar.with(dir, VendorJar.Mute.class);
        assertThat(wrong("--jar", dir.resolve("fehlt.jar"))).contains("gibt es nicht");
        assertThat(wrong("--jar", text)).contains("ist keine Jar-Datei oder beschädigt");
        assertThat(wrong("--jar", gone)).contains("kann nicht geladen werden").contains("vendor.Gone");
        assertThat(wrong("--jar", thief)).contains("„amtsweg.close“").contains("braucht einen Namen mit dem Kürzel");
        assertThat(wrong("--jar", first, "--jar", second)).contains("Zwei Schritte heißen „vendor.lookup“");
        assertThat(wrong("--jar", mute)).contains("kann nicht sagen, was er ist");
    }

    private String wrong(Object... more) {
        List<Object> command = new ArrayList<>(List.of("templates", "--out", dir));
        command.addAll(List.of(more));
        Run run = run(command.toArray());
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
        return run.err();
    }

    @Test
    void saysWhatIsWrongWithTheCall() throws IOException {
        assertThat(run("templates").err()).contains("Es fehlt --out DIR");
        assertThat(run("templates", "--language", "en").err()).contains("Missing: --out DIR");
        assertThat(wrong("--folder", dir)).contains("ist kein Leistungs- oder Bausteinordner");
        assertThat(wrong("--folder", dir.resolve("fehlt"))).contains("gibt es nicht");
        assertThat(wrong("--guides", "docs/")).contains("ist keine Adresse");
        Path file = Files.writeString(dir.resolve("datei"), "");
        assertThat(run("templates", "--out", file.resolve("x")).err()).contains("kann nicht geschrieben werden");
        assertThat(run("templates", "upgrade").err()).contains("Es fehlt: PATH");
    }

    /** The pages and headings are those of the docs folder. */
    @Test
    void refersToGuidesThatExist() throws IOException {
        Map<String, JsonNode> all = written("--guides", "https://intern.example/amtsweg/docs");
        assertThat(all.values()).allSatisfy(template -> {
            String link = template.path("documentationRef").asText();
            assertThat(link).startsWith("https://intern.example/amtsweg/docs/");
            String[] parts = link.substring("https://intern.example/amtsweg/docs/".length())
                    .split("#", -1);
            assertThat(headings(DOCS.resolve(parts[0]))).contains(parts[1]);
        });
        assertThat(written().values())
                .allSatisfy(
                        template -> assertThat(template.has("documentationRef")).isFalse());
    }

    private static Set<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /**
     * A template that writes something else into models needs a new version, or nobody can lift a model. If this fails: raise {@code edition} in keys.yaml,
     * or {@code version} in the guide of the step, or the version of the block; then run with {@code -Damtsweg.write=true} and look at the difference.
     */
    @Test
    void changesWhatItWritesOnlyWithANewVersion() throws Exception {
        Map<String, String> lines = new TreeMap<>();
        for (JsonNode template : written().values()) {
            StringBuilder shape = new StringBuilder();
            for (JsonNode property : template.path("properties")) {
                shape.append(property.path("binding"));
                if (property.path("type").asText().equals("Hidden")) {
                    shape.append(property.path("value"));
                }
            }
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(shape.toString().getBytes(StandardCharsets.UTF_8));
            lines.put(
                    template.path("id").asText() + " "
                            + template.path("version").asInt(),
                    HexFormat.of().formatHex(hash).substring(0, 16));
        }
        String now = lines.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue() + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("amtsweg.write")) {
            Files.writeString(LOCK, now);
        }
        assertThat(now).isEqualTo(Files.readString(LOCK));
    }

    private static JsonNode template(Map<String, JsonNode> all, String id) {
        return Objects.requireNonNull(all.get(id), id);
    }
}
