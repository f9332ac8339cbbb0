package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.lexicon.EntryType;
import dealfacts.lexicon.Lexicons;
import dealfacts.text.Span;
import dealfacts.text.WordSet;

/** The word lists that say how a name is made and where its description ends. */
final class Words {
  /** No word that is looked up at the end or the beginning of a name is longer. */
  private static final int LONGEST = 12;

  private final WordSet suffixes;
  private final WordSet fundSuffixes;
  private final WordSet headNouns;
  private final WordSet places;
  private final WordSet surnames;
  private final WordSet notNames;
  private final WordSet industries;

  Words(Lexicons lexicons) {
    suffixes = words(lexicons, EntryType.SUFFIX);
    fundSuffixes = words(lexicons, EntryType.FUND_SUFFIX);
    headNouns = words(lexicons, EntryType.HEAD_NOUN);
    places = words(lexicons, EntryType.PLACE);
    surnames = words(lexicons, EntryType.SURNAME);
    notNames = words(lexicons, EntryType.NOT_A_NAME);
    industries = words(lexicons, EntryType.INDUSTRY);
  }

  private static WordSet words(Lexicons lexicons, EntryType type) {
    return new WordSet(lexicons.entries(type).stream().map(Entry::surface).toList());
  }

  /** Length of the longest ending of {@code [start, end)} that is a company's, 0 if none. */
  int suffix(String text, int start, int end) {
    return Math.max(
        suffixes.longestEnd(text, Math.max(start, end - LONGEST), end),
        fundSuffix(text, start, end));
  }

  int fundSuffix(String text, int start, int end) {
    return fundSuffixes.longestEnd(text, Math.max(start, end - LONGEST), end);
  }

  int headNoun(String text, int start, int end) {
    return headNouns.longestEnd(text, Math.max(start, end - LONGEST), end);
  }

  /** As {@link #headNoun}, or {@code 刀具商}, {@code 烘焙厂}: what it makes or sells, and who does. */
  int kind(String text, int start, int end) {
    int noun = headNoun(text, start, end);
    boolean trader =
        noun == 0
            && end - start > 2
            && "商厂".indexOf(text.charAt(end - 1)) >= 0
            && (end == text.length() || OF_TRADE.indexOf(text.charAt(end)) < 0);
    int trade =
        trader
            ? Math.max(
                suffixes.longestEnd(text, Math.max(start, end - 1 - LONGEST), end - 1),
                industries.longestEnd(text, Math.max(start, end - 1 - LONGEST), end - 1))
            : 0;
    return trade > 1 ? trade + 1 : noun;
  }

  /** Behind 商 and 厂 where these begin a word: 商业, 商城, 商贸, 厂房. */
  private static final String OF_TRADE = "业城贸务店标会场品圈用铺户房区家学旅";

  boolean isSuffix(String word) {
    return suffixes.contains(word) || fundSuffixes.contains(word);
  }

  boolean isNoName(String text) {
    return notNames.contains(text) || headNouns.contains(text) || industries.contains(text);
  }

  boolean isIndustry(String text) {
    return industries.contains(text);
  }

  boolean isPlace(String text) {
    return places.contains(text);
  }

  /** {@code 云南普洱}: a place within a place. */
  boolean isPlaceOfPlace(String text) {
    int first = place(text, 0, text.length() - 1);
    return first > 1 && first < text.length() - 1 && isPlace(text.substring(first));
  }

  /** Length of the longest place that begins at {@code start}, 0 if none. */
  int place(String text, int start, int end) {
    return places.longestStart(text, start, Math.min(end, start + LONGEST));
  }

  /** Length of the longest place that ends at {@code end}, 0 if none. */
  int placeBefore(String text, int end) {
    return places.longestEnd(text, Math.max(0, end - LONGEST), end);
  }

  int surname(String text, int start, int end) {
    return surnames.longestStart(text, start, Math.min(end, start + LONGEST));
  }

  /** {@code 天津某汽车服务有限公司}: what is left of a name that is not told. */
  boolean isAnonymous(String text, Span name) {
    int some = name.of(text).indexOf('某');
    boolean person =
        some > 0 && some == surname(text, name.start(), name.end()) && name.length() < 4;
    return name.start() > 0 && text.charAt(name.start() - 1) == '某' || some >= 0 && !person;
  }
}
