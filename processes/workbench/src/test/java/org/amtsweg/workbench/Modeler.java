package org.amtsweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Camunda Modeler without its window: its own code for element templates, run by Node.js.
 *
 * <p>The packages are installed once into {@code target/node}, in the versions of {@code src/test/node/package-lock.json}. Without Node.js these tests are
 * left out with a word; {@code AMTSWEG_NODE=required}, as CI sets it, makes that a failure.
 */
final class Modeler {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path HOME = Path.of("target/node").toAbsolutePath();
    private static final Path BUNDLE = HOME.resolve("bundle.mjs");
    private static final JsonMapper JSON = new JsonMapper();

    private Modeler() {}

    /** One element and what is done with it: the template, and the fields that are filled in. */
    record Work(String id, String template, Map<String, String> values) {}

    private record Order(String templates, String model, String out, List<Work> elements) {}

    /** What the official validator says of every template in a file; ends with how many there were. */
    static String validate(Path templates) throws IOException, InterruptedException {
        return run(HOME, List.of("node", BUNDLE.toString(), "validate", templates.toString()));
    }

    /** Draws with templates, as a designer would. */
    static void draw(Path templates, Path model, Path out, List<Work> work) throws IOException, InterruptedException {
        Path order = Files.createTempFile(HOME, "order", ".json");
        try {
            JSON.writeValue(order.toFile(), new Order(templates.toString(), model.toString(), out.toString(), work));
            String told = run(HOME, List.of("node", BUNDLE.toString(), "apply", order.toString()));
            assertThat(told).contains(work.size() + " applied");
        } finally {
            Files.delete(order);
        }
    }

    static synchronized void install() throws IOException, InterruptedException {
        demand(isThere("node") && isThere("npm"), "Node.js 20 or newer with npm is not installed");
        Files.createDirectories(HOME);
        String wanted = "";
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "modeler.mjs")) {
            Files.copy(SOURCES.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            wanted += Files.readString(SOURCES.resolve(file));
        }
        Path done = HOME.resolve(".installed");
        if (Files.exists(done) && Files.readString(done).equals(wanted)) {
            return;
        }
        try {
            run(HOME, List.of("npm", "ci"));
        } catch (AssertionError e) {
            demand(false, "the modeler's packages cannot be installed: " + e.getMessage());
        }
        run(
                HOME,
                List.of(
                        "node",
                        "node_modules/esbuild/bin/esbuild",
                        "modeler.mjs",
                        "--bundle",
                        "--platform=node",
                        "--format=esm",
                        "--log-level=warning",
                        "--outfile=" + BUNDLE,
                        "--banner:js=import { createRequire } from 'module'; const require = createRequire(import.meta.url);"));
        Files.writeString(done, wanted);
    }

    private static void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled && "required".equals(System.getenv("AMTSWEG_NODE"))) {
            fail("AMTSWEG_NODE=required, but " + otherwise);
        }
        Assumptions.assumeTrue(fulfilled, "NOT TESTED with the modeler's own code: " + otherwise);
    }

    private static boolean isThere(String program) {
        String path = String.valueOf(System.getenv("PATH"));
        for (String directory : path.split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(directory, program))
                    || Files.isRegularFile(Path.of(directory, program + ".cmd"))) {
                return true;
            }
        }
        return false;
    }

    private static String run(Path directory, List<String> command) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        List<String> whole = new ArrayList<>(windows ? List.of("cmd", "/c") : List.of());
        whole.addAll(command);
        Path log = Files.createTempFile(directory, "run", ".log");
        try {
            Process process = new ProcessBuilder(whole)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            String said = Files.readString(log);
            assertThat(ended && process.exitValue() == 0)
                    .as(command + "\n" + said)
                    .isTrue();
            return said;
        } finally {
            Files.delete(log);
        }
    }
}
