package dealfacts.deal.assembly;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who advises in a deal told before: {@code 甲、乙为联席保荐人}, {@code 财务顾问为丙}, and the banks that prepare
 * a listing.
 */
final class SequelAdvisers {
  private static final Pattern ADVISERS =
      Pattern.compile(
          "(?:联席|独家|联合|牵头|主)?(?:保荐(?:机构|人)|辅导(?:机构|券商)|承销商|整体协调人|配售代理|包销商|账簿管理人|主承销(?=[,;。]|$)|(?<=任|为|是)(?:独家)?FA(?![A-Za-z])|财务顾问|融资顾问|法律顾问|独立财务顾问|(?<!机构|人)保荐(?=[,;。]|$|并)|(?:买方|卖方|收购方|交易|要约人)(?:的)?(?:财务|法律)?顾问|顾问(?=(?:则|分别)?(?:是|为|包括|由))|(?<=\\p{IsHan}|[A-Za-z])为[^,;。]{1,16}提供了?(?:财务|法律|顾问|咨询|并购|建议|服务|意见){1,3})");

  private static final Pattern SPONSORS = Pattern.compile("保荐|辅导|承销|包销|配售|账簿|协调");

  private static final Pattern ADVISES =
      Pattern.compile(
          "(?:保荐(?:机构|人)|辅导(?:机构|券商)|承销商|整体协调人|财务顾问|融资顾问|法律顾问)(?:均|分别)?(?:为|是|由|包括|:)|(?:担任|任|为|受聘为|作为)[^,;。]{0,16}(?:保荐(?:机构|人)|承销商|财务顾问|融资顾问|法律顾问|[买卖]方(?:的)?顾问)");

  private static final Set<DealType> LISTED =
      EnumSet.of(DealType.IPO, DealType.DEBT, DealType.PLACEMENT);

  private static final String TUTORS = "(?:签署|签订|签|订立)(?:了)?[^,;。]{0,10}辅导(?:协议|合同)";

  private static final String WORKS =
      "(?:合作|一起|接洽|磋商)[^,;。]{0,4}(?:筹备|推进|安排|准备)?[^,;。]{0,8}(?:上市|IPO|首次公开募股)";

  /** {@code 就潜在的IPO与甲、乙展开合作}. */
  private static final Pattern TALKS =
      Pattern.compile("就[^,;。]{0,10}(?:上市|IPO|首次公开募股)[^,;。]{0,40}(?:合作|接洽|磋商)");

  private static final Pattern TALKS_WITH =
      Pattern.compile("(?:等[^,;。]{0,6})?(?:就[^,;。]{2,18})?(?:展开|进行|开展)?(?:合作|接洽|磋商)");

  /** {@code 正与甲和乙合作筹备香港IPO}, {@code 与甲签署上市辅导协议}: the banks. */
  private static final Pattern PREPARES =
      Pattern.compile("(?:正式)?" + TUTORS + "|(?:等)?[^,;。]{0,4}" + WORKS);

  /** As {@link #PREPARES}, anywhere in a sentence. */
  private static final Pattern MAY_PREPARE = Pattern.compile(TUTORS + "|" + WORKS);

  private SequelAdvisers() {}

  /** Whether a sentence may tell who advises. */
  static boolean mayTell(String words) {
    return namesOne(words)
        || MAY_PREPARE.matcher(words).find()
        || TALKS.matcher(words).find()
        || Engaged.mayTell(words);
  }

  static boolean namesOne(String words) {
    return ADVISERS.matcher(words).find();
  }

  /** A sentence that only tells who advises, wherever it stands: {@code 财务顾问为丙}. */
  static boolean tellsOnly(String words) {
    return ADVISES.matcher(words).find();
  }

