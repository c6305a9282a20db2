package org.amtsweg.testkit.fictive;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
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
import org.amtsweg.legal.Jurisdiction;

/**
 * Random valid values for tests (<i>fiktive Kennzeichen</i>), the same ones again from the same seed.
 *
 * <p>Three kinds are kept free by those who give them out, and so belong to nobody:
 *
 * <ul>
 *   <li>{@link #steuerId}: the range of test numbers that begins with 0 (ELSTER test values);
 *   <li>{@link #phoneNumber}: the block (0)30 23125 000 to 999 for media (<i>Rufnummern für Medienproduktionen</i>,
 *       Bundesnetzagentur, Mitteilung Nr. 148/2021, Amtsblatt 7/2021 p. 489);
 *   <li>{@link #email}: example.com (RFC 2606).
 * </ul>
 *
 * <p>For some others we chose a corner in which nothing is known to be given out, which is <em>no official reservation</em>: bank codes
 * that begin with 9 (the clearing areas of the Bundesbank are 1 to 8: <i>Merkblatt Bankleitzahlendatei</i>, 3 March 2014), group 000 of
 * service keys (not among the groups of the FIM portal's interface 0.24.0), the district XX on plates, the issuer 0000 of
 * an LEI, the bank XXXX of a BIC, with the 0 at its eighth place that usually marks a test code. Any other number may by chance belong
 * to somebody: do not send it to a real register.
 */
public final class FictiveValues {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String FILLER = "<";
    private static final String DOCUMENT_ALPHABET = DIGITS + "CFGHJKLMNPRTVWXYZ";
    private static final List<String> COURTS =
            List.of("Hof", "Aachen", "Berlin (Charlottenburg)", "Neustadt a. d. Aisch");

    private final long seed;
    private final Random random;

