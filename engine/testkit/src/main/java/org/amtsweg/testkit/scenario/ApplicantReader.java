package org.amtsweg.testkit.scenario;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.language.Language;
import org.amtsweg.party.Address;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Organisation;
import org.amtsweg.party.Person;
import org.amtsweg.party.Representation;
import org.amtsweg.party.TrustLevel;

/** Reads who applies (<i>Person</i>): a name, nobody known, or a fictive person with what matters about her. */
final class ApplicantReader {

    private static final Address HOME = Address.of("Musterstraße", "17", "12345", "Musterstadt");

    private ApplicantReader() {}

    static Applicant read(Node node) {
        if (node.json().isTextual()) {
            if (node.filled().isEmpty()) {
                return Applicant.anonymous();
            }
            boolean anonymous = ScenarioWords.get()
                    .key("applicant", node.json().asText())
                    .filter("anonymous"::equals)
                    .isPresent();
            return anonymous
                    ? Applicant.anonymous()
                    : identified(person(node.json().asText()), TrustLevel.HIGH);
        }
        Map<String, Node> keys = node.keyed("applicant");
        boolean anonymous = isTrue(keys, "anonymous", false);
        if (anonymous) {
            withoutEffect(keys, "anonymous", "name", "trust", "organisation", "representing", "born", "account");
        }
        Applicant applicant = anonymous ? Applicant.anonymous() : known(keys);
        Optional<Language> language = Optional.ofNullable(keys.get("language")).flatMap(ApplicantReader::language);
        return language.map(applicant::speaking).orElse(applicant);
    }

    private static Optional<Language> language(Node node) {
        try {
            return node.text().map(Language::parse);
        } catch (IllegalArgumentException e) {
            node.complain("scenario.language", Map.of());
            return Optional.empty();
        }
    }

    private static Applicant known(Map<String, Node> keys) {
        Person person = person(text(keys, "name").orElse("Erika Mustermann"));
        Node born = keys.get("born");
        if (born != null) {
            Optional<LocalDate> day = born.text().flatMap(MoveReading::day);
            if (day.isEmpty()) {
                born.complain("scenario.date", Map.of("date", born.json().asText()));
            } else {
                person = person.bornOn(day.get());
            }
        }
        if (!isTrue(keys, "account", true)) {
            withoutEffect(keys, "account", "trust", "organisation", "representing");
            return Applicant.withoutAccount(person);
        }
        TrustLevel trust = Optional.ofNullable(keys.get("trust"))
                .flatMap(node -> node.constant("trust"))
                .map(TrustLevel::valueOf)
                .orElse(TrustLevel.HIGH);
        Optional<String> organisation = text(keys, "organisation");
        if (organisation.isPresent()) {
            withoutEffect(keys, "organisation", "representing");
            return Applicant.identified(AccountId.organisation("fictive-" + slug(organisation.get())), person, trust)
                    .actingFor(Representation.of(
                            Organisation.of(organisation.get()).withAddress(HOME), Representation.Kind.ORGAN));
        }
        Applicant applicant = identified(person, trust);
        return text(keys, "representing")
                .map(name -> applicant.actingFor(Representation.of(person(name), Representation.Kind.POWER_OF_ATTORNEY)
                        .forAccount(AccountId.bundId("fictive-" + slug(name)))))
                .orElse(applicant);
    }

    /** Complains of what is written beside a key that makes it void. */
    private static void withoutEffect(Map<String, Node> keys, String stronger, String... others) {
        for (String other : others) {
            Optional.ofNullable(keys.get(other))
                    .ifPresent(node -> node.complain(
                            "scenario.no-effect",
                            Map.of(
                                    "key",
                                    node.key(),
                                    "beside",
                                    Optional.ofNullable(keys.get(stronger))
                                            .map(Node::key)
                                            .orElse(stronger))));
        }
    }

    private static Applicant identified(Person person, TrustLevel trust) {
        return Applicant.identified(AccountId.bundId("fictive-" + slug(person.displayName())), person, trust);
    }

    private static Person person(String name) {
        String stripped = name.strip();
        int last = stripped.lastIndexOf(' ');
        return Person.of(last < 0 ? "" : stripped.substring(0, last), stripped.substring(last + 1))
                .withAddress(HOME);
    }

    /** A key that an account may have. */
    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]{1,100}", "-");
    }

    private static Optional<String> text(Map<String, Node> keys, String key) {
        return Optional.ofNullable(keys.get(key))
                .flatMap(node -> node.filled().stream()
                        .flatMap(filled -> filled.text().stream())
                        .findFirst());
    }

    private static boolean isTrue(Map<String, Node> keys, String key, boolean otherwise) {
        Node node = keys.get(key);
        return node == null ? otherwise : node.truth().orElse(otherwise);
    }
}
