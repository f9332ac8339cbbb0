package dealfacts.deal.passage;

import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.mention.RoundMention;
import dealfacts.text.Countries;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sentence into clauses and items and joins its parties into groups. Brackets and quotation
 * marks are blinded in {@link #masked()}.
 */
final class Layout {
  static final char BLIND = '\u0001';
  private static final String BLIND_SPOT = String.valueOf(BLIND);
  private static final int BRACKET_REACH = 80;

  private static final String GENERIC_WORDS =
      "本公司|该公司|上市公司|公司|本行|该行|本集团|该集团|我司|该企业|其(?!(?!中国(?:业务|区|市场|公司|子公司|资产|门店|零售|大陆|工厂))[他它余中实次间后一二三四五])|前者|后者|双方|两家公司|标的公司|目标公司|这家公司|这家企业|集团(?=已|拟|将|于|亦|正|同意|有条件)|它(?!们|山|石|的|是|比)";

  /** The look at the first character spares the look behind, which costs far more. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?!(?<=及)其)(?:(?<![^\n"
              + ",。:;、!?“”\"「」『』"
              + " 由被向对将把从以为与和于给在让该是而称及据获后前])|(?<=[告示露布购让售持买至过的股定认确予意知下了])(?<=买下|投了|参与了|投资了|收购了|拿下|吃下|盘下|以外的|之外的|公告|表示|披露|宣布|确定|确认|明确|认定|授予|同意|通知|收购|转让|出售|受让|减持|增持|回购|认购|购买|至|通过|持有的|所持|所持的|所持有的|[万亿]股))"
              + "(?:"
              + GENERIC_WORDS
              + ")(?![司债制法章治层])");

  private final Document document;
  private final Sentence sentence;
  private final String bracketed;
  private final String masked;
  private final List<Item> items;
  private final List<Span> clauses;
  private final List<Group> groups;

  Layout(Document document, Sentence sentence, Mentions mentions) {
    this.document = document;
    this.sentence = sentence;
    this.bracketed = mask(document.folded(), sentence.span());
    this.items = items(mentions);
    this.masked = Origins.blinded(bracketed, sentence.span(), items);
    this.clauses = cut();
    this.groups = group();
  }

  /** The folded sentence, with brackets and quotation marks blinded. */
  String masked() {
    return masked;
  }

  List<Item> items() {
    return items;
  }

  List<Span> clauses() {
    return clauses;
  }

  List<Group> groups() {
    return groups;
  }

  private String words(int from, int to) {
    return words(masked, sentence.span().start(), from, to);
  }

  /** The range of a masked sentence that begins at {@code start}, without its blind spots. */
  static String words(String masked, int start, int from, int to) {
    if (from >= to) {
      return "";
    }
    String range = masked.substring(from - start, to - start);
    return range.indexOf(BLIND) < 0 ? range : range.replace(BLIND_SPOT, "");
  }

  private Span clauseAt(int offset) {
    return clauses.get(clauseIndex(clauses, offset));
  }

  static int clauseIndex(List<Span> clauses, int offset) {
    for (int i = 0; i < clauses.size(); i++) {
      if (offset < clauses.get(i).end()) {
        return i;
      }
    }
    return clauses.size() - 1;
  }

  private static String mask(String folded, Span span) {
    char[] chars = folded.substring(span.start(), span.end()).toCharArray();
    Arrays.fill(chars, 0, Heading.end(folded, span) - span.start(), BLIND);
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c == '(' || c == '[') {
        char closer = c == '(' ? ')' : ']';
        int close = close(chars, i, closer);
        if (close > 0 && isWhole(chars, i, close)) {
          chars[i] = BLIND;
          chars[close] = BLIND;
        } else if (close > 0) {
          Arrays.fill(chars, i, close + 1, BLIND);
          i = close;
        }
      } else if ("“”\"「」『』‘’【】".indexOf(c) >= 0) {
        chars[i] = BLIND;
      }
    }
    return new String(chars);
  }

  /** {@code (原标题:甲拟收购乙60%股权)}: brackets around the whole sentence hide nothing. */
  private static boolean isWhole(char[] chars, int open, int close) {
    return open == 0
        && close > SHORTEST
        && (close == chars.length - 1
            || close == chars.length - 2 && "。!?".indexOf(chars[close + 1]) >= 0);
  }

  private static final int SHORTEST = 10;

  private static int close(char[] chars, int open, char closer) {
    int depth = 0;
    for (int i = open; i < chars.length && i < open + BRACKET_REACH; i++) {
      if (chars[i] == chars[open]) {
        depth++;
      } else if (chars[i] == closer && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private List<Item> items(Mentions mentions) {
    List<Item> found = new ArrayList<>();
    for (PartyMention party : within(mentions.parties(), PartyMention::span)) {
      if (!Guesses.isGuess(party, party.span().of(document.folded()))) {
        found.add(item(Item.Kind.PARTY, party.span(), party));
      }
    }
    for (Quantity quantity : within(mentions.quantities(), Quantity::span)) {
      found.add(item(Item.Kind.QUANTITY, quantity.span(), quantity));
    }
    within(mentions.dates(), d -> d.span())
        .forEach(d -> found.add(item(Item.Kind.DATE, d.span(), d)));
    List<RoundMention> rounds = within(mentions.rounds(), r -> r.span());
    for (RoundMention round : rounds) {
      if (!isOfHolder(round, round != rounds.get(0) || isJoined(round))) {
        found.add(item(Item.Kind.ROUND, round.span(), round));
      }
    }
    int start = sentence.span().start();
    Matcher generic = GENERIC.matcher(document.folded());
    generic.region(start, sentence.span().end()).useTransparentBounds(true);
    while (generic.find()) {
      Span span = new Span(generic.start(), generic.end());
      boolean describes =
          found.stream()
              .anyMatch(
                  i ->
                      i.span().overlaps(span)
                          || (i.kind() == Item.Kind.PARTY
                              && i.span().start() == span.end()
                              && span.length() > 1));
      if (!describes) {
        found.add(item(Item.Kind.GENERIC, span, null));
      }
    }
    Interview.speakers(document, sentence.span())
        .forEach(span -> found.add(item(Item.Kind.GENERIC, span, null)));
    addRoleWords(mentions, found);
    found.sort(Comparator.comparing(Item::span));
    List<Item> apart = new ArrayList<>();
    for (Item item : found) {
      Item before = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (before == null || before.span().end() <= item.span().start()) {
        apart.add(item);
      } else if (before.kind() != Item.Kind.PARTY && item.kind() == Item.Kind.PARTY) {
        apart.set(apart.size() - 1, item);
      }
    }
    return Descriptions.without(document, apart);
  }

  /** {@code 买方} where the article says who that is. */
  private void addRoleWords(Mentions mentions, List<Item> found) {
    Matcher used =
        RoleWords.USED
            .matcher(document.folded())
            .region(sentence.span().start(), sentence.span().end())
            .useTransparentBounds(true);
    Set<String> named = null;
    while (used.find()) {
      Span span = new Span(used.start(), used.end());
      named = named == null ? RoleWords.in(document, mentions).keySet() : named;
      boolean beside =
          found.stream()
              .anyMatch(
                  i ->
                      i.span().overlaps(span)
                          || i.kind() == Item.Kind.PARTY && i.span().start() == span.end());
      if (named.contains(used.group()) && !beside) {
        found.add(item(Item.Kind.GENERIC, span, null));
      }
    }
  }

  /** {@code B轮股东乙跟投}: when he came in, not what is told. */
  private boolean isOfHolder(RoundMention round, boolean second) {
    String behind = document.folded().substring(round.span().end(), sentence.span().end());
    return HOLDER_OF_ROUND.matcher(behind).lookingAt()
        || (second || isAs(round)) && INVESTOR_OF_ROUND.matcher(behind).lookingAt();
  }

  /** {@code 乙作为|B轮投资方提起诉讼}. */
  private boolean isAs(RoundMention round) {
    int start = round.span().start();
    return start - sentence.span().start() > 2 && document.folded().startsWith("作为", start - 2);
  }

  /** {@code 投资方包括乙、丙以及|B轮领投方丁}: behind a list the round says only what member comes next. */
  private boolean isJoined(RoundMention round) {
    int start = round.span().start();
    return start > sentence.span().start()
        && "、及和与由".indexOf(document.folded().charAt(start - 1)) >= 0;
  }

  private static final Pattern HOLDER_OF_ROUND = Pattern.compile("(?:的)?(?:老|新)?股东(?!为|包括|有|是|:)");

  private static final Pattern INVESTOR_OF_ROUND =
      Pattern.compile("(?:的)?(?:老|新)?(?:投资方|投资人|投资者|领投方|领投机构|投资机构)(?!为|包括|有|是|还|分别|:|均)");

  private Item item(Item.Kind kind, Span span, @Nullable Object value) {
    boolean bracketed =
        this.bracketed.charAt(span.start() - sentence.span().start()) == BLIND
            && this.bracketed.charAt(span.end() - 1 - sentence.span().start()) == BLIND;
    return new Item(kind, span, value, bracketed);
  }

  private <T> List<T> within(List<T> mentions, Function<T, Span> span) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(mentions.get(middle)).start() < sentence.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < mentions.size() && span.apply(mentions.get(end)).end() <= sentence.span().end()) {
      end++;
    }
    return mentions.subList(low, end);
  }

  private List<Span> cut() {
    int start = sentence.span().start();
    List<Span> cut = new ArrayList<>();
    int from = start;
    int next = 0;
    for (int i = start; i < sentence.span().end(); i++) {
      while (next < items.size() && items.get(next).span().end() <= i) {
        next++;
      }
      boolean inItem = next < items.size() && items.get(next).span().contains(i);
      char c = masked.charAt(i - start);
      boolean parted = sentence.title() && Heading.parts(masked, from - start, i - start);
      if (!inItem
          && (parted || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '。')) {
        if (i > from) {
          cut.add(new Span(from, i));
        }
        from = i + 1;
      }
    }
    if (from < sentence.span().end()) {
      cut.add(new Span(from, sentence.span().end()));
    }
    return cut.isEmpty() ? List.of(sentence.span()) : List.copyOf(cut);
  }

  private List<Group> group() {
    Coordination coordination = new Coordination(masked, sentence.span(), items, clauses);
    List<List<Item>> runs = new ArrayList<>();
    Item previous = null;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if ((item.kind() != Item.Kind.PARTY && item.kind() != Item.Kind.GENERIC)
          || item.bracketed()) {
        continue;
      }
      Item next = i + 1 < items.size() ? items.get(i + 1) : item;
      if (previous != null
          && item.kind() == Item.Kind.GENERIC
          && coordination.holdOffices(previous, next)) {
        continue; // 股东甲和公司董事长乙
      }
      if (previous != null
          && (coordination.joins(previous, item) || coordination.holdOffices(previous, item))) {
        runs.get(runs.size() - 1).add(item);
      } else {
        runs.add(new ArrayList<>(List.of(item)));
      }
      previous = item;
    }
    List<Group> made = new ArrayList<>();
    for (List<Item> run : runs) {
      made.add(describe(run));
    }
    return Collections.unmodifiableList(made);
  }

  /** {@code 等10名股东所持有的}: how many there are parts no holder from what it holds. */
  private boolean isHeads(Item item) {
    return item.kind() == Item.Kind.QUANTITY
        && item.quantity().kind() == Quantity.Kind.NUMBER
        && HOLDERS
            .matcher(document.folded())
            .region(item.span().end(), sentence.span().end())
            .lookingAt();
  }

  private static final Pattern HOLDERS = Pattern.compile("[名位家个方][^,;。、]{0,10}?(?:持有?|拥有)");

  /**
   * {@code 与公司关联方|乙}, {@code 向公司控股股东|乙}: what 公司 only says of 乙 keeps the preposition before it.
   */
  private String markerOfApposition(Item named, int clause) {
    Item before = null;
    int from = clause;
    for (Item item : items) {
      if (item.bracketed() || item.span().end() > named.span().start()) {
        continue;
      }
      if (before != null) {
        from = Math.max(from, before.span().end());
      }
      before = item;
    }
    return before != null
            && before.kind() == Item.Kind.GENERIC
            && before.span().start() >= clause
            && APPOSITION.matcher(words(before.span().end(), named.span().start())).matches()
            && TOUCHES.matcher(words(from, before.span().start())).find()
        ? Marker.before(words(from, before.span().start()))
        : "";
  }

  private static final Pattern APPOSITION =
      Pattern.compile(
          "(?:的)?(?:关联方|关联法人|关联企业|控股股东|第[一二三]大股东|间接控股股东|大股东|股东|实际控制人)(?:、[^,;。]{0,8})?(?:之一)?");

  private static final Pattern TOUCHES = Pattern.compile("[与向和同给]\\s?$");

  private Group describe(List<Item> run) {
    Span span = new Span(run.get(0).span().start(), run.get(run.size() - 1).span().end());
    Span clause = clauseAt(span.start());
    int from = clause.start();
    int to = Math.max(span.end(), clauseAt(span.end() - 1).end());
    for (Item item : items) {
      if (item.bracketed() || item.kind() == Item.Kind.DATE || isHeads(item)) {
        continue;
      }
      if (item.span().end() <= span.start()) {
        from = Math.max(from, item.span().end());
      } else if (item.span().start() >= span.end()) {
        to = Math.min(to, item.span().start());
        break;
      }
    }
    String before = Countries.without(words(from, span.start()));
    String marked = Marker.before(before);
    if (from == clause.start()
        && !marked.isEmpty()
        && Marker.opensTime(before, words(span.end(), Math.max(span.end(), clause.end())))) {
      marked = "";
    }
    if (marked.isEmpty() && run.get(0).kind() == Item.Kind.PARTY) {
      marked = markerOfApposition(run.get(0), clause.start());
    }
    return new Group(run, span, marked, before.strip(), words(span.end(), to).strip());
  }
}
