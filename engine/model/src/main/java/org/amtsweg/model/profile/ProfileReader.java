package org.amtsweg.model.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.decision.Remedy;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.model.feel.Feel;
import org.amtsweg.model.form.MediaTypes;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.party.TrustLevel;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.Procedure;
import org.amtsweg.service.ProcedureKind;
import org.amtsweg.service.ServiceAction;
import org.amtsweg.service.ServiceDescription;

/** Reads {@code service.yaml} (<i>Leistungsprofil</i>). Thread-safe. */
public final class ProfileReader {

    public static final String FILE = "service.yaml";

    private static final long DEFAULT_MAX_BYTES = 10_000_000;
    private static final int DEFAULT_DRAFT_DAYS = 30;

    private final SchemaCheck schema = new SchemaCheck("service.schema.json");
    private final Feel feel;

    public ProfileReader(Feel feel) {
        this.feel = feel;
    }

    /** A profile, if it is without errors, the names it declares, and what is wrong. */
    public record Reading(Optional<Profile> profile, Declarations declarations, Findings findings) {}

    /** Reads the profile of the service in the folder of this name. */
    public Reading read(String folder, byte[] content) {
        YamlFile.Reading yaml = YamlFile.read(FILE, content);
        if (yaml.file().isEmpty()) {
            Declarations none =
                    new Declarations(Optional.empty(), Set.of(), Map.of(), Set.of(), Optional.empty(), true);
            return new Reading(Optional.empty(), none, yaml.findings());
        }
        return new Pass(yaml.file().get(), folder).run();
    }

    /** One reading of one file. */
    private final class Pass {

        private final YamlFile file;
        private final JsonNode json;
        private final String folder;
        private final List<Finding> findings;
        private final SharedParts parts;

        Pass(YamlFile file, String folder) {
            this.file = file;
            this.json = file.json();
            this.folder = folder;
            this.findings = new ArrayList<>(schema.check(file).list());
            this.parts = new SharedParts(file, findings);
        }

        Reading run() {
            checkId();
            checkLaw();
            checkLanguages();
            Map<String, ParameterSpec> parameters = parts.parameters("parameters", false);
            Map<String, DeadlineSpec> deadlines = parts.deadlines(parameters);
            checkEscalations(deadlines);
            List<EvidenceRequirement> evidence = evidence();
            Optional<RemedySpec> remedy = remedy();
            Set<String> evidenceIds = new HashSet<>();
            json.path("evidence").forEach(e -> evidenceIds.add(e.path("id").asText("")));
            Declarations declarations = new Declarations(
                    Optional.of(texts("roles")),
                    names("deadlines"),
                    parameters,
                    evidenceIds,
                    text("fee", "table"),
                    json.has("remedy"));
            Findings all = new Findings(findings);
            if (all.hasErrors()) {
                return new Reading(Optional.empty(), declarations, all);
            }
            Profile profile =
                    new Profile(head(deadlines, parameters, evidence), rules(deadlines, remedy), keeping(parameters));
            return new Reading(Optional.of(profile), declarations, all);
        }

        private void checkId() {
            String id = json.path("id").asText("");
            if (!id.isEmpty() && !id.equals(folder)) {
                parts.complain("/id", "profile.id-is-not-folder", Map.of("folder", folder));
            }
        }

        private void checkLaw() {
            String law = json.path("procedureLaw").asText("");
            try {
                ProcedureLaw.parse(law);
            } catch (IllegalArgumentException e) {
                // What does not even look like one breaks the schema.
                if (law.startsWith("VWVFG-")) {
                    parts.complain("/procedureLaw", "profile.law", Map.of());
                }
            }
        }

        private void checkLanguages() {
            for (String key : List.of("name", "summary")) {
                for (String language : List.of("en", "de-easy")) {
                    if (json.path(key).isObject() && !json.path(key).has(language)) {
                        findings.add(Finding.warning(
                                file.at("/" + key), "profile.language", Map.of("key", key, "language", language)));
                    }
                }
            }
        }

        private void checkEscalations(Map<String, DeadlineSpec> deadlines) {
            Set<String> roles = texts("roles");
            deadlines.forEach((name, spec) -> spec.watch()
                    .escalation()
                    .map(DeadlineWatch.Escalation::role)
                    .filter(role -> !roles.contains(role))
                    .ifPresent(role -> parts.complain(
                            "/deadlines/" + YamlFile.escape(name) + "/escalate",
                            "profile.escalation-role",
                            Map.of("name", name, "role", role))));
        }

        private List<EvidenceRequirement> evidence() {
            List<EvidenceRequirement> evidence = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            JsonNode list = json.path("evidence");
            for (int i = 0; i < list.size(); i++) {
                JsonNode item = list.get(i);
                String pointer = "/evidence/" + i;
                String id = item.path("id").asText("");
                if (!ids.add(id)) {
                    parts.complain(pointer + "/id", "profile.evidence-twice", Map.of("id", id));
                }
                Set<String> types = new LinkedHashSet<>();
                item.path("mediaTypes").forEach(type -> types.add(type.asText("")));
                if (!MediaTypes.known().containsAll(types)) {
                    String known = String.join(", ", MediaTypes.known());
                    parts.complain(pointer + "/mediaTypes", "profile.media-type", Map.of("known", known));
                }
                Optional<String> condition =
                        Optional.of(item.path("requiredWhen").asText("")).filter(text -> !text.isBlank());
                condition.ifPresent(text -> feel.parse(text)
                        .forEach(f -> parts.complain(pointer + "/requiredWhen", f.code(), f.parameters())));
                SharedParts.localText(item.path("title"))
                        .ifPresent(title -> evidence.add(new EvidenceRequirement(
                                id,
                                title,
                                types,
                                item.path("maxBytes").asLong(DEFAULT_MAX_BYTES),
                                condition,
                                SharedParts.norm(item.path("norm")))));
            }
            return evidence;
        }