    private FictiveValues(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    public static FictiveValues seeded(long seed) {
        return new FictiveValues(seed);
    }

    /** With a seed of its own; print {@link #seed} in the failure message, so that the test can be repeated. */
    public static FictiveValues random() {
        return new FictiveValues(new Random().nextLong());
    }

    public long seed() {
        return seed;
    }

    /** A number of the test range: {@code SteuerId.parse} refuses it, {@code SteuerId.parseTest} reads it. */
    public SteuerId steuerId() {
        while (true) {
            String body = "0" + digits(9);
            for (int check = 0; check < 10; check++) {
                if (SteuerId.checkTest(body + check).isEmpty()) {
                    return SteuerId.parseTest(body + check);
                }
            }
        }
    }

    public Steuernummer steuernummer(Jurisdiction land) {
        String example = SteuernummerExamples.of(land);
        while (true) {
            // Office and land stay as in a published example; district, serial and check digit are drawn.
            String drawn = example.substring(0, 5) + digits(8);
            if (Steuernummer.isValid(drawn)) {
                return Steuernummer.parse(drawn);
            }
        }
    }

    public UstIdNr ustIdNr() {
        return UstIdNr.parse(completed("DE" + nonZero() + digits(7), 1, UstIdNr::isValid));
    }

    public WIdNr wIdNr() {
        return WIdNr.parse(ustIdNr().value() + "-00001");
    }

    public Iban iban() {
        String account = "9" + digits(7) + digits(10);
        for (int check = 2; check < 99; check++) {
            String iban = "DE" + (check < 10 ? "0" : "") + check + account;
            if (Iban.isValid(iban)) {
                return Iban.parse(iban);
            }
        }
        throw new IllegalStateException("No check digits fit, seed " + seed);
    }

    public Bic bic() {
        return Bic.parse("XXXX" + "DE" + letter() + "0" + (random.nextBoolean() ? "" : text(3, DIGITS)));
    }

    public SepaCreditorId sepaCreditorId() {
        String national = digits(11);
        for (int check = 2; check < 99; check++) {
            String id = "DE" + (check < 10 ? "0" : "") + check + "ZZZ" + national;
            if (SepaCreditorId.isValid(id)) {
                return SepaCreditorId.parse(id);
            }
        }
        throw new IllegalStateException("No check digits fit, seed " + seed);
    }

    public Ars ars() {
        return Ars.parse(land() + digits(10));
    }

    public Ags ags() {
        return Ags.parse(land() + digits(6));
    }

    /** A key of group 000, which is not among the groups of the catalogue. */
    public LeikaKey leikaKey() {
        return LeikaKey.parse("99000" + digits(9));
    }

    public Postleitzahl postleitzahl() {
        return Postleitzahl.parse(nonZero() + digits(3) + "1");
    }

    public Krankenversichertennummer krankenversichertennummer() {
        return Krankenversichertennummer.parse(completed(letter() + digits(8), 1, Krankenversichertennummer::isValid));
    }

    /** For somebody born on a day, whose birth name begins with a letter A to Z. */
    public Rentenversicherungsnummer rentenversicherungsnummer(LocalDate born, char firstLetter) {
        String birthday = String.format(
                Locale.ROOT, "%02d%02d%02d", born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100);
        return Rentenversicherungsnummer.parse(
                completed("15" + birthday + firstLetter + digits(2), 1, Rentenversicherungsnummer::isValid));
    }

    public Lei lei() {
        return Lei.parse(completed("0000" + "00" + text(12, LETTERS + DIGITS), 2, Lei::isValid));
    }

    public LeitwegId leitwegId() {
        return LeitwegId.parse(
                completed("99" + digits(2) + "-" + text(5, LETTERS + DIGITS) + "-", 2, LeitwegId::isValid));
    }

    public Eori eori() {
        return Eori.parse("DE" + digits(15));
    }

    public DocumentNumber documentNumber() {
        return DocumentNumber.parse(letter() + text(8, DOCUMENT_ALPHABET));
    }

    public RegisterEntry registerEntry() {
        RegisterEntry.Kind[] kinds = RegisterEntry.Kind.values();
        return RegisterEntry.of(
                COURTS.get(random.nextInt(COURTS.size())), kinds[random.nextInt(kinds.length)], nonZero() + digits(4));
    }

    public VehiclePlate vehiclePlate() {
        return VehiclePlate.parse("XX-" + letter() + letter() + " " + nonZero() + digits(random.nextInt(4)));
    }

    /** A number of the block in Berlin that the Bundesnetzagentur keeps free for films, books and other media. */
    public PhoneNumber phoneNumber() {
        return PhoneNumber.parse("030 23125" + digits(3));
    }

    public Email email() {
        return Email.parse(letter().toLowerCase(Locale.ROOT) + digits(6) + "@example.com");
    }

    public FileNumber fileNumber() {
        return FileNumber.parse("32/112." + nonZero() + "/2026/" + digits(5));
    }

    /** The lines of an identity card of Erika Mustermann, with a drawn number, birthday and date of expiry. */
    public MachineReadableZone machineReadableZone() {
        DocumentNumber number = documentNumber();
        String birth = checked(String.format(Locale.ROOT, "%02d", 40 + random.nextInt(60)) + dayInYear());
        String expiry = checked(String.format(Locale.ROOT, "%02d", 27 + random.nextInt(10)) + dayInYear());
        String first = "IDD<<" + number.fullValue() + number.checkDigit() + FILLER.repeat(15);
        String second = birth + FILLER + expiry + "D<<" + FILLER.repeat(11);
        String composite = first.substring(5) + birth + expiry + FILLER.repeat(11);
        return MachineReadableZone.parse(
                first + second + icaoCheckDigit(composite) + "MUSTERMANN<<ERIKA" + FILLER.repeat(13));
    }

    /** A code of the list of the Federal Statistical Office; not that of anybody. */
    public Nationality nationality() {
        while (true) {
            String code = digits(3);
            if (Nationality.isValid(code)) {
                return Nationality.parse(code);
            }
        }
    }

    public Country country() {
        String[] codes = Locale.getISOCountries();
        return Country.parse(codes[random.nextInt(codes.length)]);
    }

    public CodelistRef codelistRef() {
        return CodelistRef.of("urn:example:codelist:" + digits(4), nonZero() + "." + digits(1));
    }

    /** Month and day, as they stand in a machine-readable zone. */
    private String dayInYear() {
        return String.format(Locale.ROOT, "%02d%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String checked(String field) {
        return field + icaoCheckDigit(field);
    }

    /** ICAO Doc 9303-3: weights 7, 3, 1; letters count from A = 10, a filler 0. */
    private static int icaoCheckDigit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            int value = Math.max(0, Character.digit(field.charAt(i), 36));
            sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return sum % 10;
    }

    /** Appends the digits that make a text valid. */
    private String completed(String start, int checkDigits, Predicate<String> valid) {
        int end = checkDigits == 1 ? 10 : 100;
        for (int check = 0; check < end; check++) {
            String candidate = start + (checkDigits == 2 && check < 10 ? "0" : "") + check;
            if (valid.test(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("No check digit fits, seed " + seed);
    }

    private String land() {
        return String.format(Locale.ROOT, "%02d", 1 + random.nextInt(16));
    }

    private String nonZero() {
        return Integer.toString(1 + random.nextInt(9));
    }

    private String letter() {
        return text(1, LETTERS);
    }

    private String digits(int length) {
        return text(length, DIGITS);
    }

    private String text(int length, String alphabet) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
