package dealfacts.text;

import org.jspecify.annotations.Nullable;

/** A search for a {@link Pattern} in one text; its words mean what they mean on the platform. */
public final class Matcher {
  /** In longer texts a look at the first character costs less than one at all others. */
  private static final int NEAR = 48;

  private final Pattern pattern;
  private final String whole;

  /** What is searched: the whole, or a region out of which nothing can be seen. */
  private String text;

  private int from;
  private int to;
  private boolean region;
  private boolean transparent;

  /** Where {@link #text} begins in the whole. */
  private int offset;

  /** Made at the first place where a match is possible; mostly there is none. */
  private java.util.regex.@Nullable Matcher platform;

  /** What is looked for: the whole pattern, or those of its alternatives that are possible. */
  private Opening opening;

  private int first = -1;
  private int last;

  /** Where a needed character stands: up to there it need not be looked for again. */
  private int needed = -1;

  /** As {@link #needed}, of those behind the first character of a match. */
  private int later = -1;

  Matcher(Pattern pattern, String text) {
    this.pattern = pattern;
    this.opening = pattern.opening;
    this.whole = text;
    this.text = text;
    this.to = text.length();
  }

  /** Searches only there; what stands around is out of sight. */
  public Matcher region(int start, int end) {
    if (offset > 0) {
      text = whole;
      offset = 0;
      platform = null;
    }
    from = start;
    to = end;
    last = start;
    region = true;
    return this;
  }

  /** Lets the search look around its region. */
  public Matcher useTransparentBounds(boolean b) {
    transparent = b;
    return this;
  }