  private static void banks(Passage passage, List<Draft> before) {
    Draft deal = advised(before, true, Set.of());
    boolean onListing = TALKS.matcher(passage.words(passage.span())).find();
    for (Group group : passage.groups()) {
      if (deal != null
          && deal.type == DealType.IPO
          && Grammar.isMarked(group, "与 和 同 跟")
          && (onListing ? TALKS_WITH : PREPARES)
              .matcher(
                  passage.words(group.span().end(), passage.clauseAt(group.span().start()).end()))
              .lookingAt()) {
        for (Item item : group.members()) {
          if (item.kind() == Item.Kind.PARTY && !isTarget(deal, item.party())) {
            deal.add(Role.ADVISER, item.party(), "prepares the listing");
          }
        }
      }
    }
  }

  static void add(Passage passage, String words, List<Draft> before) {
    banks(passage, before);
    Engaged.add(passage, before);
    Matcher matcher = ADVISERS.matcher(words);
    while (matcher.find()) {
      Span cue =
          new Span(
              passage.span().start() + matcher.start(), passage.span().start() + matcher.end());
      boolean sponsors = SPONSORS.matcher(matcher.group()).find();
      List<Item> named = named(passage, cue);
      Draft deal =
          named.isEmpty()
              ? null
              : advised(
                  OF_TRADE.matcher(words).find() ? trades(before) : before,
                  sponsors,
                  subjects(passage, cue.start()));
      if (deal == null) {
        continue;
      }
      for (Item item : named) {
        if (item.kind() == Item.Kind.PARTY
            && item.party().type() != EntityType.PERSON
            && (!deal.involves(item.party().party())
                || deal.type == DealType.IPO
                || deal.in(Role.ADVISER).stream().anyMatch(p -> p.party() == item.party().party()))
            && !isTarget(deal, item.party())) {
          TwoHouses.of(passage, item.party()).forEach(p -> deal.add(Role.ADVISER, p, "adviser"));
          if (OF_BOTH.matcher(words).find()) {
            before.stream()
                .filter(d -> d.type == deal.type && !d.background)
                .filter(d -> Contradiction.overlap(d.in(Role.TARGET), deal.in(Role.TARGET)))
                .forEach(d -> d.add(Role.ADVISER, item.party(), "adviser of each round"));
          }
        }
      }
    }
  }

  /** {@code 丙在两轮融资中均担任独家财务顾问}. */
  private static final Pattern OF_BOTH =
      Pattern.compile(
          "(?:[两三四]|[ABCDEabcde][1-3+]*(?:、|和|及|与)[ABCDEabcde][1-3+]*)轮(?:融资)?[^,;。]{0,6}?(?:均|都|连续|中|的?(?:独家|长期|联合)?(?:财务|融资|法律)?顾问)");

  /** {@code 乙为卖方提供咨询}: an adviser of those who buy and sell, whatever was told last. */
  private static final Pattern OF_TRADE =
      Pattern.compile("[买卖]方|收购方|出售方|(?:本次|此次|这[次笔])(?:收购|并购|交易)");

  /** The purchases and mergers among the deals; all of them where none is one. */
  private static List<Draft> trades(List<Draft> before) {
    List<Draft> trades =
        before.stream()
            .filter(d -> d.type == DealType.ACQUISITION || d.type == DealType.MERGER)
            .filter(d -> !d.background)
            .toList();
    return trades.isEmpty() ? before : trades;
  }

