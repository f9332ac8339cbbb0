package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who is named beside a deal and takes no part in it: the outlet that reports ({@code 据云山财经报道}),
 * the exchange, the adviser. Some of them may act in a deal as others do ({@code 北石证券受让海川股份5%股份}),
 * which the slots of their names tell.
 */
final class Bystanders {
  private static final Set<EntryType> BYSTANDERS =
      EnumSet.of(
          EntryType.OUTLET,
          EntryType.PLATFORM,
          EntryType.ADVISER,
          EntryType.EXCHANGE,
          EntryType.GOVERNMENT);

  /** Bystanders who may act in a deal as others do. */
  private static final Set<EntryType> MAY_ACT =
      EnumSet.of(EntryType.OUTLET, EntryType.PLATFORM, EntryType.ADVISER);

  /** Sides of one who takes part in the deal himself, whatever his trade. */
  private static final Set<String> ACTS = Set.of("invest", "round", "deal");

  private final String text;
  private final Gazetteer gazetteer;
  private final Set<Span> reporters = new TreeSet<>();
  private final Set<Span> actors = new TreeSet<>();
  private final Set<Span> holders = new TreeSet<>();

  /** Names with a security code: a broker that is listed acts in its own notices. */
  private final Set<String> listed = new TreeSet<>();

  /** Who asks in an interview, line by line: {@code 海川网:您怎么看这轮融资?}. */
  private final Set<String> askers = new TreeSet<>();

  Bystanders(String text, Gazetteer gazetteer) {
    this.text = text;
    this.gazetteer = gazetteer;
    if (text.indexOf('?') < 0) {
      return;
    }
    Matcher line = SPEAKER.matcher(text);
    Set<String> asked = new TreeSet<>();
    Set<String> told = new TreeSet<>();
    while (line.find()) {
      String speaker = line.group("who");
      boolean asks = line.group("what").indexOf('?') >= 0;
      if (!asks) {
        told.add(speaker);
      } else if (!asked.add(speaker)) {
        askers.add(speaker);
      }
    }
    askers.removeAll(told);
  }

  private static final Pattern SPEAKER =
      Pattern.compile("(?:^|\n)(?<who>[^\n:,;。?]{2,8}):(?<what>[^\n]{4,200})");

  /** Takes down what the two sides of a name say of its part in the deal. */
  void note(Span name, Slots.Side left, Slots.Side right) {
    if (right.label().equals("report")
        && !HEARSAY.matcher(text).region(name.end(), text.length()).lookingAt()) {
      reporters.add(name);
    }
    if (ACTS.contains(right.label()) && right.weight() >= 2.5
        || left.label().equals("relation")
        || left.label().equals("firm")
        || left.label().equals("deal")) {
      actors.add(name);
    }
    if (right.label().equals("code")) {
      if (NEWSROOM
          .matcher(text)
          .region(name.end(), Math.min(text.length(), name.end() + 40))
          .lookingAt()) {
        reporters.add(name);
      } else {
        listed.add(name.of(text));
      }
    }
    if (right.label().equals("hold")) {
      holders.add(name);
    }
  }

  /** {@code 甲|据悉考虑赴港上市}: what is heard is told of it, not by it. */
  private static final Pattern HEARSAY = Pattern.compile("据悉(?=[^,:;。])");

  /** {@code 甲(300000)金融研究中心讯}: a listed company whose newsroom writes. */
  private static final Pattern NEWSROOM =
      Pattern.compile(
          "\\([^()]{0,20}\\d{4,6}[^()]{0,12}\\)\\s?(?:金融研究中心|金融研究院|研究院|财经|新闻中心)[^,;。]{0,6}(?:讯|电|消息)");

  /** Whether the name stands where only the source of the news does. */
  boolean isReporter(Span name) {
    return reporters.contains(name);
  }

  /** Whether the name takes no part in a deal. */
  boolean holds(Span name) {
    if (askers.contains(name.of(text))) {
      return true;
    }
    Entry entry = gazetteer.entry(name.of(text));
    boolean acts =
        entry != null
            && (MAY_ACT.contains(entry.type())
                    && (actors.contains(name) || listed.contains(name.of(text)))
                || entry.type() == EntryType.GOVERNMENT && holders.contains(name));
    if (entry != null && BYSTANDERS.contains(entry.type()) && !acts) {
      return true;
    }
    return reporters.contains(name);
  }
}