  /** Whether there is a match behind the last one. */
  public boolean find() {
    if (region && platform == null && hidesWhatLooksBack()) {
      cut();
    }
    int at = last == first ? last + 1 : last;
    first = -1;
    if (at > to || (pattern.opening.atStart && at > from)) {
      return false;
    }
    CharSet begins = pattern.opening.first;
    if (region && (begins == null || !isSearchedAnywhere())) {
      return (platform != null || isPossible(at)) && found(platform().find());
    }
    if (pattern.opening.atStart) {
      return isPossibleHere() && holdsAll() && found(at(at).lookingAt());
    }
    Opening starting = pattern.opening.starting;
    Opening elsewhere = pattern.opening.elsewhere;
    if (at == from
        && starting != null
        && starting.isPossible(text, at, to)
        && holdsAll(starting)
        && found(at(at).lookingAt())) {
      return true;
    }
    look(elsewhere == null ? pattern.opening : elsewhere);
    if (opening.known != null && !holds(opening.others, at, to)) {
      look(opening.known);
    }
    begins = opening.first;
    if (begins == null) {
      return holdsNeeded(at) && found(platform().find(at));
    }
    int reach = opening.longest;
    for (int i = opening.next(begins, text, at, to);
        i < to;
        i = opening.next(begins, text, i + 1, to)) {
      int behind = later(i + 1);
      if (behind >= to) {
        return false;
      }
      if (behind - i >= reach) {
        // what begins before can't reach it
        i = behind - reach;
      } else if (found(at(i).lookingAt())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a match begins where the text does. */
  public boolean lookingAt() {
    return isPossibleHere() && holdsAll() && found(at(from).lookingAt());
  }

  /** Whether the whole text is a match. */
  public boolean matches() {
    return isPossibleHere() && endsRight() && holdsAll() && found(at(from).matches());
  }

  /** The text with every match replaced. */
  public String replaceAll(String replacement) {
    return replace(replacement, Integer.MAX_VALUE);
  }

  /** The text with the first match replaced. */
  public String replaceFirst(String replacement) {
    return replace(replacement, 1);
  }

  /**
   * @param replacement without references to groups
   */
  private String replace(String replacement, int most) {
    if (replacement.indexOf('$') >= 0 || replacement.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("no references to groups here: " + replacement);
    }
    Matcher matcher = new Matcher(pattern, whole);
    if (!matcher.find()) {
      return whole;
    }
    StringBuilder replaced = new StringBuilder(whole.length());
    int from = 0;
    int count = 0;
    do {
      replaced.append(whole, from, matcher.start()).append(replacement);
      from = matcher.end();
    } while (++count < most && matcher.find());
    return replaced.append(whole, from, whole.length()).toString();
  }

  public String group() {
    return platform().group();
  }

  /** As on the platform null where the group has no part in the match. */
  public String group(int number) {
    return platform().group(number);
  }

  /** As on the platform null where the group has no part in the match. */
  public String group(String name) {
    return platform().group(name);
  }

  public int start() {
    return platform().start() + offset;
  }

  public int start(int group) {
    return behindOffset(platform().start(group));
  }

  public int end() {
    return platform().end() + offset;
  }

  public int end(int group) {
    return behindOffset(platform().end(group));
  }

  /** −1 where the group has no part in the match. */
  private int behindOffset(int place) {
    return place < 0 ? place : place + offset;
  }

  /** Whether what stands before the region must not be seen by a search that begins within it. */
  private boolean hidesWhatLooksBack() {
    return pattern.opening.first != null && !isSearchedAnywhere() && !transparent;
  }

  /** To the region: what a search can't see of a text may as well be missing. */
  private void cut() {
    text = text.substring(from, to);
    offset = from;
    last -= from;
    to -= from;
    from = 0;
    region = false;
  }

  /** From here on for what begins so. */
  private void look(Opening which) {
    if (opening != which) {
      opening = which;
      needed = -1;
      later = -1;
    }
  }

  private boolean found(boolean match) {
    if (match) {
      first = platform().start();
      last = platform().end();
    }
    return match;
  }

  /** Whether a search that begins within the region finds what one from its start would. */
  private boolean isSearchedAnywhere() {
    return !pattern.opening.anchored && (transparent || !pattern.opening.looksBack);
  }

  private boolean isPossibleHere() {
    return pattern.opening.isPossible(text, from, to);
  }

  private boolean isPossible(int at) {
    CharSet begins = pattern.opening.first;
    return begins == null ? holdsNeeded(at) : begins.next(text, at, to) < to;
  }

  private boolean holdsNeeded(int at) {
    CharSet set = opening.needed;
    if (set == null) {
      return true;
    }
    if (needed < at) {
      needed = set.next(text, at, to);
    }
    return needed < to;
  }

  private boolean endsRight() {
    CharSet ends = pattern.opening.last;
    return ends == null || to > from && ends.has(text.charAt(to - 1));
  }

  /** Whether what a match at the begin can't do without stands near enough. */
  private boolean holdsAll() {
    return holdsAll(pattern.opening);
  }

  private boolean holdsAll(Opening which) {
    int end = (int) Math.min(to, (long) from + which.longest);
    return end - from > NEAR || holds(which.needed, from, end) && holds(which.later, from + 1, end);
  }

  private boolean holds(@Nullable CharSet set, int start, int end) {
    return set == null || set.next(text, start, end) < end;
  }

  /**
   * Where a character stands that every match holds behind its first; the place if none is sure.
   */
  private int later(int at) {
    CharSet set = opening.later;
    if (set == null) {
      return at - 1;
    }
    if (later < at) {
      later = set.next(text, at, to);
    }
    return later;
  }

  private java.util.regex.Matcher at(int start) {
    java.util.regex.Matcher its = platform();
    its.region(start, to);
    return its;
  }

  private java.util.regex.Matcher platform() {
    java.util.regex.Matcher its = platform;
    if (its == null) {
      its = pattern.platform.matcher(text);
      if (region) {
        its.region(from, to).useTransparentBounds(transparent);
      } else {
        its.useTransparentBounds(true).useAnchoringBounds(false);
      }
      platform = its;
    }
    return its;
  }
}
