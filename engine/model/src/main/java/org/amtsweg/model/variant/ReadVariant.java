package org.amtsweg.model.variant;

import java.util.Map;
import org.amtsweg.language.Language;
import org.amtsweg.model.yaml.YamlFile;
import org.amtsweg.service.LocalVariant;

/** A local variant as it was read (<i>gelesene Variante</i>), with the lines of its files. */
public final class ReadVariant {

    private final LocalVariant variant;
    private final YamlFile file;
    private final Map<Language, YamlFile> texts;
    private final String tableFile;

    ReadVariant(LocalVariant variant, YamlFile file, Map<Language, YamlFile> texts, String tableFile) {
        this.variant = variant;
        this.file = file;
        this.texts = Map.copyOf(texts);
        this.tableFile = tableFile;
    }

    public LocalVariant variant() {
        return variant;
    }

    /** {@code variant.yaml:7} for the value at a JSON pointer. */
    public String at(String pointer) {
        return file.at(pointer);
    }

    /** {@code texts/de.yaml:3} for a text. */
    String atText(Language language, String key) {
        YamlFile of = texts.get(language);
        return of == null ? "texts/" + language.tag() + ".yaml" : of.at("/" + YamlFile.escape(key));
    }

    /** The name of the DMN file; empty if there is none. */
    String tableFile() {
        return tableFile;
    }
}
