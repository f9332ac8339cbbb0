package dealfacts.text;

import org.jspecify.annotations.Nullable;

/** A search for a {@link Pattern} in one text; its words mean what they mean on the platform. */
public final class Matcher {
  /** In longer texts a look at the first character costs less than one at all others. */
  private static final int NEAR = 48;

  private final Pattern pattern;
  private final Opening known;
  private final String text;

  /** Of the text; made for the first look at more than its ends. */
  private char @Nullable [] letters;

  private int from;
  private int to;
  private boolean region;
  private boolean transparent;

  /** Made at the first place where a match is possible; mostly there is none. */
  private @Nullable Trial trial;

  /** Whether {@link #trial} knows where it is to look. */
  private boolean placed;

  /** Instead of {@link #trial}, where that can't tell what the platform finds. */
  private @Nullable Abroad abroad;

  /** What is looked for: the whole pattern, or those of its alternatives that are possible. */
  private Opening opening;

  private int first = -1;
  private int last;

  /** Matches found so far. */
  private int found;

  /** Where a needed character stands: up to there it need not be looked for again. */
  private int needed = -1;

  /** As {@link #needed}, of those behind the first character of a match. */
  private int later = -1;

  Matcher(Pattern pattern, String text) {
    this.pattern = pattern;
    this.known = pattern.opening();
    this.opening = known;
    this.text = text;
    this.to = text.length();
  }

  /** Searches only there; what stands around is out of sight. */
  public Matcher region(int start, int end) {
    if (start < 0 || end < start || end > text.length()) {
      throw new IndexOutOfBoundsException("no region: " + start + " to " + end);
    }
    from = start;
    to = end;
    last = start;
    first = -1;
    found = 0;
    needed = -1;
    later = -1;
    region = true;
    placed = false;
    abroad = null;
    return this;
  }

  /** Lets the search look around its region. */
  public Matcher useTransparentBounds(boolean b) {
    transparent = b;
    placed = false;
    return this;
  }

  /** Whether there is a match behind the last one. */
  public boolean find() {
    int at = last == first ? last + 1 : last;
    first = -1;
    if (at > to || (known.atStart && at > from)) {
      return false;
    }
    if (known.atStart) {
      return isPossibleHere() && holdsAll() && begins(at);
    }
    Opening starting = known.starting;
    Opening elsewhere = known.elsewhere;
    if (at == from
        && starting != null
        && starting.isPossible(text, at, to)
        && holdsAll(starting)
        && begins(at)) {
      return true;
    }
    look(elsewhere == null ? known : elsewhere);
    if (opening.known != null && !holds(opening.others, at, to)) {
      look(opening.known);
    }
    CharSet begins = opening.first;
    return begins == null ? findAnywhere(at) : find(begins, at);
  }

  private boolean find(CharSet begins, int at) {
    int reach = opening.longest;
    char[] letters = letters();
    for (int i = opening.next(begins, letters, at, to);
        i < to;
        i = opening.next(begins, letters, i + 1, to)) {
      int behind = later(i + 1);
      if (behind >= to) {
        return false;
      }
      if (behind - i >= reach) {
        // what begins before can't reach it
        i = behind - reach;
      } else if (begins(i, false)) {
        return true;
      } else if (abroad != null) {
        return foundAbroad(abroad.find(i, found));
      }
    }
    return false;
  }

  private boolean findAnywhere(int at) {
    int reach = opening.longest;
    for (int i = at; i <= to; i++) {
      int its = needed(i);
      if (its >= to && opening.needed != null) {
        return false;
      }
      if (its - i >= reach) {
        // what begins before can't reach it
        i = its - reach;
        continue;
      }
      if (i < to && Character.isSurrogate(text.charAt(i))) {
        goAbroad(); // which alone knows whether it looks between two halves
        i -= i > at && Character.isLowSurrogate(text.charAt(i)) ? 1 : 0;
      } else if (begins(i, false)) {
        return true;
      }
      if (abroad != null) {
        return foundAbroad(abroad.find(i, found));
      }
    }
    return false;
  }

  /** Whether a match begins where the text does. */
  public boolean lookingAt() {
    return isPossibleHere() && holdsAll() && begins(from);
  }

