package org.amtsweg.workbench.document;

import java.util.Map;
import java.util.TreeMap;
import org.amtsweg.language.Language;

/** All pages and pictures of a shelf by their path (<i>Seitenbestand</i>); the same folders give the same bytes. */
final class Site {

    private Site() {}

    static Map<String, String> of(Shelf shelf, Language language) {
        Phrases words = Phrases.forStaff(language);
        Map<String, String> files = new TreeMap<>();
        files.put("index.html", IndexPage.write(shelf, words));
        for (Subject subject : shelf.subjects()) {
            String place = subject.directory() + "/";
            DrawingPage drawing = new DrawingPage(subject, words);
            files.put(place + "process.html", drawing.write());
            drawing.pictures().forEach((name, picture) -> files.put(place + name, picture));
            if (subject.isService()) {
                files.put(place + "index.html", new ProfilePage(subject, words).write());
                for (Language each : subject.languages()) {
                    files.put(place + CitizenPage.file(each), new CitizenPage(subject, each).write());
                }
            } else {
                files.put(place + "index.html", new BlockPage(subject, words).write(shelf.callers(subject)));
            }
        }
        return files;
    }

    /** From the pages of one folder to those of another; ends with a slash. */
    static String relative(Subject from, Subject to) {
        return from.directory().equals(to.directory()) ? "" : "../../" + to.directory() + "/";
    }
}
