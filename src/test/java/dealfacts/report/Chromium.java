package dealfacts.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
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

/** A headless Chromium with one page, driven by its debugging protocol over a local socket. */
final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LISTENING =
      Pattern.compile("DevTools listening on ws://([^/]{1,60})(/\\S{1,200})");
  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<String> messages;
  private final String session;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private int id;

  private Chromium(Process process, WebSocket socket, BlockingQueue<String> messages)
      throws IOException {
    this.process = process;
    this.socket = socket;
    this.messages = messages;
    String target =
        call("", "Target.createTarget", JSON.createObjectNode().put("url", "about:blank"))
            .path("targetId")
            .asText();
    ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
    session = call("", "Target.attachToTarget", attach).path("sessionId").asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", JSON.createObjectNode());
    }
  }

  /** Where the browser is, by {@code CHROMIUM} or on the path; empty where there is none. */
  static Optional<Path> find() {
    String named = System.getenv("CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start(Path binary, Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                binary.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--hide-scrollbars",
                "--lang=en-US",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      BufferedReader err =
          new BufferedReader(
              new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
      URI address = address(err);
      Thread drain = new Thread(() -> err.lines().forEach(line -> {}), "chromium-log");
      drain.setDaemon(true);
      drain.start();
      BlockingQueue<String> messages = new LinkedBlockingQueue<>();
      WebSocket socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(address, new Listener(messages))
              .join();
      return new Chromium(process, socket, messages);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static URI address(BufferedReader err) throws IOException {
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      Matcher m = LISTENING.matcher(line);
      if (m.find()) {
        return URI.create("ws://" + m.group(1) + m.group(2));
      }
    }
    throw new IOException("chromium ended without opening its debugging port");
  }

  private record Listener(BlockingQueue<String> messages, StringBuilder part)
      implements WebSocket.Listener {
    private Listener(BlockingQueue<String> messages) {
      this(messages, new StringBuilder());
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        messages.add(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  private JsonNode call(String method, ObjectNode parameters) throws IOException {
    return call(session, method, parameters);
  }

  private JsonNode call(String inSession, String method, ObjectNode parameters) throws IOException {
    int mine = ++id;
    ObjectNode message = JSON.createObjectNode().put("id", mine).put("method", method);
    message.set("params", parameters);
    if (!inSession.isEmpty()) {
      message.put("sessionId", inSession);
    }
    socket.sendText(JSON.writeValueAsString(message), true).join();
    while (true) {
      JsonNode answer = next(method);
      if (answer.path("id").asInt() == mine) {
        if (answer.has("error")) {
          throw new IOException(method + ": " + answer.path("error"));
        }
        return answer.path("result");
      }
    }
  }

  /** The next message; what the page complains of and asks for is noted on the way. */
  private JsonNode next(String waitingFor) throws IOException {
    try {
      String message = messages.poll(60, TimeUnit.SECONDS);
      if (message == null) {
        throw new IOException("chromium does not answer " + waitingFor);
      }
      JsonNode node = JSON.readTree(message);
      switch (node.path("method").asText()) {
        case "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening" ->
            complaints.add(node.path("params").toString());
        case "Network.requestWillBeSent" ->
            requests.add(node.path("params").path("request").path("url").asText());
        default -> {}
      }
      return node;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Opens a page and waits until it is loaded. */
  void open(String url) throws IOException {
    complaints.clear();
    requests.clear();
    call("Page.navigate", JSON.createObjectNode().put("url", url));
    while (!next("load").path("method").asText().equals("Page.loadEventFired")) {}
  }

  /** The value of an expression in the page, as text. */
  String eval(String expression) throws IOException {
    ObjectNode parameters =
        JSON.createObjectNode()
            .put("expression", expression)
            .put("returnByValue", true)
            .put("awaitPromise", true);
    JsonNode result = call("Runtime.evaluate", parameters);
    if (result.has("exceptionDetails")) {
      throw new IOException(expression + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value").asText();
  }

  /** A key as a hand would press it. */
  void press(String key) throws IOException {
    ObjectNode down = JSON.createObjectNode().put("type", "keyDown").put("key", key);
    if (key.length() == 1) {
      down.put("text", key);
    } else if (key.equals("Enter")) {
      down.put("text", "\r");
    }
    call("Input.dispatchKeyEvent", down);
    call("Input.dispatchKeyEvent", JSON.createObjectNode().put("type", "keyUp").put("key", key));
  }

  void type(String text) throws IOException {
    call("Input.insertText", JSON.createObjectNode().put("text", text));
  }

  void size(int width, int height) throws IOException {
    call(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 600));
  }

  byte[] screenshot() throws IOException {
    JsonNode shot = call("Page.captureScreenshot", JSON.createObjectNode().put("format", "png"));
    return Base64.getDecoder().decode(shot.path("data").asText());
  }

  byte[] pdf() throws IOException {
    JsonNode pdf = call("Page.printToPDF", JSON.createObjectNode());
    return Base64.getDecoder().decode(pdf.path("data").asText());
  }

  /** Errors, violations of the policy and dialogs since the page was opened. */
  List<String> complaints() {
    return complaints;
  }

  /** What the page asked for since it was opened. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    try {
      call("", "Browser.close", JSON.createObjectNode());
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
