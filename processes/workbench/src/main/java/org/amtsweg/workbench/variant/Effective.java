package org.amtsweg.workbench.variant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.folder.VariantFolder;
import org.amtsweg.model.profile.FeeSpec;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.model.variant.VariantCheck;
import org.amtsweg.service.LocalVariant;
import org.amtsweg.workbench.difference.Change;
import org.amtsweg.workbench.difference.TableDifference;
import org.amtsweg.workbench.terminal.Words;

/** A service as it holds where a variant does (<i>geltende Leistung</i>), beside what the service itself says. */
final class Effective {

    private final VariantFolder variant;
    private final ServiceFolder central;

    Effective(VariantFolder variant, ServiceFolder central) {
        this.variant = variant;
        this.central = central;
    }

    LocalVariant local() {
        return variant.variant();
    }

    ServiceFolder central() {
        return central;
    }

    VariantFolder folder() {
        return variant;
    }

    /** A parameter: the service's value, the local one if there is one, bounds, the norm it rests on, what it is for. */
    record Row(
            String name,
            String byService,
            Optional<String> local,
            String bounds,
            Optional<Norm> basis,
            String purpose) {}

    List<Row> rows(Language language) {
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(central.profile().parameters()).forEach((name, spec) -> {
            Optional<LocalVariant.Setting> setting =
                    Optional.ofNullable(local().changes().parameters().get(name));
            rows.add(new Row(
                    name,
                    spec.defaultValue().map(JsonNode::asText).orElse(""),
                    setting.map(s -> s.value().asText()),
                    bounds(spec),
                    setting.flatMap(LocalVariant.Setting::norm).or(spec::norm),
                    spec.description().map(text -> text.in(language)).orElse("")));
        });
        return rows;
    }

    private static String bounds(ParameterSpec spec) {
        return spec.type() == ParameterSpec.Type.BOOLEAN ? "true, false" : VariantCheck.bounds(spec);
    }

    /** Text keys to the languages they are set in. */
    Map<String, String> texts() {
        Map<String, TreeSet<String>> languages = new TreeMap<>();
        local().changes()
                .texts()
                .forEach((language, byKey) -> byKey.keySet()
                        .forEach(key -> languages
                                .computeIfAbsent(key, any -> new TreeSet<>())
                                .add(language.tag())));
        Map<String, String> texts = new TreeMap<>();
        languages.forEach((key, tags) -> texts.put(key, String.join(", ", tags)));
        return texts;
    }

    Optional<LocalVariant.LocalFee> fee() {
        return local().changes().fee();
    }

    Optional<Norm> schedule() {
        return central.profile().fee().flatMap(FeeSpec::schedule);
    }

    /** What differs between the service's fee table and the local one. */
    List<Change> table(Words words) {
        Optional<String> decision = central.profile().fee().map(FeeSpec::table);
        if (decision.isEmpty() || fee().flatMap(LocalVariant.LocalFee::table).isEmpty()) {
            return List.of();
        }
        byte[] old = central.decisions().getOrDefault(decision.get(), new byte[0]);
        byte[] next = central.with(local()).decisions().getOrDefault(decision.get(), new byte[0]);
        return TableDifference.of(old, next, words);
    }
}
