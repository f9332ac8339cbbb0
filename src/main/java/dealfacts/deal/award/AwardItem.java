package dealfacts.deal.award;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list of projects that one company won, each a deal with a sum of its own: {@code
 * 公司中标多个项目:1、某体育馆工程,中标价6亿元;2、…}, {@code 收到三份中标通知书:一是某平台项目,中标金额1亿元;二是…}, {@code
 * 其中,甲项目中标金额1亿元,乙项目中标金额6000万元}.
 */
public final class AwardItem {
  private static final String NAME =
      "([^,;。:]{4,60}?(?:项目|工程|标段|采购|标包|总承包|服务)(?:\\([^()]{1,14}\\))?)";

  /** What opens an item by a number of its own. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?:[0-9]{1,2}\\s?[、.)]|\\([0-9一二三四五六七八九十]{1,3}\\)|(?:其)?[一二三四五六七八九]是|第[一二三四五六]个?(?:是|为)|[①-⑨])\\s?"
              + NAME
              + ",?\\s?");

  /** A name and the sum that it was won for, of which a list has several. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<=[,;:、和及是为]|^)\\s?(?:其中,?|分别(?:为|是)|包括)?((?:(?!中标|签|收到|公布)[^,;。:、()]){4,50}?(?:项目|工程|标段|标包|采购|总承包|服务|平台)(?:\\([^()]{1,14}\\))?)(?:的|,|\\()?(?=(?:预|拟)?(?:中标|成交)(?:总)?(?:金额|价格?|额)(?:合计|共计)?(?:为|约|:)?\\s?[约近逾超]?[0-9])");

  /** A line of a list: {@code 某公司2020年第一次物资招标采购,|中标金额1.8亿元;}. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?:[-·•])?\\s?([^,;。:]{8,70}?(?:项目|工程|标段|采购|标包|总承包|服务|招标)(?:\\([^()]{1,14}\\))?),");

  /** {@code 收到多份中标通知书,具体如下:}, some lines above. */
  private static final Pattern OPENS_LIST =
      Pattern.compile("(?:中标|成交|中选)[^。\\n]{0,40}(?:如下|以下项目|下列项目|包括)[^。\\n]{0,8}:");

  private static final int ABOVE = 400;

  private static boolean isOfList(Scene scene, Passage passage) {
    int at = passage.span().start();
    String folded = scene.document().folded();
    return OPENS_LIST.matcher(folded.substring(Math.max(0, at - ABOVE), at)).find();
  }

  private AwardItem() {}