        private Optional<RemedySpec> remedy() {
            JsonNode remedy = json.path("remedy");
            Optional<Remedy.Kind> kind =
                    SharedParts.enumOf(Remedy.Kind.class, remedy.path("kind").asText(""));
            Optional<Norm> norm = SharedParts.norm(remedy.path("norm"));
            var period = parts.fixedPeriod(remedy.path("period").asText(""), "/remedy/period");
            if (kind.isEmpty() || norm.isEmpty() || period.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new RemedySpec(
                    kind.get(), text("remedy", "authority"), text("remedy", "seat"), period.get(), norm.get()));
        }

        private Profile.Head head(
                Map<String, DeadlineSpec> deadlines,
                Map<String, ParameterSpec> parameters,
                List<EvidenceRequirement> evidence) {
            List<Norm> legalBasis = new ArrayList<>();
            json.path("legalBasis").forEach(n -> SharedParts.norm(n).ifPresent(legalBasis::add));
            ServiceDescription description = new ServiceDescription(
                    SharedParts.localText(json.path("name")).orElseThrow(),
                    SharedParts.localText(json.path("summary")).orElseThrow(),
                    Optional.ofNullable(json.get("leika")).map(JsonNode::asText),
                    legalBasis,
                    List.copyOf(texts("audience")));
            Map<ServiceAction, TrustLevel> trust = new EnumMap<>(ServiceAction.class);
            for (ServiceAction action : ServiceAction.values()) {
                String level = json.path("trust")
                        .path(action.name().toLowerCase(Locale.ROOT))
                        .asText("");
                SharedParts.enumOf(TrustLevel.class, level).ifPresent(l -> trust.put(action, l));
            }
            Map<String, JsonNode> defaults = ParameterSpec.defaults(parameters);
            List<DeadlineRule> rules =
                    deadlines.values().stream().map(d -> d.rule(defaults)).toList();
            Procedure procedure = new Procedure(
                    ProcedureKind.valueOf(json.path("kind").asText()),
                    ProcedureLaw.parse(json.path("procedureLaw").asText()),
                    trust,
                    rules);
            Profile.Files files = new Profile.Files(
                    json.path("form").asText(),
                    json.path("process").asText("process.bpmn"),
                    json.path("fictive").asBoolean(false),
                    Level.valueOf(json.path("level").asText()));
            return new Profile.Head(
                    ServiceId.parse(json.path("id").asText()),
                    json.path("version").asText(),
                    description,
                    procedure,
                    evidence,
                    files);
        }

        private Profile.Rules rules(Map<String, DeadlineSpec> deadlines, Optional<RemedySpec> remedy) {
            Optional<FeeSpec> fee = text("fee", "table")
                    .map(table ->
                            new FeeSpec(table, SharedParts.norm(json.path("fee").path("schedule"))));
            Completeness completeness =
                    json.path("completeness").asText("").equals("review") ? Completeness.REVIEW : Completeness.SUBMIT;
            Optional<Norm> limited =
                    SharedParts.norm(json.path("decision").path("limited").path("norm"));
            return new Profile.Rules(texts("roles"), deadlines, fee, completeness, limited, remedy);
        }

        private Profile.Keeping keeping(Map<String, ParameterSpec> parameters) {
            JsonNode retention = json.path("retention");
            List<Purpose> purposes = new ArrayList<>();
            json.path("purposes").forEach(p -> {
                List<String> categories = new ArrayList<>();
                p.path("categories").forEach(c -> categories.add(c.asText()));
                SharedParts.norm(p.path("legalBasis"))
                        .ifPresent(
                                n -> purposes.add(new Purpose(p.path("purpose").asText(), n, categories)));
            });
            return new Profile.Keeping(
                    Optional.of(new Retention(retention.path("years").asInt(), text("retention", "source"))),
                    json.path("drafts").path("days").asInt(DEFAULT_DRAFT_DAYS),
                    List.copyOf(purposes),
                    SharedParts.enumOf(
                                    VersionPolicy.class, json.path("versions").asText(""))
                            .orElse(VersionPolicy.PIN),
                    parameters);
        }

        private Set<String> texts(String key) {
            Set<String> texts = new LinkedHashSet<>();
            json.path(key).forEach(item -> texts.add(item.asText("")));
            return texts;
        }

        private Set<String> names(String key) {
            Set<String> names = new LinkedHashSet<>();
            json.path(key).properties().forEach(entry -> names.add(entry.getKey()));
            return names;
        }

        private Optional<String> text(String parent, String key) {
            JsonNode value = json.path(parent).path(key);
            return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
        }
    }
}
