package org.amtsweg.model.notice;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;

/** Reads {@code notices/<name>.html} and {@code notices/<name>.txt} (<i>Bescheidvorlagen</i>). */
public final class NoticeReader {

    private static final int MAX_CHARS = 200_000;
    private static final String HTML = ".html";
    private static final String TEXT = ".txt";

    /** Would put a value into the letter without escaping it, or change what the tags look like. */
    private static final Pattern UNSAFE_TAG = Pattern.compile("\\{\\{\\s*[{&=>$<]");
    /** Anything that acts or loads something when the letter is opened. */
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*(script|iframe|object|embed|link|base|form|meta\\s+http-equiv)\\b|\\son[a-z]+\\s*=|javascript:|"
                    + "(src|href)\\s*=\\s*[\"']?\\s*(https?:)?//|@import|url\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    /** Two braces that no two braces close on the same line; they would stand in the letter as they are. */
    private static final Pattern OPEN_TAG = Pattern.compile("\\{\\{(?![^{}\n]*\\}\\})");

    private static final Mustache.Compiler FOR_TEXT = Mustache.compiler()
            .withCollector(new MapsOnly())
            .emptyStringIsFalse(true)
            .escapeHTML(false);
    private static final Mustache.Compiler FOR_HTML = FOR_TEXT.escapeHTML(true);

    /** The templates that are without errors, by name, and what is wrong with the files. */
    public record Reading(Map<String, NoticeTemplate> templates, Findings findings) {}

    private final Map<String, byte[]> files;
    private final List<Finding> findings = new ArrayList<>();

    private NoticeReader(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Reads the files whose path is {@code notices/<name>.html} or {@code .txt}. */
    public static Reading read(Map<String, byte[]> files) {
        NoticeReader reader = new NoticeReader(files);
        Map<String, NoticeTemplate> templates = new TreeMap<>();
        TreeSet<String> stems = new TreeSet<>();
        files.keySet().forEach(path -> stems.add(path.substring(0, path.lastIndexOf('.'))));
        for (String stem : stems) {
            Optional<Template> html = reader.template(stem + HTML, stem + TEXT, FOR_HTML);
            Optional<Template> text = reader.template(stem + TEXT, stem + HTML, FOR_TEXT);
            if (html.isPresent() && text.isPresent()) {
                String name = stem.substring(stem.lastIndexOf('/') + 1);
                templates.put(name, new NoticeTemplate(name, html.get(), text.get()));
            }
        }
        return new Reading(templates, new Findings(reader.findings));
    }

    private Optional<Template> template(String path, String other, Mustache.Compiler compiler) {
        byte[] content = files.get(path);
        if (content == null) {
            findings.add(Finding.error(other, "notice.half", Map.of("missing", path)));
            return Optional.empty();
        }
        String source;
        try {
            source = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            findings.add(Finding.error(path, "notice.encoding"));
            return Optional.empty();
        }
        if (source.length() > MAX_CHARS) {
            findings.add(Finding.error(path, "notice.too-long", Map.of("max", String.valueOf(MAX_CHARS))));
            return Optional.empty();
        }
        complain(path, source, UNSAFE_TAG, "notice.tag");
        complain(path, source, OPEN_TAG, "notice.open-tag");
        if (path.endsWith(HTML)) {
            complain(path, source, ACTIVE, "notice.active");
        }
        return compile(path, source, compiler);
    }

    private void complain(String path, String source, Pattern pattern, String code) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            long line = 1
                    + source.substring(0, matcher.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            findings.add(Finding.error(
                    path + ":" + line, code, Map.of("found", matcher.group().strip())));
        }
    }

    private Optional<Template> compile(String path, String source, Mustache.Compiler compiler) {
        try {
            return Optional.of(compiler.compile(source));
        } catch (MustacheParseException e) {
            findings.add(Finding.error(path, "notice.syntax", Map.of("problem", String.valueOf(e.getMessage()))));
        } catch (MustacheException | StackOverflowError e) {
            findings.add(Finding.error(path, "notice.syntax", Map.of("problem", "?")));
        }
        return Optional.empty();
    }
}
