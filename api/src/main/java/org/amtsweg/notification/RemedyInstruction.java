package org.amtsweg.notification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.deadline.Period;
import org.amtsweg.legal.LegalBasis;

/**
 * What an instruction about the remedy must name (<i>Rechtsbehelfsbelehrung</i>, § 58 Abs. 1 VwGO, § 37 Abs. 6 VwVfG): the remedy, where to
 * bring it, the seat and the period.
 *
 * <p>Looks for the four in a German text. Does not find a wrong addition, which makes an instruction incorrect as well.
 */
@LegalBasis({"§ 58 Abs. 1 VwGO", "§ 37 Abs. 6 VwVfG"})
public record RemedyInstruction(RemedyKind kind, String authority, String seat, Period period) {

    /** What the law asks for. */
    public enum Element {
        REMEDY,
        AUTHORITY,
        SEAT,
        PERIOD
    }

    public RemedyInstruction {
        if (authority.isBlank() || seat.isBlank()) {
            throw new IllegalArgumentException("An instruction names an authority or court and its seat");
        }
        if (!period.equals(Period.ofMonths(1))) {
            throw new IllegalArgumentException("The remedies of the VwGO have a period of one month");
        }
    }

    /** Which of the four elements the text does not name; empty for a complete instruction. */
    public Set<Element> missingIn(String text) {
        String plain = text.toLowerCase(Locale.GERMAN).replaceAll("\\s+", " ");
        Set<Element> missing = EnumSet.noneOf(Element.class);
        String remedy = kind == RemedyKind.OBJECTION ? "widerspruch" : "klage";
        if (!plain.contains(remedy)) {
            missing.add(Element.REMEDY);
        }
        if (!names(plain, authority)) {
            missing.add(Element.AUTHORITY);
        }
        if (!names(plain, seat)) {
            missing.add(Element.SEAT);
        }
        if (!Pattern.compile("\\b(eines|einem|1) monats?\\b").matcher(plain).find()) {
            missing.add(Element.PERIOD);
        }
        return missing;
    }

    private static boolean names(String plain, String name) {
        return plain.contains(name.strip().toLowerCase(Locale.GERMAN).replaceAll("\\s+", " "));
    }
}
