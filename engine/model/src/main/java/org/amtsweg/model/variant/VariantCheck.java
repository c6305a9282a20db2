package org.amtsweg.model.variant;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.language.Language;
import org.amtsweg.legal.LegalBasis;
import org.amtsweg.model.decision.Signature;
import org.amtsweg.model.profile.FeeSpec;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.model.text.Texts;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.LocalVariant;

/**
 * Holds a local variant against the bounds of its service (<i>Prüfung einer örtlichen Variante</i>).
 *
 * <p>Does not prove the process: the service was proved for every value within its bounds, so that a value within them cannot take away a hearing, a
 * decision or a notification.
 */
public final class VariantCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)\\}");

    private final ReadVariant read;
    private final LocalVariant.Changes changes;
    private final Service service;
    private final List<Finding> findings = new ArrayList<>();

    /** What a service gives to hold a variant against: its profile, its texts with those of its blocks, its tables by decision. */
    public record Service(Profile profile, Texts texts, Map<String, byte[]> decisions) {}

    private VariantCheck(ReadVariant read, Service service) {
        this.read = read;
        this.changes = read.variant().changes();
        this.service = service;
    }

    /** All that is wrong with a variant of this version of the service. */
    public static Findings of(ReadVariant variant, Service service) {
        VariantCheck check = new VariantCheck(variant, service);
        check.parameters();
        check.texts();
        check.fee();
        return new Findings(check.findings);
    }

    private void error(String path, String code, Map<String, String> parameters) {
        findings.add(Finding.error(path, code, parameters));
    }

    private void parameters() {
        Map<String, ParameterSpec> specs = service.profile().parameters();
        changes.parameters().forEach((name, setting) -> {
            String at = read.at("/parameters/" + name);
            ParameterSpec spec = specs.get(name);
            if (spec == null) {
                String known = String.join(", ", new TreeSet<>(specs.keySet()));
                error(at, "variant.parameter", Map.of("name", name, "known", known.isEmpty() ? "–" : known));
            } else {
                value(at, name, setting, spec);
            }
        });
    }

    @LegalBasis("Art. 20 Abs. 3 GG")
    private void value(String at, String name, LocalVariant.Setting setting, ParameterSpec spec) {
        for (Finding finding : spec.check(setting.value())) {
            if (finding.code().equals("parameter.type")) {
                error(
                        at,
                        "variant.type",
                        Map.of("name", name, "type", spec.type().word()));
            } else {
                findings.add(Finding.error(at, "LEGAL-VARIANT-BOUNDS", Map.of("name", name, "bounds", bounds(spec)))
                        .on(spec.norm().orElse(VariantReader.BOUND_BY_LAW)));
            }
        }
        boolean differs = !spec.defaultValue().equals(Optional.of(setting.value()));
        if (spec.norm().isPresent() && differs && setting.norm().isEmpty()) {
            findings.add(Finding.error(at, "LEGAL-VARIANT-NORM", Map.of("name", name))
                    .on(spec.norm().get()));
        }
    }

    /** The bounds of a parameter, as a person reads them: {@code P1W … P2M}. */
    public static String bounds(ParameterSpec spec) {
        ParameterSpec.Bounds bounds = spec.bounds();
        if (!bounds.allowed().isEmpty()) {
            return String.join(", ", bounds.allowed());
        }
        if (bounds.min().isEmpty() && bounds.max().isEmpty()) {
            return "–";
        }
        return bounds.min().map(v -> v.asText()).orElse("") + " … "
                + bounds.max().map(v -> v.asText()).orElse("");
    }

    private void texts() {
        Set<String> keys = new TreeSet<>();
        changes.texts().values().forEach(byKey -> keys.addAll(byKey.keySet()));
        for (String key : keys) {
            Set<Language> ours = new TreeSet<>((a, b) -> a.tag().compareTo(b.tag()));
            changes.texts().forEach((language, byKey) -> {
                if (byKey.containsKey(key)) {
                    ours.add(language);
                }
            });
            String at = read.atText(ours.iterator().next(), key);
            if (!service.texts().keys(Language.DE).contains(key)) {
                error(at, "variant.text", Map.of("key", key));
            } else {
                String missing = service.texts().languages().stream()
                        .filter(language -> service.texts().keys(language).contains(key))
                        .filter(language -> !ours.contains(language))
                        .map(Language::tag)
                        .sorted()
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
                if (!missing.isEmpty()) {
                    error(at, "variant.text-language", Map.of("key", key, "languages", missing));
                }
                ours.forEach(language -> placeholders(language, key));
            }
        }
    }

    /** A placeholder that nobody fills would leave a hole in the sentence. */
    private void placeholders(Language language, String key) {
        Set<String> known = names(service.texts().find(Language.DE, key).orElse(""));
        known.addAll(names(service.texts().find(language, key).orElse("")));
        Set<String> used =
                names(changes.texts().getOrDefault(language, Map.of()).getOrDefault(key, ""));
        used.removeAll(known);
        used.forEach(name -> error(
                read.atText(language, key),
                "variant.placeholder",
                Map.of("key", key, "name", name, "known", known.isEmpty() ? "–" : String.join(", ", known))));
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private void fee() {
        Optional<LocalVariant.LocalFee> local = changes.fee();
        if (local.isEmpty()) {
            return;
        }
        Optional<FeeSpec> fee = service.profile().fee();
        if (fee.isEmpty()) {
            error(read.at("/fee"), "variant.no-fee", Map.of());
            return;
        }
        local.get().table().ifPresent(table -> table(table, fee.get().table()));
    }

    private void table(String xml, String decision) {
        Optional<Signature> ours = Signature.of(xml.getBytes(StandardCharsets.UTF_8), decision);
        Optional<Signature> theirs =
                Optional.ofNullable(service.decisions().get(decision)).flatMap(dmn -> Signature.of(dmn, decision));
        if (ours.isEmpty() || theirs.isEmpty()) {
            error(read.tableFile(), "variant.table", Map.of("table", decision));
            return;
        }
        Set<String> more = new TreeSet<>(ours.get().reads());
        more.removeAll(theirs.get().reads());
        if (!more.isEmpty()) {
            String known = String.join(", ", new TreeSet<>(theirs.get().reads()));
            error(
                    read.tableFile(),
                    "variant.table-inputs",
                    Map.of("table", decision, "inputs", String.join(", ", more), "known", known));
        }
        if (!ours.get().outputs().equals(theirs.get().outputs())) {
            String expected = String.join(", ", new TreeSet<>(theirs.get().outputs()));
            error(read.tableFile(), "variant.table-outputs", Map.of("table", decision, "expected", expected));
        }
    }
}
