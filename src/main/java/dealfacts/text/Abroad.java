package dealfacts.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A search by the platform's own matcher. */
final class Abroad {
  private final Matcher its;

  /** The only part of the text that is searched; null for all of it. */
  private final @Nullable Span part;

  Abroad(Pattern pattern, String text, @Nullable Span part, boolean transparent) {
    this.its = pattern.matcher(text).useTransparentBounds(transparent);
    this.part = part;
  }

  /** Whether a match begins where the search does. */
  boolean begins(boolean all) {
    restart();
    return all ? its.matches() : its.lookingAt();
  }

  /**
   * Whether there is a match at or behind {@code at}.
   *
   * @param found how many matches lie before, all found from the begin on
   */
  boolean find(int at, int found) {
    if (part == null) {
      return its.find(at);
    }
    restart();
    for (int i = 0; i < found; i++) {
      its.find();
    }
    return its.find();
  }

  private void restart() {
    if (part == null) {
      its.reset();
    } else {
      its.region(part.start(), part.end());
    }
  }

  int start(int group) {
    return its.start(group);
  }

  int end(int group) {
    return its.end(group);
  }

  String group(String name) {
    return its.group(name);
  }
}