  /** Whether the whole text is a match. */
  public boolean matches() {
    return isPossibleHere()
        && endsRight()
        && holdsAll()
        && (begins(from, true) || beginsAbroad(true));
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
    Matcher matcher = new Matcher(pattern, text);
    if (!matcher.find()) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length());
    int from = 0;
    int count = 0;
    do {
      replaced.append(text, from, matcher.start()).append(replacement);
      from = matcher.end();
    } while (++count < most && matcher.find());
    return replaced.append(text, from, text.length()).toString();
  }

  public String group() {
    return text.substring(start(), end());
  }

  /** As on the platform null where the group has no part in the match, and declared as there. */
  @SuppressWarnings("NullAway")
  public String group(int number) {
    int start = start(number);
    return start < 0 ? null : text.substring(start, end(number));
  }

  /** As {@link #group(int)}. */
  public String group(String name) {
    Abroad its = abroad;
    return its != null ? its.group(name) : group(pattern.group(name));
  }

  public int start() {
    return start(0);
  }

  public int start(int group) {
    Abroad its = abroad;
    return its != null ? its.start(group) : groups()[2 * group];
  }

  public int end() {
    return end(0);
  }

  public int end(int group) {
    Abroad its = abroad;
    return its != null ? its.end(group) : groups()[2 * group + 1];
  }

  private int[] groups() {
    Trial its = trial;
    if (first < 0 || its == null) {
      throw new IllegalStateException("no match");
    }
    return its.groups;
  }

  /** From here on for what begins so. */
  private void look(Opening which) {
    if (opening != which) {
      opening = which;
      needed = -1;
      later = -1;
    }
  }

  /** Whether a match begins there. */
  private boolean begins(int at) {
    return begins(at, false) || abroad != null && beginsAbroad(false);
  }

  /** As {@link #begins(int)}; no match and {@link #abroad} where it isn't told here. */
  private boolean begins(int at, boolean all) {
    first = -1;
    Trial its = abroad == null ? trial() : null;
    boolean matched = its != null && its.matches(at, all);
    if (its == null || its.odd) {
      goAbroad();
      return false;
    }
    if (matched) {
      first = at;
      last = its.last;
      found++;
    }
    return matched;
  }

  private void goAbroad() {
    Span part = region ? new Span(from, to) : null;
    abroad = new Abroad(pattern.platform(), text, part, transparent);
  }

  private boolean beginsAbroad(boolean all) {
    return abroad != null && foundAbroad(abroad.begins(all));
  }

  private boolean foundAbroad(boolean matched) {
    if (matched && abroad != null) {
      first = abroad.start(0);
      last = abroad.end(0);
      found++;
    }
    return matched;
  }

  private @Nullable Trial trial() {
    Trial its = trial;
    if (its == null) {
      Node.Program program = pattern.program();
      if (program == null) {
        return null;
      }
      its = new Trial(program, letters());
      trial = its;
      placed = false;
    }
    if (!placed) {
      if (region) {
        its.within(from, to, transparent);
      } else {
        its.everywhere();
      }
      placed = true;
    }
    return its;
  }

  private char[] letters() {
    char[] its = letters;
    if (its == null) {
      its = Letters.of(text);
      letters = its;
    }
    return its;
  }

  private boolean isPossibleHere() {
    return known.isPossible(text, from, to);
  }

  private int needed(int at) {
    CharSet set = opening.needed;
    if (set == null) {
      return at - 1;
    }
    if (needed < at) {
      needed = set.next(letters(), at, to);
    }
    return needed;
  }

  private boolean endsRight() {
    CharSet ends = known.last;
    return ends == null || to > from && ends.has(text.charAt(to - 1));
  }

  /** Whether what a match at the begin can't do without stands near enough. */
  private boolean holdsAll() {
    return holdsAll(known);
  }

  private boolean holdsAll(Opening which) {
    int end = (int) Math.min(to, (long) from + which.longest);
    return end - from > NEAR || holds(which.needed, from, end) && holds(which.later, from + 1, end);
  }

  private boolean holds(@Nullable CharSet set, int start, int end) {
    return set == null || set.next(letters(), start, end) < end;
  }

  /**
   * Where a character stands that every match holds behind its first; the place before if none is
   * sure.
   */
  private int later(int at) {
    CharSet set = opening.later;
    if (set == null) {
      return at - 1;
    }
    if (later < at) {
      later = set.next(letters(), at, to);
    }
    return later;
  }
}
