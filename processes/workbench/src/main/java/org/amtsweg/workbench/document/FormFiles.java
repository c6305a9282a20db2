package org.amtsweg.workbench.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.form.Form;

/** Finds the files that forms and decisions were read from, and lines in them (<i>Fundstellen</i>). */
final class FormFiles {

    private FormFiles() {}

    /** {@code forms/antrag.form}. */
    static String fileOf(Form form, Subject subject) {
        return subject.content().files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".form"))
                .filter(file -> text(file.getValue()).equals(form.source()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("forms");
    }

    /** {@code forms/antrag.form:12} for the field with a key. */
    static String placeOf(Form form, String key, Subject subject) {
        return at(fileOf(form, subject), form.source(), "\"key\"\\s*:\\s*\"" + Pattern.quote(key) + "\"");
    }

    /** {@code gebuehr.dmn:3} for a decision. */
    static String placeOfDecision(String id, Subject subject) {
        byte[] content = subject.decisions().getOrDefault(id, new byte[0]);
        String file = subject.content().files().entrySet().stream()
                .filter(each -> each.getKey().endsWith(".dmn") && each.getValue() == content)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("*.dmn");
        return at(file, text(content), "<[^<>]*decision [^<>]*id=\"" + Pattern.quote(id) + "\"");
    }

    private static String at(String file, String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find()
                ? file + ":"
                        + (1
                                + text.substring(0, matcher.start()).lines().count()
                                - (atLineStart(text, matcher) ? 0 : 1))
                : file;
    }

    private static boolean atLineStart(String text, Matcher matcher) {
        return matcher.start() == 0 || text.charAt(matcher.start() - 1) == '\n';
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
