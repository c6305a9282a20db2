package org.amtsweg.testkit.suggestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.testkit.fictive.FictiveValues;

/** Made-up values for fields with a domain type (<i>fiktive Kennzeichen</i>). */
final class DomainExamples {

    private static final long SEED = 2027;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Function<FictiveValues, Object>> BY_TYPE = Map.ofEntries(
            Map.entry("ags", FictiveValues::ags),
            Map.entry("ars", FictiveValues::ars),
            Map.entry("bic", FictiveValues::bic),
            Map.entry("codelist-ref", FictiveValues::codelistRef),
            Map.entry("country", FictiveValues::country),
            Map.entry("document-number", FictiveValues::documentNumber),
            Map.entry("email", FictiveValues::email),
            Map.entry("eori", FictiveValues::eori),
            Map.entry("file-number", FictiveValues::fileNumber),
            Map.entry("iban", FictiveValues::iban),
            Map.entry("kvnr", FictiveValues::krankenversichertennummer),
            Map.entry("lei", FictiveValues::lei),
            Map.entry("leika-key", FictiveValues::leikaKey),
            Map.entry("leitweg-id", FictiveValues::leitwegId),
            Map.entry("machine-readable-zone", FictiveValues::machineReadableZone),
            Map.entry("nationality", FictiveValues::nationality),
            Map.entry("phone", FictiveValues::phoneNumber),
            Map.entry("postleitzahl", FictiveValues::postleitzahl),
            Map.entry("register-entry", FictiveValues::registerEntry),
            Map.entry("rvnr", v -> v.rentenversicherungsnummer(LocalDate.of(1980, 1, 1), 'M')),
            Map.entry("sepa-creditor-id", FictiveValues::sepaCreditorId),
            Map.entry("steuer-id-test", FictiveValues::steuerId),
            Map.entry("steuernummer", v -> v.steuernummer(Jurisdiction.BW)),
            Map.entry("ust-id-nr", FictiveValues::ustIdNr),
            Map.entry("vehicle-plate", FictiveValues::vehiclePlate),
            Map.entry("w-id-nr", FictiveValues::wIdNr));

    private DomainExamples() {}

    /** Empty for a type that has no made-up values, such as a real tax number. */
    static Optional<JsonNode> of(String domainType) {
        if (domainType.startsWith("din-91379-")) {
            return Optional.of(JsonNodeFactory.instance.textNode("Mustermann"));
        }
        return Optional.ofNullable(BY_TYPE.get(domainType))
                .map(made -> JSON.<JsonNode>valueToTree(made.apply(FictiveValues.seeded(SEED))));
    }
}
