package org.amtsweg.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;

/**
 * A flaw in input (<i>Befund</i>): where, what and on which legal basis.
 *
 * <p>{@code path} is a JSON path such as {@code form.premises.area} or a file with a line such as {@code service.yaml:12};
 * {@code code} is stable and has a text in every language; {@code parameters} fill that text. Parameters never hold what the
 * user typed: limits, names of fields and counts only.
 */
public record Finding(
        Severity severity,
        String path,
        String code,
        Map<String, String> parameters,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Norm> norm) {

    public Finding {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    public static Finding error(String path, String code) {
        return new Finding(Severity.ERROR, path, code, Map.of(), Optional.empty());
    }

    public static Finding error(String path, String code, Map<String, String> parameters) {
        return new Finding(Severity.ERROR, path, code, parameters, Optional.empty());
    }

    public static Finding warning(String path, String code, Map<String, String> parameters) {
        return new Finding(Severity.WARNING, path, code, parameters, Optional.empty());
    }

    public Finding on(Norm basis) {
        return new Finding(severity, path, code, parameters, Optional.of(basis));
    }

    /** The same finding below another path: {@code area} at {@code form.premises} becomes {@code form.premises.area}. */
    public Finding at(String parent) {
        String joined = path.isEmpty() ? parent : path.startsWith("[") ? parent + path : parent + "." + path;
        return new Finding(severity, joined, code, parameters, norm);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The sentence for a person. */
    public String text(Language language) {
        return FindingTexts.text(this, language);
    }

    /** Path, code and the German sentence. */
    @Override
    public String toString() {
        return (path.isEmpty() ? "" : path + ": ") + text(Language.DE) + " [" + code + "]";
    }
}
