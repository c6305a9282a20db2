package org.amtsweg.model.text;

import java.text.Normalizer;
import java.util.Locale;

/** Words in the letters that files and folders may have (<i>Dateiname</i>): small Latin letters and digits, joined by hyphens. */
public final class PlainName {

    private PlainName() {}

    /** Empty if nothing of the words can be kept. Different words may give the same name. */
    public static String of(String words) {
        String german = words.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(german, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
