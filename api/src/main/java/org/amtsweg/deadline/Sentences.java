package org.amtsweg.deadline;

import java.time.LocalDate;
import org.amtsweg.language.Language;

/** One sentence per deadline for people who know no law (<i>Bürgersätze</i>). */
final class Sentences {

    private Sentences() {}

    static String of(Deadline deadline, Language language) {
        return switch (deadline.state()) {
            case RUNNING -> running(deadline, language);
            case SUSPENDED ->
                pick(
                        language,
                        "Die Frist steht zurzeit still.",
                        "The period stands still at present.",
                        "Die Frist macht eine Pause.");
            case DISARMED ->
                pick(
                        language,
                        "Die Frist läuft noch nicht, weil Unterlagen fehlen.",
                        "The period does not run yet, because documents are missing.",
                        "Die Frist läuft noch nicht. Es fehlen noch Unterlagen.");
            case ENDED -> pick(language, "Die Frist ist erledigt.", "The period is over.", "Die Frist ist vorbei.");
        };
    }

    private static String running(Deadline deadline, Language language) {
        LocalDate last = deadline.lastDay();
        String german = Days.german(last);
        String english = Days.english(last);
        return switch (deadline.rule().kind()) {
            case APPOINTMENT ->
                pick(
                        language,
                        "Der Termin ist am " + german + ".",
                        "The appointment is on " + english + ".",
                        "Der Termin ist am " + german + ".");
            case BENEFIT ->
                pick(
                        language,
                        "Der Zeitraum endet mit Ablauf des Tages: " + german + ".",
                        "The time span ends at the end of " + english + ".",
                        "Der letzte Tag ist: " + german + ".");
            case INTERNAL ->
                pick(
                        language,
                        "Die Behörde hat sich vorgenommen, bis " + german + " fertig zu sein.",
                        "The authority means to be done by " + english + ".",
                        "Das Amt möchte bis " + german + " fertig sein.");
            case STATUTORY, AUTHORITY ->
                pick(
                        language,
                        "Die Frist endet am " + german + ", um 24 Uhr.",
                        "The period ends at midnight at the end of " + english + ".",
                        "Die Frist geht bis " + german + ". Danach ist es zu spät.");
        };
    }

    private static String pick(Language language, String german, String english, String easy) {
        if (language.equals(Language.DE_EASY)) {
            return easy;
        }
        return language.base().equals(Language.EN) ? english : german;
    }
}
