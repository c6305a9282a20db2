package org.amtsweg.model.notice;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;
import org.amtsweg.problem.AmtswegException;

/**
 * The template of a letter (<i>Bescheidvorlage</i>) as HTML and as plain text; Mustache without logic, fed by maps and lists only.
 *
 * <p>Thread-safe. Does not make PDF.
 */
public final class NoticeTemplate {

    private final String name;
    private final Template html;
    private final Template text;

    NoticeTemplate(String name, Template html, Template text) {
        this.name = name;
        this.html = html;
        this.text = text;
    }

    /** The name without ending. */
    public String name() {
        return name;
    }

    /** The HTML with escaped values; a missing value is a technical failure that names the key. */
    public String html(Map<String, Object> values) {
        return render(html, name + ".html", values);
    }

    /** The plain text; a missing value is a technical failure that names the key. */
    public String text(Map<String, Object> values) {
        return render(text, name + ".txt", values);
    }

    private static String render(Template template, String file, Map<String, Object> values) {
        try {
            return template.execute(values);
        } catch (MustacheException.Context e) {
            // Without the cause: its message is not ours, and a letter is full of personal data.
            throw AmtswegException.permanent(
                    "notices/" + file + ":" + e.lineNo + " needs the value '" + e.key + "', which is not there");
        } catch (MustacheException e) {
            throw AmtswegException.permanent("notices/" + file + " cannot be rendered");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
