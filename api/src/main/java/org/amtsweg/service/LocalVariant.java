package org.amtsweg.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.amtsweg.authority.Area;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;

/**
 * What a municipality, a district or a Land sets at a service (<i>örtliche Variante</i>): values within the bounds that the service gives, words, its own
 * fee table.
 *
 * <p>Does not change the process: hearing, decision, notification and statutory deadlines are those of the service. Whether the values keep the
 * bounds is checked when it is loaded.
 */
public record LocalVariant(
        String name, ServiceId service, VersionRange versions, Area area, LocalVariant.Changes changes) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]{0,99}");

    public LocalVariant {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A variant is named like its folder: small letters, digits, and . _ - between them");
        }
    }

    /** What is different there: parameters by name, texts by language and key, the fee. */
    public record Changes(
            Map<String, Setting> parameters, Map<Language, Map<String, String>> texts, Optional<LocalFee> fee) {

        public static final Changes NONE = new Changes(Map.of(), Map.of(), Optional.empty());

        public Changes {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
            Map<Language, Map<String, String>> copy =
                    new TreeMap<>((a, b) -> a.tag().compareTo(b.tag()));
            texts.forEach((language, byKey) -> copy.put(language, Collections.unmodifiableMap(new TreeMap<>(byKey))));
            texts = Collections.unmodifiableMap(copy);
        }

        /** Only values of parameters. */
        public static Changes of(Map<String, Setting> parameters) {
            return new Changes(parameters, Map.of(), Optional.empty());
        }
    }

    /** The local value of a parameter (<i>örtlicher Wert</i>), and the norm it rests on; the service says where one is needed. */
    public record Setting(JsonNode value, Optional<Norm> norm) {

        /** A text, or a period such as {@code P2W}. */
        public static Setting of(String value) {
            return new Setting(TextNode.valueOf(value), Optional.empty());
        }

        public static Setting of(BigDecimal value) {
            // Not 1E+2, which a YAML file would not take for a number.
            return new Setting(
                    DecimalNode.valueOf(value.setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY)),
                    Optional.empty());
        }

        public static Setting of(boolean value) {
            return new Setting(BooleanNode.valueOf(value), Optional.empty());
        }

        public Setting restingOn(Norm basis) {
            return new Setting(value, Optional.of(basis));
        }
    }

    /**
     * The local fee (<i>örtliche Gebühr</i>): the schedule (<i>Gebührensatzung</i>) it rests on, and a decision table (DMN, as XML) in place of the
     * service's; without one the service's amounts are those of the schedule.
     */
    public record LocalFee(Norm schedule, Optional<String> table) {}

    /** Whether it was made for this version of this service. */
    public boolean isFor(PublicService what) {
        return service.equals(what.id()) && versions.contains(SemanticVersion.parse(what.version()));
    }

    @Override
    public String toString() {
        return name + " (" + service + ", " + area + ")";
    }
}
