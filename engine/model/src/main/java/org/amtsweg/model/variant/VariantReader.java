package org.amtsweg.model.variant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amtsweg.authority.Area;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.legal.Norm;
import org.amtsweg.model.decision.DecisionReader;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.model.profile.SchemaCheck;
import org.amtsweg.model.text.TextReader;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.service.SemanticVersion;
import org.amtsweg.service.VersionRange;

/**
 * Reads the folder of a local variant (<i>Ordner einer örtlichen Variante</i>). Thread-safe.
 *
 * <p>Says what is wrong with the files themselves; whether they fit the service, {@link VariantCheck} says.
 */
public final class VariantReader {

    public static final String FILE = "variant.yaml";

    /** The executive is bound by statute and law; a local setting cannot change what the procedure owes. */
    static final Norm BOUND_BY_LAW = Norm.of("Art. 20 Abs. 3 GG");

    /** As the schema has it. */
    private static final int LARGEST = 99_999;

    private final SchemaCheck schema = new SchemaCheck("variant.schema.json");
    private final Set<String> ofTheService = keysOfServices();
    private final DecisionReader decisions;

    public VariantReader(Feel feel) {
        this.decisions = new DecisionReader(feel);
    }

    /** A variant, if its files are without errors, and what is wrong. */
    public record Reading(Optional<ReadVariant> variant, Findings findings) {}

