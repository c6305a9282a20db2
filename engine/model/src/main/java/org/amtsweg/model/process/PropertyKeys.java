package org.amtsweg.model.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amtsweg.model.yaml.YamlFile;

/** The registry of properties (<i>Schlüsselverzeichnis</i>). */
public final class PropertyKeys {

    static final String PREFIX = "amtsweg.";
    private static final String FILE = "/META-INF/amtsweg/schema/keys.yaml";
    private static final List<PropertyKey> ALL = read();

    private PropertyKeys() {}

    /** All keys in the order of the file. */
    public static List<PropertyKey> all() {
        return ALL;
    }

    /** The entry for a property's full name. */
    public static Optional<PropertyKey> find(String name) {
        return ALL.stream().filter(key -> key.covers(name)).findFirst();
    }

    private static List<PropertyKey> read() {
        try (InputStream in = PropertyKeys.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The key registry is missing in this jar");
            }
            List<PropertyKey> keys = new ArrayList<>();
            YamlFile.Reading reading = YamlFile.read("keys.yaml", in.readAllBytes());
            YamlFile file = reading.file()
                    .orElseThrow(() -> new IllegalStateException("The key registry is broken: " + reading.findings()));
            file.json().path("keys").forEach(entry -> keys.add(PropertyKey.from(entry)));
            return List.copyOf(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
