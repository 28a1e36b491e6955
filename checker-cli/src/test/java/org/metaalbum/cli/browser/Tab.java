package org.metaalbum.cli.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tab of the browser, over the Chrome DevTools Protocol. Notes all that a good page does not do:
 * complaints on the console, exceptions, requests, dialogs.
 */
final class Tab implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;

  private final JsonMapper json = new JsonMapper();
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
  private final WebSocket socket;
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  Tab(HttpClient http, URI address) throws IOException, InterruptedException {
    this.socket = get(http.newWebSocketBuilder().buildAsync(address, new Listener()));
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** What the page should not have done, since it was opened. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Opens a file, and waits until it is loaded. */
  void open(Path file) throws IOException, InterruptedException {
    complaints.clear();
    loaded = new CompletableFuture<>();
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    get(loaded);
  }

  /** Evaluates an expression of JavaScript, also where the page's own scripts are off. */
  JsonNode evaluate(String expression) throws IOException, InterruptedException {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IOException(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** The text that an expression gives. */
  String text(String expression) throws IOException, InterruptedException {
    return evaluate("String(" + expression + ")").stringValue();
  }

  /** The number that an expression gives. */
  int number(String expression) throws IOException, InterruptedException {
    return evaluate("Number(" + expression + ")").intValue();
  }

  /** Waits until an expression is true. */
  void await(String expression) throws IOException, InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 20; i++) {
      if (evaluate("Boolean(" + expression + ")").booleanValue()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new IOException("never true: " + expression);
  }

  /** Presses a key, such as {@code Tab} or {@code Enter}. */
  void press(String key) throws IOException, InterruptedException {
    Map<String, Object> event =
        switch (key) {
          case "Tab" -> Map.of("key", key, "code", key, "windowsVirtualKeyCode", 9);
          case "Enter" ->
              Map.of("key", key, "code", key, "windowsVirtualKeyCode", 13, "text", "\r");
          case " " -> Map.of("key", key, "code", "Space", "windowsVirtualKeyCode", 32, "text", " ");
          default -> throw new IllegalArgumentException(key);
        };
    send("Input.dispatchKeyEvent", with(event, "type", "keyDown"));
    send("Input.dispatchKeyEvent", with(event, "type", "keyUp"));
  }

  /** Types text where the focus is. */
  void type(String text) throws IOException, InterruptedException {
    send("Input.insertText", Map.of("text", text));
  }

  /** Sets the size of the window, in CSS pixels. */
  void resize(int width, int height) throws IOException, InterruptedException {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /**
   * Shows the page in another way.
   *
   * @param media {@code screen} or {@code print}
   * @param scheme {@code light} or {@code dark}
   */
  void emulate(String media, String scheme) throws IOException, InterruptedException {
    Map<String, String> colours = Map.of("name", "prefers-color-scheme", "value", scheme);
    send("Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(colours)));
  }

  /** Switches the scripts of pages on or off. */
  void allowScripts(boolean allowed) throws IOException, InterruptedException {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** The page as it is printed, as a PDF. */
  byte[] print() throws IOException, InterruptedException {
    JsonNode printed = send("Page.printToPDF", Map.of("printBackground", false));
    return Base64.getDecoder().decode(printed.get("data").stringValue());
  }

  /** A picture of what is in the window, as a PNG. */
  byte[] screenshot() throws IOException, InterruptedException {
    JsonNode shot = send("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(shot.get("data").stringValue());
  }

  private JsonNode send(String method, Map<String, ?> parameters)
      throws IOException, InterruptedException {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    String message =
        json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    get(socket.sendText(message, true));
    JsonNode found = get(answer);
    if (found.has("error")) {
      throw new IOException(method + ": " + found.get("error"));
    }
    return found.path("result");
  }

  private static <T> T get(CompletableFuture<T> future) throws IOException, InterruptedException {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IOException("the browser doesn't answer", failure);
    }
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    Map<String, Object> more = new HashMap<>(map);
    more.put(key, value);
    return more;
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** Hears answers and events. */
  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        JsonNode message = json.readTree(text.toString());
        text.setLength(0);
        if (message.has("id")) {
          CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").intValue());
          if (answer != null) {
            answer.complete(message);
          }
        } else {
          event(message.get("method").stringValue(), message.path("params"));
        }
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void event(String method, JsonNode details) {
      switch (method) {
        case "Page.loadEventFired" -> loaded.complete(null);
        case "Runtime.consoleAPICalled",
            "Runtime.exceptionThrown",
            "Log.entryAdded",
            "Page.javascriptDialogOpening" ->
            complaints.add(method + " " + details);
        case "Network.requestWillBeSent" -> {
          String url = details.path("request").path("url").stringValue();
          if (!url.startsWith("file:") && !url.startsWith("data:")) {
            complaints.add(method + " " + url);
          }
        }
        default -> {
          // Nothing that a page must not do.
        }
      }
    }
  }
}
