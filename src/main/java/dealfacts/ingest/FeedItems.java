package dealfacts.ingest;

import dealfacts.ingest.Charsets.Decoded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an RSS or Atom file into its items. Each comes as a small feed of its own in UTF-8 that
 * keeps the feed's title, so that its bytes tell all that its article is made of.
 */
final class FeedItems implements Cutter {
  private static final Pattern START = Pattern.compile("<(item|entry)(?=[\\s>])");
  private static final Pattern FEED = Pattern.compile("<(?:rss|feed|rdf:RDF)[\\s>]");
  private static final Pattern TITLE =
      Pattern.compile("<title[^<>]{0,100}>(?:<!\\[CDATA\\[)?([^<\\]]{1,100})");

  private final InputStream in;
  private final Origin origin;
  private @Nullable String feed;
  private String title = "";
  private int position;
  private int number;

  FeedItems(InputStream in, Origin origin) {
    this.in = in;
    this.origin = origin;
  }

  @Override
  public @Nullable Raw next() throws IOException {
    String text = feed;
    if (text == null) {
      byte[] bytes = in.readNBytes(origin.maxBytes());
      feed = "";
      if (in.read() >= 0) {
        return origin.tooLarge("", "a feed");
      }
      try {
        Decoded decoded = Charsets.decode(bytes, "");
        text = decoded.text();
      } catch (Unreadable e) {
        return origin.rejection("", e.reason(), e.detail());
      }
      if (!FEED.matcher(text.substring(0, Math.min(text.length(), 4_000))).find()) {
        return origin.rejection("", Rejection.Reason.BAD_FEED, "neither RSS nor Atom");
      }
      feed = text;
      title = title(text);
    }
    Matcher start = START.matcher(text);
    if (!start.find(position)) {
      return null;
    }
    String close = "</" + start.group(1) + ">";
    int end = text.indexOf(close, start.end());
    number++;
    if (end < 0) {
      position = text.length();
      return origin.rejection(
          Integer.toString(number), Rejection.Reason.BAD_FEED, "an item without an end");
    }
    position = end + close.length();
    String item = "<feed><title>" + title + "</title>" + text.substring(start.start(), position);
    return origin.document(
        Integer.toString(number), Format.FEED, (item + "</feed>").getBytes(StandardCharsets.UTF_8));
  }

  private static String title(String text) {
    Matcher items = START.matcher(text);
    Matcher matcher = TITLE.matcher(text);
    matcher.region(0, items.find() ? items.start() : text.length());
    return matcher.find() ? matcher.group(1).strip() : "";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
