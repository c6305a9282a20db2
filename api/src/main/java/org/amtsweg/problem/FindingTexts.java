package org.amtsweg.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.amtsweg.language.Language;

/**
 * The sentences of findings, read from every {@code META-INF/amtsweg/findings_<language>.properties} on the class path, so that
 * a vendor's jar brings texts for its own codes.
 */
final class FindingTexts {

    private static final Map<Language, Properties> BY_LANGUAGE = new ConcurrentHashMap<>();

    private FindingTexts() {}

    static String text(Finding finding, Language language) {
        String pattern = pattern(finding.code(), language);
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = pattern.substring(open + 1, close);
            text.append(pattern, at, open).append(finding.parameters().getOrDefault(name, "?"));
            at = close + 1;
        }
        return text.append(pattern, at, pattern.length()).toString();
    }

    private static String pattern(String code, Language language) {
        for (Language candidate : new Language[] {language, language.base(), Language.DE}) {
            String pattern = load(candidate).getProperty(code);
            if (pattern != null) {
                return pattern;
            }
        }
        return code;
    }

    static Properties load(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language, FindingTexts::read);
    }

    private static Properties read(Language language) {
        String name = "META-INF/amtsweg/findings_" + language.tag() + ".properties";
        Properties all = new Properties();
        try {
            ClassLoader loader = FindingTexts.class.getClassLoader();
            Enumeration<URL> found = loader == null ? Collections.emptyEnumeration() : loader.getResources(name);
            while (found.hasMoreElements()) {
                try (InputStreamReader in =
                        new InputStreamReader(found.nextElement().openStream(), StandardCharsets.UTF_8)) {
                    all.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
        return all;
    }
}
