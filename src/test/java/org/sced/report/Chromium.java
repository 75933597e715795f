package org.sced.report;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page in a headless Chromium, to which mouse, fingers and keys are sent through the DevTools protocol. It is looked for
 * under the system property {@code sced.chromium} and on the path.
 */
final class Chromium {
    static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Pattern PORT = Pattern.compile("(\\d+)\\R");
    private static final long SECONDS = 30;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private int questions;

    private Chromium(Process process, URI page) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(page, new Ear())
                .join();
    }

    /** The program, if the machine has one. */
    static Optional<Path> program() {
        String named = System.getProperty("sced.chromium");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with an empty profile in a folder of its own; it can reach no host. */
    static Chromium start(Path program, Path folder) throws Exception {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        try {
            Path told = profile.resolve("DevToolsActivePort");
            String port = until(() -> {
                var found = PORT.matcher(Files.exists(told) ? Files.readString(told) : "");
                return found.lookingAt() ? Optional.of(found.group(1)) : Optional.empty();
            });
            HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                    .build();
            URI page = until(() -> {
                String targets = HttpClient.newHttpClient()
                        .send(list, HttpResponse.BodyHandlers.ofString())
                        .body();
                for (JsonNode target : JSON.readTree(targets)) {
                    if (target.path("type").asString().equals("page")) {
                        return Optional.of(
                                URI.create(target.path("webSocketDebuggerUrl").asString()));
                    }
                }
                return Optional.empty();
            });
            Chromium chromium = new Chromium(process, page);
            chromium.ask("Page.enable", Map.of());
            chromium.ask("Network.enable", Map.of());
            chromium.ask("Log.enable", Map.of());
            return chromium;
        } catch (Exception e) {
            end(process);
            throw new IllegalStateException(
                    program + " did not start:\n" + Files.readString(folder.resolve("chromium.log")), e);
        }
    }

    private interface Look<T> {
        Optional<T> once() throws Exception;
    }

    private static <T> T until(Look<T> look) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            Optional<T> seen = look.once();
            if (seen.isPresent()) {
                return seen.get();
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("nothing within " + SECONDS + " s");
    }

    /** Takes in what the browser says. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                String whole = message.toString();
                message.setLength(0);
                JsonNode told = JSON.readTree(whole);
                if (told.has("id")) {
                    asked.remove(told.get("id").intValue()).complete(told);
                } else {
                    events.add(told);
                }
            }
            from.request(1);
            return null;
        }
    }

    /** Sends a command of the protocol and waits for its answer. */
    JsonNode ask(String method, Map<String, ?> parameters) throws Exception {
        int id = ++questions;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode question = JSON.createObjectNode().put("id", id).put("method", method);
        question.set("params", JSON.valueToTree(parameters));
        socket.sendText(question.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode told = answer.get(SECONDS, TimeUnit.SECONDS);
        if (told.has("error")) {
            throw new IllegalStateException(method + ": " + told.get("error"));
        }
        return told.get("result");
    }

    /** Events of a kind since the page was opened. */
    List<JsonNode> events(String method) {
        return events.stream()
                .filter(event -> event.path("method").asString().equals(method))
                .map(event -> event.get("params"))
                .toList();
    }

    /** Opens a file and waits until it is there whole. */
    void open(Path file) throws Exception {
        events.clear();
        ask("Page.navigate", Map.of("url", file.toUri().toString()));
        until(() -> events("Page.loadEventFired").stream().findFirst());
    }

    /** A window of so many CSS pixels. */
    void resize(int width, int height) throws Exception {
        ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** {@code screen} or {@code print}, and the reader's scheme, {@code light} or {@code dark}. */
    void media(String media, String scheme) throws Exception {
        ask(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The value of an expression in the page. */
    JsonNode value(String expression) throws Exception {
        JsonNode result = ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    /** The texts of an expression whose value is an array of texts. */
    List<String> texts(String expression) throws Exception {
        List<String> texts = new ArrayList<>();
        value(expression).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    void mouse(double x, double y) throws Exception {
        ask("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
    }

    void finger(double x, double y) throws Exception {
        ask("Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", List.of(Map.of("x", x, "y", y))));
        ask("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
    }

    void tab() throws Exception {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            ask(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
        }
    }

    /** What the window shows, as a PNG file. */
    byte[] screenshot() throws Exception {
        return Base64.getDecoder()
                .decode(ask("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asString());
    }

    /** The page on A4 paper, as a PDF file. */
    byte[] pdf() throws Exception {
        media("print", "light");
        Map<String, ?> paper = Map.of(
                "paperWidth",
                210 / 25.4,
                "paperHeight",
                297 / 25.4,
                "printBackground",
                true,
                "preferCSSPageSize",
                true);
        return Base64.getDecoder()
                .decode(ask("Page.printToPDF", paper).get("data").asString());
    }

    void end() throws InterruptedException {
        asked.put(0, new CompletableFuture<>());
        socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
        process.waitFor(SECONDS, TimeUnit.SECONDS);
        socket.abort();
        end(process);
    }

    private static void end(Process process) throws InterruptedException {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        process.waitFor(SECONDS, TimeUnit.SECONDS);
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(one -> one.onExit().join());
    }
}
