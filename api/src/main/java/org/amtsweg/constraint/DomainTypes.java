package org.amtsweg.constraint;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.amtsweg.identifier.Ags;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.Bic;
import org.amtsweg.identifier.CodelistRef;
import org.amtsweg.identifier.Country;
import org.amtsweg.identifier.DocumentNumber;
import org.amtsweg.identifier.Email;
import org.amtsweg.identifier.Eori;
import org.amtsweg.identifier.FileNumber;
import org.amtsweg.identifier.Iban;
import org.amtsweg.identifier.Krankenversichertennummer;
import org.amtsweg.identifier.Lei;
import org.amtsweg.identifier.LeikaKey;
import org.amtsweg.identifier.LeitwegId;
import org.amtsweg.identifier.MachineReadableZone;
import org.amtsweg.identifier.Nationality;
import org.amtsweg.identifier.PhoneNumber;
import org.amtsweg.identifier.Postleitzahl;
import org.amtsweg.identifier.RegisterEntry;
import org.amtsweg.identifier.Rentenversicherungsnummer;
import org.amtsweg.identifier.SepaCreditorId;
import org.amtsweg.identifier.SteuerId;
import org.amtsweg.identifier.Steuernummer;
import org.amtsweg.identifier.UstIdNr;
import org.amtsweg.identifier.VehiclePlate;
import org.amtsweg.identifier.WIdNr;
import org.amtsweg.latin.DinDatatype;
import org.amtsweg.problem.Findings;

/**
 * The domain types there are, by name (<i>Verzeichnis der Fachdatentypen</i>).
 *
 * <p>The list is closed; a vendor's own checks are constraints or steps.
 */
public final class DomainTypes {

    private static final Map<String, DomainType> BY_NAME = new TreeMap<>();

    static {
        open("ags", Ags::check);
        open("ars", Ars::check);
        open("bic", Bic::check);
        open("codelist-ref", CodelistRef::check);
        open("country", Country::check);
        for (DinDatatype each : DinDatatype.values()) {
            open("din-91379-" + each.name().toLowerCase(Locale.ROOT), each::check);
        }
        sensitive("document-number", DocumentNumber::check);
        sensitive("email", Email::check);
        open("eori", Eori::check);
        open("file-number", FileNumber::check);
        sensitive("iban", Iban::check);
        sensitive("kvnr", Krankenversichertennummer::check);
        open("lei", Lei::check);
        open("leika-key", LeikaKey::check);
        open("leitweg-id", LeitwegId::check);
        sensitive("machine-readable-zone", MachineReadableZone::check);
        open("nationality", Nationality::check);
        sensitive("phone", PhoneNumber::check);
        open("postleitzahl", Postleitzahl::check);
        open("register-entry", RegisterEntry::check);
        sensitive("rvnr", Rentenversicherungsnummer::check);
        open("sepa-creditor-id", SepaCreditorId::check);
        sensitive("steuer-id", SteuerId::check);
        sensitive("steuer-id-test", SteuerId::checkTest);
        sensitive("steuernummer", Steuernummer::check);
        open("ust-id-nr", UstIdNr::check);
        sensitive("vehicle-plate", VehiclePlate::check);
        open("w-id-nr", WIdNr::check);
    }

    private DomainTypes() {}

    private static void open(String name, Function<String, Findings> rule) {
        BY_NAME.put(name, new DomainType(name, false, rule));
    }

    private static void sensitive(String name, Function<String, Findings> rule) {
        BY_NAME.put(name, new DomainType(name, true, rule));
    }

    /** The type of this name; empty if there is none. */
    public static Optional<DomainType> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names in alphabetical order. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }
}