  /** {@code 与大股东甲及配售代理|乙|订立协议}: who stands right behind the word, or whom its clause names. */
  private static List<Item> named(Passage passage, Span cue) {
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.PARTY && item.span().start() == cue.end()) {
        return passage.groups().stream()
            .filter(g -> g.span().contains(item.span()))
            .map(g -> g.members().subList(g.members().indexOf(item), g.members().size()))
            .findFirst()
            .orElse(List.of(item));
      }
    }
    Group group = adviser(passage, cue);
    return group == null ? List.of() : group.members();
  }

  private static final Pattern FOR = Pattern.compile("(?:为|担任|任|作为)$");

  private static final Pattern GIVES = Pattern.compile("(?:等|则|也|将|分别|均)*");

  private static boolean isTarget(Draft deal, PartyMention party) {
    return deal.in(Role.TARGET).stream().anyMatch(p -> p.party() == party.party())
        || deal.in(Role.ISSUER).stream().anyMatch(p -> p.party() == party.party());
  }

  /** Whom the item of a series names first: {@code 甲拟募资14亿元,保荐机构为丁;|乙|拟募资5亿元,由戊保荐}. */
  private static Set<Integer> subjects(Passage passage, int offset) {
    Set<Integer> named = new TreeSet<>();
    int start = passage.segmentStart(offset);
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.PARTY
          && item.span().start() >= start
          && item.span().end() <= offset) {
        named.add(item.party().party());
      }
    }
    return named;
  }

  /**
   * The listing whose company the segment names ({@code 甲拟募资14亿元;|乙拟募资|5亿元}), else the latest deal.
   */
  static Draft ofSegment(Passage passage, int offset, List<Draft> before) {
    Draft latest = before.get(0);
    if (latest.type == DealType.IPO) {
      Set<Integer> named = subjects(passage, offset);
      for (Draft deal : before) {
        if (deal.type == DealType.IPO
            && deal.in(Role.TARGET).stream().anyMatch(p -> named.contains(p.party()))) {
          return deal;
        }
      }
    }
    return latest;
  }

  private static @Nullable Draft advised(List<Draft> before, boolean sponsors, Set<Integer> named) {
    Draft latest = null;
    for (Draft deal : before) {
      if (sponsors == LISTED.contains(deal.type)) {
        latest = latest == null ? deal : latest;
        if (named.stream().anyMatch(deal::involves)) {
          return deal;
        }
      }
    }
    return latest;
  }

  private static final Pattern IS = Pattern.compile("(?:分别)?(?:为|是|由|包括|系|:)\\s?[^,;。]{0,2}");

  private static final Pattern ACTS_AS =
      Pattern.compile(
          "(?:等)?(?:在[^,;。]{0,12}中)?(?:均|都)?(?:将)?(?:共同|联合|分别|独家|继续)?(?:已|现|正|获|被|委任|委聘|聘任|聘请|聘|受聘){0,4}(?:为|担任|任|作为|出任|是)[^,;。]{0,16}?|及?[^,;。]{0,2}");

  /** {@code 保荐机构为甲}, {@code 甲、乙为联席保荐人}, {@code 保荐人甲}. */
  private static @Nullable Group adviser(Passage passage, Span cue) {
    Group behind = passage.groupAfter(cue.end(), passage.clauseAt(cue.start()).end());
    if (behind != null) {
      String gap = passage.words(cue.end(), behind.span().start()).strip();
      if (gap.isEmpty() || IS.matcher(gap).matches()) {
        return Grammar.daughter(passage, behind, passage.clauseAt(cue.start()).end());
      }
    }
    Group found = null;
    for (Group group : passage.groups()) {
      boolean advised =
          found != null
              && group.span().end() <= cue.start()
              && passage.words(group.span().end(), cue.start()).strip().equals("的");
      boolean whose =
          found != null && group.isGeneric() && FOR.matcher(group.before().strip()).find();
      if (group.span().end() <= cue.start() && !advised && !whose) {
        found = group; // 甲担任乙|的|财务顾问, 甲为|其|联席保荐人
      }
    }
    if (found == null || found.isGeneric()) {
      return null;
    }
    int end = found.span().end();
    for (Item item : found.members()) {
      end = item.kind() == Item.Kind.PARTY ? item.span().end() : end; // 甲、乙|为其联席保荐人
    }
    String gap = passage.words(end, cue.start()).strip();
    if (gap.isEmpty() && passage.folded(cue).equals("保荐")
        || passage.folded(cue).startsWith("为") && GIVES.matcher(gap).matches()) {
      return found; // 由甲|保荐, 甲|为卖方提供咨询
    }
    return gap.length() <= 24 && ACTS_AS.matcher(gap).matches() && !gap.isEmpty() ? found : null;
  }
}
