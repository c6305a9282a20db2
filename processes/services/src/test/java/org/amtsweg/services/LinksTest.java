package org.amtsweg.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever follows a link in a guide arrives at a file that is there, and at a heading that is there. */
class LinksTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    private static List<Path> guides() throws IOException {
        List<Path> guides = new ArrayList<>();
        for (String directory : List.of("", "docs", "docs/decisions", "processes/services")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(directory))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(guides::add);
            }
        }
        assertThat(guides).hasSizeGreaterThan(20);
        return guides;
    }

    @ParameterizedTest
    @MethodSource("guides")
    void leadSomewhere(Path guide) throws IOException {
        List<String> dead = new ArrayList<>();
        for (String link : links(guide)) {
            int hash = link.indexOf('#');
            String file = hash < 0 ? link : link.substring(0, hash);
            Path target = file.isEmpty() ? guide : guide.resolveSibling(file).normalize();
            boolean isThere =
                    Files.exists(target) && (hash < 0 || headings(target).contains(link.substring(hash + 1)));
            if (!isThere) {
                dead.add(link);
            }
        }

        assertThat(dead).isEmpty();
    }

    private static List<String> links(Path guide) throws IOException {
        return LINK.matcher(text(guide))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();
    }

    /** As code hosts make anchors of headings: small letters, hyphens for blanks, no other signs. */
    private static Set<String> headings(Path guide) throws IOException {
        return HEADING.matcher(text(guide))
                .results()
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String text(Path guide) throws IOException {
        return CODE.matcher(Files.readString(guide)).replaceAll("");
    }
}
