package org.amtsweg.workbench.terminal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.amtsweg.language.Language;
import org.amtsweg.problem.Finding;

/** What the tool says, in German (the default) or English (<i>Texte der Werkbank</i>). */
public final class Words {

    private static final String BUNDLE = "org.amtsweg.workbench.texts";

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        Locale locale = language.equals(Language.EN) ? Locale.ENGLISH : Locale.ROOT;
        // Without the control a German system would be asked before the default, and an English one would not get
        // German.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Words in(Language language) {
        return new Words(language.base().equals(Language.EN) ? Language.EN : Language.DE);
    }

    /** The language that a command line asks for, before it is parsed: even its mistakes are told in this language. */
    public static Words asked(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean english = arguments[i].equals("--language=en")
                    || (arguments[i].equals("--language") && i + 1 < arguments.length && arguments[i + 1].equals("en"));
            if (english) {
                return in(Language.EN);
            }
        }
        return in(Language.DE);
    }

    public Language language() {
        return language;
    }

    /** For the help texts. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The words under a key with values for {@code {0}}, {@code {1}} and so on. */
    public String get(String key, Object... values) {
        String text = bundle.getString("say." + key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The words under a key, or others where there are none. */
    public String find(String key, String otherwise) {
        try {
            return bundle.getString("say." + key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }

    /** What a finding says, after the place it is about if it names one. */
    public String say(Finding finding) {
        return (finding.path().isEmpty() ? "" : finding.path() + ": ") + finding.text(language);
    }

    /** What someone wrote as a path; where it cannot be one, nothing lies there. */
    public Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw usage("check.missing", text);
        }
    }

    /** Wrong use, in the words under a key. */
    public UsageException usage(String key, Object... values) {
        return new UsageException(get(key, values));
    }
}