    /** What a profile of a service may say and a variant may not. */
    private static Set<String> keysOfServices() {
        try (InputStream in = VariantReader.class.getResourceAsStream("/META-INF/amtsweg/schema/service.schema.json")) {
            Set<String> keys = new TreeSet<>();
            new ObjectMapper().readTree(in).path("properties").properties().forEach(entry -> keys.add(entry.getKey()));
            keys.removeAll(Set.of("service", "versions", "parameters", "fee"));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the files of the variant in the folder of this name. */
    public Reading read(String folder, Map<String, byte[]> files) {
        byte[] yaml = files.get(FILE);
        if (yaml == null) {
            return new Reading(
                    Optional.empty(), Findings.of(Finding.error("", "folder.no-profile", Map.of("file", FILE))));
        }
        YamlFile.Reading reading = YamlFile.read(FILE, yaml);
        return reading.file().isEmpty()
                ? new Reading(Optional.empty(), reading.findings())
                : new Pass(folder, files, reading.file().get()).run();
    }

    /** One reading of one folder. */
    private final class Pass {

        private final String folder;
        private final Map<String, byte[]> files;
        private final YamlFile file;
        private final JsonNode json;
        private final List<Finding> findings = new ArrayList<>();

        Pass(String folder, Map<String, byte[]> files, YamlFile file) {
            this.folder = folder;
            this.files = new TreeMap<>(files);
            this.file = file;
            this.json = file.json();
        }

        Reading run() {
            keys();
            foreign();
            Optional<VersionRange> versions = versions();
            Optional<Area> area = area();
            Map<Language, YamlFile> textFiles = new HashMap<>();
            Map<Language, Map<String, String>> texts = texts(textFiles);
            Optional<String> table = table();
            Optional<Norm> schedule = norm(json.path("fee").path("schedule"));
            if (table.isPresent() && schedule.isEmpty()) {
                findings.add(Finding.error(table.get(), "LEGAL-VARIANT-FEE").on(BOUND_BY_LAW));
            }
            Findings all = new Findings(findings);
            if (all.hasErrors() || versions.isEmpty() || area.isEmpty()) {
                return new Reading(Optional.empty(), all);
            }
            LocalVariant.Changes changes = new LocalVariant.Changes(
                    settings(), texts, schedule.map(basis -> new LocalVariant.LocalFee(basis, table.map(this::text))));
            if (changes.equals(LocalVariant.Changes.NONE)) {
                all = all.and(Findings.of(Finding.warning(FILE, "variant.empty", Map.of())));
            }
            LocalVariant variant = new LocalVariant(
                    folder, ServiceId.parse(json.path("service").asText()), versions.get(), area.get(), changes);
            return new Reading(Optional.of(new ReadVariant(variant, file, textFiles, table.orElse(""))), all);
        }

        /** What the schema does not know is a slip of the pen, or an attempt on the procedure itself. */
        private void keys() {
            for (Finding finding : schema.check(file)) {
                String name = finding.parameters().getOrDefault("name", "");
                boolean key = finding.code().equals("profile.unknown-key");
                findings.add(
                        key && ofTheService.contains(name) && json.has(name) ? scope(finding.path(), name) : finding);
            }
        }

        private Finding scope(String path, String what) {
            return Finding.error(path, "LEGAL-VARIANT-SCOPE", Map.of("what", what))
                    .on(BOUND_BY_LAW);
        }

        @LegalBasis("Art. 20 Abs. 3 GG")
        private void foreign() {
            files.keySet().forEach(path -> {
                if (path.endsWith(".bpmn") || path.matches("(service|block)\\.yaml|(notices|forms)/.*")) {
                    findings.add(scope(path, path));
                } else if (!path.matches("variant\\.yaml|[^/]+\\.(dmn|md)|texts/[^/]+\\.yaml")) {
                    findings.add(Finding.warning(path, "folder.unknown-file", Map.of()));
                }
            });
        }

        private Optional<VersionRange> versions() {
            String from = json.path("versions").path("from").asText("");
            String below = json.path("versions").path("below").asText("");
            // What does not even look like one breaks the schema, and so does a number that has no next one.
            if (!SemanticVersion.isValid(from)
                    || SemanticVersion.parse(from).major() > LARGEST
                    || !(below.isEmpty() || SemanticVersion.isValid(below))) {
                return Optional.empty();
            }
            VersionRange open = VersionRange.from(SemanticVersion.parse(from));
            if (below.isEmpty()) {
                return Optional.of(open);
            }
            if (SemanticVersion.parse(below).compareTo(open.from()) <= 0) {
                findings.add(Finding.error(
                        file.at("/versions/below"), "variant.versions", Map.of("from", from, "below", below)));
                return Optional.empty();
            }
            return Optional.of(new VersionRange(open.from(), SemanticVersion.parse(below)));
        }

        private Optional<Area> area() {
            String prefix = json.path("ars").asText("");
            if (Area.isValid(prefix)) {
                return Optional.of(Area.parse(prefix));
            }
            // What does not even look like one breaks the schema; a number without quotes never does.
            if (json.path("ars").isIntegralNumber() || prefix.matches("[0-9]{2,12}")) {
                findings.add(Finding.error(file.at("/ars"), "variant.area"));
            }
            return Optional.empty();
        }

        private Map<String, LocalVariant.Setting> settings() {
            Map<String, LocalVariant.Setting> settings = new LinkedHashMap<>();
            json.path("parameters").properties().forEach(entry -> {
                JsonNode given = entry.getValue();
                settings.put(
                        entry.getKey(),
                        given.isObject()
                                ? new LocalVariant.Setting(given.get("value"), norm(given.path("norm")))
                                : new LocalVariant.Setting(given, Optional.empty()));
            });
            return settings;
        }

        private Map<Language, Map<String, String>> texts(Map<Language, YamlFile> textFiles) {
            Map<String, byte[]> some = new TreeMap<>();
            files.forEach((path, bytes) -> {
                if (path.matches("texts/[^/]+\\.yaml")) {
                    some.put(path, bytes);
                }
            });
            TextReader.Reading reading = TextReader.read(some);
            // Which languages a text must have, the service says.
            reading.findings().stream().filter(Finding::isError).forEach(findings::add);
            Map<Language, Map<String, String>> texts = new HashMap<>();
            for (Language language : reading.texts().languages()) {
                Map<String, String> byKey = new TreeMap<>();
                reading.texts()
                        .keys(language)
                        .forEach(key -> reading.texts().find(language, key).ifPresent(text -> byKey.put(key, text)));
                texts.put(language, byKey);
                String path = "texts/" + language.tag() + ".yaml";
                Optional.ofNullable(some.get(path))
                        .flatMap(bytes -> YamlFile.read(path, bytes).file())
                        .ifPresent(yaml -> textFiles.put(language, yaml));
            }
            return texts;
        }

        private Optional<String> table() {
            Map<String, byte[]> tables = new TreeMap<>();
            files.forEach((path, bytes) -> {
                if (path.endsWith(".dmn")) {
                    tables.put(path, bytes);
                }
            });
            decisions.read(tables).findings().forEach(findings::add);
            if (tables.size() > 1) {
                findings.add(Finding.error("", "variant.tables", Map.of("count", String.valueOf(tables.size()))));
            }
            return tables.keySet().stream().findFirst();
        }

        private String text(String path) {
            return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        }

        private static Optional<Norm> norm(JsonNode text) {
            return text.isTextual() && !text.textValue().isBlank()
                    ? Optional.of(Norm.of(text.textValue()))
                    : Optional.empty();
        }
    }
}
