package org.amtsweg.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/designers.md from an empty folder, command by command, with the executable jar, as a designer does. */
class DesignersGuideIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path GUIDE = ROOT.resolve("docs/designers.md");
    private static final Path DONE = ROOT.resolve("processes/services/services/raumbuchung");
    private static final Path JAR =
            Path.of(System.getProperty("executable.jar", "target/amtsweg.jar")).toAbsolutePath();

    /** What the guide tells to draw and write by hand, what it tells to type, and what it tells to put into a file. */
    private static final Pattern STEP = Pattern.compile(
            "<!-- (done|gone): ([^>]+) -->"
                    + "|<!-- file: ([^>]+) -->\\n```\\n(.*?)```"
                    + "|```console\\n\\$ amtsweg ([^\\n]+)\\n(.*?)```",
            Pattern.DOTALL);

    /** A line that stands for any number of lines. */
    private static final String LEFT_OUT = "…\n";

    @TempDir
    private Path work;

    @Test
    void leadsFromAnEmptyFolderToATestedAndDocumentedService() throws Exception {
        Matcher step = STEP.matcher(Files.readString(GUIDE));
        List<String> commands = new ArrayList<>();
        while (step.find()) {
            if (step.group(2) != null) {
                byHand(step.group(1).equals("done"), step.group(2));
            } else if (step.group(3) != null) {
                Files.writeString(work.resolve(step.group(3)), step.group(4));
            } else {
                commands.add(step.group(5).split(" ", -1)[0]);
                assertThat(run(step.group(5))).as(step.group(5)).matches(expected(step.group(6)));
            }
        }
        assertThat(commands).contains("new", "templates", "check", "run", "test", "docs", "diff");
        assertThat(work.resolve("doku/services/raumbuchung/process.svg"))
                .as("the drawing that the guide shows")
                .hasSameTextualContentAs(ROOT.resolve("docs/images/raumbuchung.svg"));
    }

    /** The designer's own work is taken from the finished service, files or folders in place of what was there; or something is deleted. */
    private void byHand(boolean done, String names) throws IOException {
        Path mine = work.resolve("services/raumbuchung");
        for (String name : names.split(" ", -1)) {
            remove(mine.resolve(name));
            if (!done) {
                continue;
            }
            try (Stream<Path> files = Files.walk(DONE.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = mine.resolve(DONE.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void remove(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.toList()) {
                    remove(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    private String run(String line) throws IOException, InterruptedException {
        String[] parts = line.split(" < ", -1);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As the guide advises.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(parts[0]);
        while (word.find()) {
            command.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        Path out = Files.createTempFile(work, "printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        if (parts.length > 1) {
            builder.redirectInput(work.resolve(parts[1]).toFile());
        }
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(out);
        Files.delete(out);
        return printed + (process.exitValue() == 0 ? "" : "[" + process.exitValue() + "]\n");
    }

    private static Pattern expected(String text) {
        return Pattern.compile(Stream.of(text.split("(?<=\n)", -1))
                .map(line -> line.equals(LEFT_OUT) ? "(?:.*\n)*?" : Pattern.quote(line))
                .collect(Collectors.joining()));
    }
}