  /**
   * Whether the word tells an item, which then has its project, its client and who won the list.
   */
  static boolean read(Scene scene, Draft draft, @Nullable Draft intro) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    Span project = project(passage, at, !scene.bidders().isEmpty() || isOfList(scene, passage));
    if (project == null) {
      return false;
    }
    List<PartyMention> winners =
        intro != null && intro.has(Role.WINNER)
            ? intro.in(Role.WINNER)
            : resolved(scene, passage, at);
    draft.drop(Role.WINNER, p -> true);
    winners.forEach(p -> draft.add(Role.WINNER, p, "who wins the list"));
    draft.subject = project;
    draft.part = true;
    sum(draft);
    if (!draft.has(Role.CLIENT)) {
      PartyMention client =
          Client.head(scene, passage, new Project(project, project.start(), true));
      if (client != null) {
        draft.add(Role.CLIENT, client, "at the head of the project");
      }
    }
    draft.dropIfAlso(Role.CLIENT, Role.WINNER);
    return draft.has(Role.WINNER);
  }

  /** {@code 某工程(中标价1.2亿元)}: a sum in brackets belongs to nobody else. */
  private static void sum(Draft draft) {
    int at = draft.trigger.span().end();
    for (Item item : draft.passage.items()) {
      if (item.kind() == Item.Kind.QUANTITY
          && item.quantity().kind() == Quantity.Kind.MONEY
          && item.span().start() >= at
          && item.span().start() - at <= NEAR) {
        draft.add(AmountKind.DEAL_VALUE, item.quantity(), "sum of the item");
        return;
      }
    }
  }

  private static final int NEAR = 10;

  /** Whether two deals tell two items of a list, or one only opens the list. */
  public static boolean isAnother(Draft deal, Draft draft) {
    if (deal.type != DealType.CONTRACT_AWARD) {
      return false;
    }
    if (!deal.part && !draft.part) {
      return OtherProject.is(deal, draft);
    }
    if (deal.part && draft.part) {
      return deal.subject != null
          && draft.subject != null
          && !holds(deal, draft)
          && !holds(draft, deal);
    }
    return isOnlyIntro(deal.part ? draft : deal);
  }

  private static boolean holds(Draft one, Draft other) {
    String words = one.passage.folded(Objects.requireNonNull(one.subject));
    return words.contains(other.passage.folded(Objects.requireNonNull(other.subject)));
  }

  /** {@code 收到三份中标通知书}, {@code 中标国家电网3个项目}: it only opens the list. */
  static boolean isOnlyIntro(Draft intro) {
    return intro.subject == null || COUNTED.matcher(intro.passage.folded(intro.subject)).find();
  }

  /** What only opens a list whose items are told too is no deal beside them. */
  public static void dropIntros(List<Draft> deals) {
    List<Draft> items = deals.stream().filter(AwardItem::isItem).toList();
    deals.removeIf(
        d ->
            d.type == DealType.CONTRACT_AWARD
                && !d.part
                && isOnlyIntro(d)
                && (items.stream().filter(i -> sameWinner(i, d)).count() > 1
                    || opensList(d) && deals.stream().filter(i -> isBehind(i, d)).count() > 1));
  }

  private static final Pattern LIST = Pattern.compile("下列|以下|如下");

  /** {@code 本公司及子公司中标下列重大工程:}, without any sum. */
  private static boolean opensList(Draft intro) {
    return intro.subject == null
        && intro.amounts.isEmpty()
        && LIST.matcher(intro.passage.words(intro.passage.span())).find();
  }

  private static boolean isBehind(Draft item, Draft intro) {
    return item.type == DealType.CONTRACT_AWARD
        && item.subject != null
        && item.passage.span().start() >= intro.passage.span().end();
  }

  private static boolean isItem(Draft deal) {
    return deal.type == DealType.CONTRACT_AWARD && deal.part;
  }

  private static boolean sameWinner(Draft item, Draft deal) {
    return deal.in(Role.WINNER).stream().anyMatch(p -> item.involves(p.party()));
  }

  private static final Pattern COUNTED =
      Pattern.compile("(?:[0-9]{1,2}|[两二三四五六七八九十多数])(?:个|项|份)[^,;。]{0,6}$");

  private static @Nullable Span project(Passage passage, int at, boolean listed) {
    int start = passage.segmentStart(at);
    String words = passage.folded(new Span(start, at));
    int from = words.lastIndexOf(':') + 1;
    Matcher numbered = NUMBERED.matcher(words).region(from, words.length());
    if (numbered.matches()) {
      return new Span(start + numbered.start(1), start + numbered.end(1));
    }
    Matcher line = LINE.matcher(words);
    if (listed && start == passage.span().start() && line.matches()) {
      return new Span(start + line.start(1), start + line.end(1));
    }
    int sentence = passage.span().start();
    Matcher pair = PAIR.matcher(passage.folded(passage.span()));
    Span found = null;
    int pairs = 0;
    while (pair.find()) {
      pairs++;
      if (sentence + pair.end() == at) {
        found = new Span(sentence + pair.start(1), sentence + pair.end(1));
      }
    }
    return pairs > 1 ? found : null;
  }

  /** Who won what the list was opened with, else the company that tells it. */
  private static List<PartyMention> resolved(Scene scene, Passage passage, int offset) {
    if (!scene.bidders().isEmpty()) {
      return scene.bidders();
    }
    PartyMention company = scene.resolve(passage, offset, "公司");
    return company == null ? List.of() : List.of(company);
  }
}
