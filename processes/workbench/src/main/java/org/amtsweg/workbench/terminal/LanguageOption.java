package org.amtsweg.workbench.terminal;

import org.amtsweg.language.Language;
import picocli.CommandLine.Option;

/** The language of what a command says (<i>Sprache der Ausgabe</i>). */
public final class LanguageOption {

    /** The languages of the tool. */
    public enum Choice {
        de,
        en
    }

    @Option(names = "--language", paramLabel = "de|en", descriptionKey = "language")
    private Choice choice = Choice.de;

    public Language language() {
        return choice == Choice.en ? Language.EN : Language.DE;
    }

    public Words words() {
        return Words.in(language());
    }
}
