package dev.guardrail.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A tab of a {@link Browser}: it opens pages, asks them, types, and remembers what they did. */
public final class Tab implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PATIENCE = 120;
    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, "Escape", 27, " ", 32);

    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    private Tab(HttpClient http, String address) {
        this.socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
        List.of("Page", "Runtime", "Log", "Network").forEach(domain -> call(domain + ".enable", Map.of()));
    }

    static Tab of(HttpClient http, String answer) throws JsonProcessingException {
        return new Tab(http, MAPPER.readTree(answer).get("webSocketDebuggerUrl").asText());
    }

    /** Opens an address, and waits until its program has run. */
    public void open(URI address) {
        events.clear();
        call("Page.navigate", Map.of("url", "about:blank"));
        events.clear();
        call("Page.navigate", Map.of("url", address.toString()));
        ask(
                "new Promise(done => document.readyState === 'complete' ? done(1) : addEventListener('load', () => done(1)))");
    }

    /** Shows pages as a screen of that size would. */
    public void screen(int width, int height, boolean phone) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    /** Shows pages as somebody sees them who prefers dark or light ones. */
    public void scheme(String scheme) {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What an expression of JavaScript gives on the page; a promise is waited for. */
    public JsonNode ask(String expression) {
        JsonNode answer = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(answer.get("exceptionDetails").toString());
        }
        return answer.get("result").path("value");
    }

    /** Presses a key, such as {@code Tab}, or types a character. */
    public void press(String key) {
        ObjectNode event = MAPPER.createObjectNode().put("key", key).put("code", key.equals(" ") ? "Space" : key);
        if (KEYS.containsKey(key)) {
            event.put("windowsVirtualKeyCode", KEYS.get(key));
        }
        if (key.equals("Enter") || key.length() == 1) {
            event.put("text", key.equals("Enter") ? "\r" : key);
        }
        call("Input.dispatchKeyEvent", event.deepCopy().put("type", "keyDown"));
        event.remove("text");
        call("Input.dispatchKeyEvent", event.put("type", "keyUp"));
    }

    /** Types a text where the focus is. */
    public void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** A picture of the page, from its top to its end. */
    public byte[] picture() {
        JsonNode answer = call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        return Base64.getDecoder().decode(answer.get("data").asText());
    }

    /** A picture of what a screen shows of it. */
    public byte[] view() {
        return Base64.getDecoder()
                .decode(call("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asText());
    }

    /** The page on paper. */
    public byte[] paper() {
        JsonNode answer = call("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", false));
        return Base64.getDecoder().decode(answer.get("data").asText());
    }

    /** What the page wrote to the console, and what the browser refused or could not run. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (JsonNode event : events) {
            String method = event.get("method").asText();
            if (List.of(
                            "Runtime.consoleAPICalled",
                            "Runtime.exceptionThrown",
                            "Log.entryAdded",
                            "Page.javascriptDialogOpening")
                    .contains(method)) {
                complaints.add(event.toString());
            }
        }
        return complaints;
    }

    /** The addresses that the page asked for, its own first. */
    public List<String> requests() {
        return events.stream()
                .filter(event -> event.get("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.get("params").get("request").get("url").asText())
                .filter(url -> !url.startsWith("data:") && !url.equals("about:blank"))
                .toList();
    }

    private JsonNode call(String method, Object parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = MAPPER.createObjectNode().put("id", id).put("method", method);
        message.set("params", MAPPER.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        try {
            JsonNode got = answer.get(PATIENCE, TimeUnit.SECONDS);
            if (got.has("error")) {
                throw new AssertionError(method + ": " + got.get("error"));
            }
            return got.get("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method, e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                receive(text.toString());
                text.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void receive(String message) {
            try {
                JsonNode node = MAPPER.readTree(message);
                if (node.has("id")) {
                    Objects.requireNonNull(answers.remove(node.get("id").asInt()))
                            .complete(node);
                } else {
                    events.add(node);
                }
            } catch (JsonProcessingException e) {
                throw new AssertionError(message, e);
            }
        }
    }
}
