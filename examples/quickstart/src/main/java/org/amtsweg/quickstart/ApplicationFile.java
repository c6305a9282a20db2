package org.amtsweg.quickstart;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.amtsweg.application.Application;
import org.amtsweg.authority.Place;
import org.amtsweg.document.Attachment;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.AccountId;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.language.Language;
import org.amtsweg.party.Address;
import org.amtsweg.party.Applicant;
import org.amtsweg.party.Organisation;
import org.amtsweg.party.Party;
import org.amtsweg.party.Person;
import org.amtsweg.party.TrustLevel;

/** An application as a file (<i>Antragsdatei</i>): who applies, for what, where, the form's values, and the files that belong to it. */
record ApplicationFile(Applicant applicant, Application application) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The file is not an application at all; the message says why and is for people. */
    static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private UnreadableException(String message) {
            super(message);
        }
    }

    static ApplicationFile read(Path file) throws UnreadableException {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UnreadableException(
                    "Die Datei " + file + " gibt es nicht, oder sie ist kein lesbarer UTF-8-Text.");
        }
        try {
            // FormData reads strictly: a key that appears twice is refused here.
            JsonNode root = FormData.parse(text).json();
            Application application = Application.to(ServiceId.parse(required(root, "service")))
                    .at(Place.of(Ars.parse(required(root.path("place"), "ars"))))
                    .with(FormData.of(root.path("form")))
                    .idempotencyKey(file.getFileName().toString());
            for (JsonNode attachment : root.path("attachments")) {
                application = application.attach(attachment(file, attachment));
            }
            return new ApplicationFile(applicant(root.path("applicant")), application);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException("Die Datei " + file + " ist kein Antrag: " + e.getMessage());
        }
    }

    private static Attachment attachment(Path file, JsonNode attachment) throws UnreadableException {
        Path content = file.resolveSibling(required(attachment, "file"));
        try {
            return Attachment.of(
                    required(attachment, "evidence"),
                    content.getFileName().toString(),
                    required(attachment, "mediaType"),
                    Files.readAllBytes(content));
        } catch (IOException e) {
            throw new UnreadableException("Die Anlage " + content + " gibt es nicht.");
        }
    }

    private static Applicant applicant(JsonNode json) {
        return Applicant.identified(
                        AccountId.parse(required(json, "account")),
                        json.has("organisation") ? organisation(json) : person(json),
                        TrustLevel.valueOf(required(json, "trust")))
                .speaking(Language.parse(Optional.ofNullable(json.get("language"))
                        .map(JsonNode::asText)
                        .orElse("de")));
    }

    private static Party person(JsonNode json) {
        Person person = Person.of(required(json, "givenNames"), required(json, "familyName"));
        return address(json).map(person::withAddress).orElse(person);
    }

    private static Party organisation(JsonNode json) {
        Organisation organisation = Organisation.of(required(json, "organisation"));
        return address(json).map(organisation::withAddress).orElse(organisation);
    }

    private static Optional<Address> address(JsonNode json) {
        return Optional.ofNullable(json.get("address"))
                .map(home -> Address.of(
                        required(home, "street"),
                        required(home, "houseNumber"),
                        required(home, "postalCode"),
                        required(home, "locality")));
    }

    private static String required(JsonNode json, String key) {
        JsonNode value = json.get(key);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("es fehlt die Angabe \"" + key + "\"");
        }
        return value.textValue();
    }

    /** The JSON of a value, for clerks' forms written in the code. */
    static FormData form(String json) {
        try {
            return FormData.of(JSON.readTree(json.replace('\'', '"')));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }
}
