package org.amtsweg.model.folder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.amtsweg.language.Language;
import org.amtsweg.model.variant.VariantReader;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.LocalVariant;

/** A local variant that fits its service (<i>Ordner einer örtlichen Variante</i>). Immutable. */
public final class VariantFolder {

    private static final int VERSION_LENGTH = 40;

    private final FolderContent content;
    private final LocalVariant variant;
    private final Findings warnings;

    VariantFolder(FolderContent content, LocalVariant variant, Findings warnings) {
        this.content = content;
        this.variant = variant;
        this.warnings = warnings;
    }

    /** The folder that says the same as a variant that was made in Java. */
    public static FolderContent contentOf(LocalVariant variant) {
        Map<String, byte[]> files = new HashMap<>();
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode yaml = json.objectNode();
        yaml.put("service", variant.service().value());
        yaml.putObject("versions")
                .put("from", variant.versions().from().value())
                .put("below", variant.versions().below().value());
        yaml.put("ars", variant.area().prefix());
        LocalVariant.Changes changes = variant.changes();
        ObjectNode parameters = json.objectNode();
        changes.parameters().forEach((name, setting) -> {
            ObjectNode value = parameters.putObject(name);
            value.set("value", setting.value());
            setting.norm().ifPresent(norm -> value.put("norm", norm.citation()));
        });
        if (!parameters.isEmpty()) {
            yaml.set("parameters", parameters);
        }
        changes.fee().ifPresent(fee -> {
            yaml.putObject("fee").put("schedule", fee.schedule().citation());
            fee.table().ifPresent(table -> files.put("gebuehr.dmn", bytes(table)));
        });
        changes.texts().forEach((language, byKey) -> files.put(path(language), bytes(texts(byKey))));
        // Every JSON text is a YAML text.
        files.put(VariantReader.FILE, bytes(yaml.toPrettyString()));
        return new FolderContent(FolderContent.Kind.VARIANT, variant.name(), files);
    }

    private static String path(Language language) {
        return "texts/" + language.tag() + ".yaml";
    }

    private static String texts(Map<String, String> byKey) {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        byKey.forEach(texts::put);
        return texts.toPrettyString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Name and the beginning of the hash: what a case remembers of the variant it began with. */
    public static String key(FolderContent content) {
        return content.name() + "@" + version(content);
    }

    private static String version(FolderContent content) {
        return content.hash().substring(0, VERSION_LENGTH);
    }

    public FolderContent content() {
        return content;
    }

    public LocalVariant variant() {
        return variant;
    }

    /** What it is known by when it has changed since: the beginning of its hash. */
    public String version() {
        return version(content);
    }

    /** What could be better; nothing of it stops the variant. */
    public Findings warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return variant.toString();
    }
}
