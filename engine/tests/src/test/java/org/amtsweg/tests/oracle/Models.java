package org.amtsweg.tests.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The models that engine and verifier are compared on: small ones drawn here, published ones, and our own services and blocks. */
final class Models {

    /** Files that belong together, the process to start first. */
    record Model(String name, List<byte[]> files, int depth) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Path PUBLISHED = Path.of("../verifier/src/test/resources/published");
    private static final Path OURS = Path.of("../../processes/services");

    private Models() {}

    /** Those of {@code models.txt}: a line is a model, a bar parts it from the processes it calls. */
    private static Stream<Model> drawn() {
        return new String(read(Path.of("src/test/resources/oracle/models.txt")), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> {
                    List<byte[]> files = Arrays.stream(line.split("\\|", -1))
                            .map(each -> each.split(":", 2))
                            .map(each -> Drawing.bpmn(each[0].strip(), each[1]))
                            .toList();
                    int depth = line.startsWith("twoOr") ? 3 : files.size() > 1 ? 5 : 6;
                    return new Model(line.substring(0, line.indexOf(':')), files, depth);
                });
    }

    static Stream<Model> all() {
        List<Model> all = new ArrayList<>(drawn().toList());
        published(
                        "rust_bpmn_analyzer",
                        6,
                        "p2",
                        "exg",
                        "unsafe",
                        "livelock",
                        "no-option-to-complete-1",
                        "no-dead-activities",
                        "proper-completion-1",
                        "proper-completion-2",
                        "no-proper-completion-1",
                        "task_and_gateways")
                .forEach(all::add);
        published(
                        "bpmn-analyzer",
                        6,
                        "cyclic",
                        "dead",
                        "exclusive-gateway",
                        "implicit-exclusive-gateway",
                        "implicit-parallel-gateway",
                        "inclusive-gateway",
                        "inclusive-gateway-complex",
                        "parallel-gateway",
                        "parallel-gateway-complex",
                        "no-proper-completion-2",
                        "no-proper-completion-3-unsafe",
                        "terminate-end-event")
                .forEach(all::add);
        published("fbpmn", 4, "e003OrTest", "e017OnlineOrdering", "e013OrSize2x3")
                .forEach(all::add);
        ours().forEach(all::add);
        return all.stream();
    }

    private static Stream<Model> published(String folder, int depth, String... names) {
        return Stream.of(names)
                .map(name -> new Model(
                        folder + "/" + name,
                        List.of(read(PUBLISHED.resolve(folder).resolve(name + ".bpmn"))),
                        depth));
    }

    /** Each service and each block, with all blocks at hand. */
    private static List<Model> ours() {
        List<byte[]> blocks = folders("blocks").map(Models::read).toList();
        List<Model> ours = new ArrayList<>();
        Stream.concat(folders("services"), folders("blocks")).forEach(path -> {
            List<byte[]> files = new ArrayList<>(List.of(read(path)));
            byte[] own = files.get(0);
            blocks.stream().filter(block -> !Arrays.equals(block, own)).forEach(files::add);
            ours.add(new Model("ours/" + path.getParent().getFileName(), files, 6));
        });
        return ours;
    }

    private static Stream<Path> folders(String kind) {
        try (Stream<Path> folders = Files.list(OURS.resolve(kind))) {
            return folders
                    .map(folder -> folder.resolve("process.bpmn"))
                    .filter(Files::exists)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
