package org.amtsweg.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amtsweg.step.Step;
import org.amtsweg.step.StepContext;
import org.amtsweg.step.StepDescriptor;
import org.amtsweg.step.StepGuide;
import org.amtsweg.step.StepProperty;
import org.amtsweg.step.StepResult;

/** Jars of a fictive vendor: a step, in two versions and in broken ones. */
final class VendorJar {

    private VendorJar() {}

    /** As it was shipped first. */
    public static final class First implements Step {
        @Override
        public StepDescriptor descriptor() {
            return StepDescriptor.remote("vendor.lookup", "Registerauszug holen")
                    .answering("NOT_FOUND")
                    .guided(StepGuide.of("Holt einen Auszug aus einem fiktiven Register.")
                            .reading(
                                    StepProperty.of("vendor.part", "Abteilung", "Der Teil des Registers.")
                                            .oneOf("A", "B")
                                            .otherwise("A"),
                                    StepProperty.of("vendor.note", "Vermerk", "Ein Vermerk."))
                            .giving("active", "true, wenn der Eintrag gilt")
                            .findBy("Register", "Auszug"));
        }

        @Override
        public StepResult run(StepContext context) {
            return StepResult.done();
        }
    }

    /** One property has a new name, one has gone, one must be there. */
    public static final class Second implements Step {
        @Override
        public StepDescriptor descriptor() {
            return StepDescriptor.remote("vendor.lookup", "Registerauszug holen")
                    .guided(StepGuide.of("Holt einen Auszug aus einem fiktiven Register.")
                            .reading(
                                    StepProperty.of("vendor.section", "Abteilung", "Der Teil des Registers.")
                                            .oneOf("A", "B"),
                                    StepProperty.of("vendor.register", "Register", "Welches Register.")
                                            .asRequired())
                            .renaming("vendor.part", "vendor.section")
                            .version(2));
        }

        @Override
        public StepResult run(StepContext context) {
            return StepResult.done();
        }
    }

    /** Takes a name that is ours. */
    public static final class Thief implements Step {
        @Override
        public StepDescriptor descriptor() {
            return StepDescriptor.local("amtsweg.close", "Schließen");
        }

        @Override
        public StepResult run(StepContext context) {
            return StepResult.done();
        }
    }

    /** Cannot say what it is. */
    public static final class Mute implements Step {
        @Override
        public StepDescriptor descriptor() {
            throw new IllegalStateException("no configuration");
        }

        @Override
        public StepResult run(StepContext context) {
            return StepResult.done();
        }
    }

    static Path with(Path directory, Class<?> step) throws IOException {
        return with(directory, step.getName(), List.of(step));
    }

    /** A jar that names a step and holds these classes. */
    static Path with(Path directory, String named, List<Class<?>> classes) throws IOException {
        Path jar = Files.createTempFile(directory, "vendor", ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("META-INF/services/" + Step.class.getName(), (named + "\n").getBytes(StandardCharsets.UTF_8));
            for (Class<?> each : classes) {
                String file = each.getName().replace('.', '/') + ".class";
                try (InputStream in = VendorJar.class.getResourceAsStream("/" + file)) {
                    files.put(file, Objects.requireNonNull(in, file).readAllBytes());
                }
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return jar;
    }
}
