package org.amtsweg.workbench.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A Chromium without a window that is driven over its own protocol, on the loopback only: no driver, no download.
 *
 * <p>Debian has it in the package {@code chromium}; {@code AMTSWEG_CHROMIUM} names another executable. Where there is none a test is skipped, unless
 * {@code AMTSWEG_BROWSER} is {@code required}, as it is in CI. Knows one page at a time.
 */
public final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LISTENS = Pattern.compile("DevTools listening on (ws://127\\.0\\.0\\.1:\\d+/\\S+)");
    private static final long PATIENCE_SECONDS = 180;

    /** A rule of accessibility that a page breaks, and where. */
    public record Violation(String rule, String impact, List<String> places) {}

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages;
    private final String session;
    private int last;

    private Chromium(Process process, WebSocket socket, BlockingQueue<JsonNode> messages) {
        this.process = process;
        this.socket = socket;
        this.messages = messages;
        ObjectNode page = JSON.createObjectNode().put("url", "about:blank");
        String target = call("Target.createTarget", page, "").path("targetId").asText();
        ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
        this.session =
                call("Target.attachToTarget", attach, "").path("sessionId").asText();
        call("Page.enable", JSON.createObjectNode(), session);
        // The pages forbid all scripts; only this lets the checker in.
        call("Page.setBypassCSP", JSON.createObjectNode().put("enabled", true), session);
    }

    /** Starts a browser; its profile lies in {@code directory}. */
    public static Chromium start(Path directory) throws IOException {
        Optional<Path> executable = executable();
        boolean required = "required".equals(System.getenv("AMTSWEG_BROWSER"));
        if (executable.isEmpty() && required) {
            Assertions.fail("AMTSWEG_BROWSER=required, but there is no Chromium: install the package chromium");
        }
        Assumptions.assumeTrue(
                executable.isPresent(),
                "Skipped: there is no Chromium on this machine. Install the package chromium, or name one in AMTSWEG_CHROMIUM");
        Process process = new ProcessBuilder(
                        executable.orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(address(process)), new Listener(messages))
                    .join();
            return new Chromium(process, socket, messages);
        } catch (RuntimeException | IOException e) {
            stop(process);
            throw e;
        }
    }

    private static Optional<Path> executable() {
        String named = System.getenv("AMTSWEG_CHROMIUM");
        Stream<String> names = named != null
                ? Stream.of(named)
                : Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium");
        return names.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Says where it listens on stderr, and goes on writing there for somebody who reads. */
    private static String address(Process process) throws IOException {
        BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                Thread drain = new Thread(() -> err.lines().forEach(any -> {}), "chromium-stderr");
                drain.setDaemon(true);
                drain.start();
                return listens.group(1);
            }
        }
        throw new IOException("Chromium ended before it listened");
    }

    /** Opens a file and waits until it is loaded. */
    public void open(Path file) {
        call("Page.navigate", JSON.createObjectNode().put("url", file.toUri().toString()), session);
        await(message -> message.path("method").asText().equals("Page.loadEventFired"));
    }

    /** Looks through a window of this width, in CSS pixels. */
    public void width(int pixels) {
        ObjectNode size = JSON.createObjectNode();
        size.put("width", pixels).put("height", 800).put("deviceScaleFactor", 1).put("mobile", false);
        call("Emulation.setDeviceMetricsOverride", size, session);
    }

    /** The value of an expression in the page. */
    public JsonNode evaluate(String expression) {
        ObjectNode what = JSON.createObjectNode();
        what.put("expression", expression).put("awaitPromise", true).put("returnByValue", true);
        JsonNode answer = call("Runtime.evaluate", what, session);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(
                    "The page says: " + answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** What axe finds on the open page, by all of its rules but these. */
    public List<Violation> violations(String... without) throws IOException {
        try (InputStream axe = Chromium.class.getResourceAsStream("/axe.min.js")) {
            if (axe == null) {
                throw new IOException("axe.min.js is not on the class path of the tests");
            }
            evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";true");
        }
        ObjectNode rules = JSON.createObjectNode();
        for (String rule : without) {
            rules.putObject(rule).put("enabled", false);
        }
        JsonNode found = evaluate(
                "axe.run(document,{resultTypes:['violations'],rules:" + rules
                        + "}).then(result => result.violations.map("
                        + "v => ({rule: v.id, impact: v.impact, places: v.nodes.slice(0, 3).map(n => n.html.slice(0, 200))})))");
        List<Violation> violations = new ArrayList<>();
        for (JsonNode each : found) {
            List<String> places = new ArrayList<>();
            each.path("places").forEach(place -> places.add(place.asText()));
            violations.add(new Violation(
                    each.path("rule").asText(), each.path("impact").asText(), places));
        }
        return violations;
    }

    private JsonNode call(String method, ObjectNode parameters, String inSession) {
        int id = ++last;
        ObjectNode request = JSON.createObjectNode().put("id", id).put("method", method);
        request.set("params", parameters);
        if (!inSession.isEmpty()) {
            request.put("sessionId", inSession);
        }
        socket.sendText(request.toString(), true).join();
        JsonNode answer = await(message -> message.path("id").asInt() == id);
        if (answer.has("error")) {
            throw new IllegalStateException(method + ": " + answer.path("error"));
        }
        return answer.path("result");
    }

    private JsonNode await(java.util.function.Predicate<JsonNode> wanted) {
        try {
            while (true) {
                JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (message == null) {
                    throw new IllegalStateException("Chromium did not answer within " + PATIENCE_SECONDS + " seconds");
                }
                if (wanted.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Chromium worked", e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        stop(process);
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            // So that nobody writes into the profile while it is deleted.
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts the parts of messages together. */
    private static final class Listener implements WebSocket.Listener {

        private final BlockingQueue<JsonNode> messages;
        private final StringBuilder text = new StringBuilder();

        Listener(BlockingQueue<JsonNode> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                try {
                    messages.add(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException("Chromium said no JSON", e);
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
