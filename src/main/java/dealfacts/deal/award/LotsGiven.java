package dealfacts.deal.award;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lots of a tender that everyday words give to somebody, without any word for a won tender: {@code
 * 一包归了甲,报价1980万元}, {@code 二标段、三标段分别为乙和丙所得}, {@code 隧洞二标由丁承建,合同价9.87亿元}. The lot on the left and the
 * words on the right make a name of what stands between them.
 */
public final class LotsGiven {
  /** Without one of these words the article is about no tender. */
  private static final Pattern TENDER =
      Pattern.compile("招标|开标|投标|竞标|评标|定标|中标|标书|集采|框采|框架采购|招采|采购结果");

  private static final String LOT =
      "(?:第?[0-9A-Z一二三四五六七八九十]{1,3}号?(?:合同段|标段|标包|分标|标(?![准志题识的书])|包(?![括含装揽]))"
          + "|(?:标段|标包|包件)[0-9A-Z一二三四五六七八九十]{1,2}|[\\u4e00-\\u9fff]{1,4}片区"
          + "|[\\u4e00-\\u9fff]{2,4}[一二三四五六七八九十]?(?<![中投招目指评商开竞定废流夺坐超达国])标段?)(?:\\([^()]{1,20}\\))?";

  private static final String GIVES =
      "[由被]([^,;。:()]{2,40}?)(?:以[^,;。]{2,18}?)?(?:独自|独家|联合|一举|成功|悉数|全部|共同|最终)*(中标|拿下|拿走|拿到|夺得|夺标|夺下|斩获|摘得|揽下|揽入怀中|包揽|独得|独揽|收入囊中|收入麾下|获得|分食|瓜分|分享|胜出|承建|承接|承揽|承担|施工)"
          + "|为([^,;。:()]{2,40}?)(?:所得|所获|所有|拿下|拿走|摘得|斩获|收入囊中)"
          + "|(?:花落(?=[^,;。]{2,30}[,;。(])|(?:落入|落到|落在)(?=[^,;。]{2,30}(?:囊中|手中|之手|手里|手上|怀中|名下|头上)))([^,;。:()]{2,30}?)(?:囊中|手中|之手|手里|手上|怀中|名下|头上|(?=[,;。(]))"
          + "|(?:归(?:属|了|于)?(?!还|口|类|并|档|集|零|来)|给了|交给了?|判给了?|交由)([^,;。:()]{2,30}?)(?:所有|承建|实施|负责|施工|(?=[,;。(]))"
          + "|(?:仅有|只有|仅)?(?:[一1][名家])?(?:第一)?(?:中标)?候选人(?:,即|为|是)([^,;。:()]{2,30}?)(?=[,;。(])";

  /** What stands before lots and works that are given, unless they begin the text. */
  private static final String BEFORE = ",;。: \t\n\u000b\f\r";

  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:其中,?|而|此外,?)?("
              + LOT
              + "(?:[、和及与]"
              + LOT
              + ")*)(?:为[^,;。:()]{2,40},(?:[^,;。:()]{2,20},)?)?(?:的?(?:约|近)?[0-9][0-9.,]{0,8}(?:万|亿|千)?(?:吨|GW|MW|台|套|公里|千米|辆|米|兆瓦)?)?(?:则|也|都|均|最终|已|全部|分别|依次|顺利|随后|悉数)*(?:"
              + GIVES
              + ")");

  /** {@code 某600MW项目|花落甲}, {@code 某工程|被乙收入囊中}: works as a whole. */
  private static final Pattern WORKS_GIVEN =
      Pattern.compile(
          "(?:其中,?|而|此外,?)?([^,;。:\\n"
              + "\\s]{3,40}?(?:项目|工程|集采|大单|订单|采购|总承包|标段|(?<![中投招目指评商开竞定废流夺])标))(?:则|也|都|最终|已|顺利|随后)*(?:被([^,;。:()]{2,30}?)(?:收入囊中|揽入怀中|收入麾下)|(?:花落|(?:落入|落到)(?=[^,;。]{2,30}(?:囊中|手中|之手|手里|怀中|名下)))([^,;。:()]{2,30}?)(?:囊中|手中|之手|手里|怀中|名下|(?=[,;。(])))");

  /** Groups of {@link #GIVEN}. */
  private static final int LOTS = 1;

  private static final int VERB = 3;

  private static final List<Integer> NAMES = List.of(2, 4, 5, 6, 7);

  /** Those of {@link #WORKS_GIVEN}. */
  private static final List<Integer> NAMES_OF_WORKS = List.of(2, 3);

  private static final Pattern ONE = Pattern.compile(LOT);

  /** Works that are built are old news unless their price is told beside them. */
  private static final Pattern BUILDS = Pattern.compile("承建|承担|施工|承接");

  /** Each has a part of his own. */
  private static final Pattern SHARE = Pattern.compile("瓜分|分食|分享");

  private static final Pattern LINK = Pattern.compile("、|以及|和|及|与");

  /** Nobody named: {@code 两家本地企业}, {@code 另一家厂商}. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "^(?:另|其|该|这|那|同|谁|多家|数家|几家|[0-9一二两三四五六七八九十]+家)|(?:企业|厂商|厂家|公司们|单位|供应商|中标人|投标人|业主|对手|管理|使用|负责|保管|支配|民企|国企|央企|外企)$|[了着过未没不]|如何|评委|专家|评标");

  /** {@code 桐溪本地的|云栈信息}, {@code 老牌厂商|甲鼎讯}. */
  private static final Pattern DESCRIBES =
      Pattern.compile("^.{1,14}的(?=.{2})|^.{2,10}?(?:厂商|企业|巨头|龙头|国企|民企|央企)(?=.{2})");

  private static final Pattern NAME =
      Pattern.compile("[\\u4e00-\\u9fffA-Za-z][\\u4e00-\\u9fffA-Za-z0-9&.]{1,15}");

  private static final Pattern NO_PRICE =
      Pattern.compile("(?:预算|限价|投资|原价|低于|高出|营收|罚)[^,;。0-9]{0,6}$");

  /** How far behind the winner his price is told at most, in UTF-16 units. */
  private static final int NEAR = 60;

  private static final double SURE = 0.7;

  private LotsGiven() {}

  /** Whether the text may tell such lots. */
  public static boolean mayTell(String folded) {
    return folded.indexOf('标') >= 0
        && TENDER.matcher(folded).find()
        && (find(GIVEN.matcher(folded), folded, 0) || find(WORKS_GIVEN.matcher(folded), folded, 0));
  }

  /** Lots stand at the start of a clause: a look there alone spares one at each character. */
  private static boolean find(Matcher given, String folded, int from) {
    given.useTransparentBounds(true);
    for (int i = from; i < folded.length(); i++) {
      if ((i == 0 || BEFORE.indexOf(folded.charAt(i - 1)) >= 0)
          && given.region(i, folded.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Adds the deals of the lots, or their lots to the deals that the rules have read. */
  static void read(Scene scene, List<Draft> drafts) {
    String folded = scene.document().folded();
    if (folded.indexOf('标') < 0 || !TENDER.matcher(folded).find()) {
      return;
    }
    for (Pattern pattern : List.of(GIVEN, WORKS_GIVEN)) {
      Matcher given = pattern.matcher(folded);
      for (int from = 0; find(given, folded, from); from = given.end()) {
        if (pattern == GIVEN) {
          read(scene, drafts, given, NAMES, lots(given), given.group(VERB));
        } else {
          read(scene, drafts, given, NAMES_OF_WORKS, List.of(works(given)), null);
        }
      }
    }
  }

  private static Span works(Matcher given) {
    return new Span(given.start(LOTS), given.end(LOTS));
  }

  private static void read(
      Scene scene,
      List<Draft> drafts,
      Matcher given,
      List<Integer> names,
      List<Span> lots,
      @Nullable String verb) {
    Span words = name(given, names);
    List<PartyMention> winners = winners(scene, words);
    List<Quantity> sums = sums(scene, words.start(), given.end());
    if (winners.isEmpty() || verb != null && BUILDS.matcher(verb).matches() && sums.isEmpty()) {
      return;
    }
    Span told = new Span(given.start(), given.end());
    drafts.removeIf(d -> d.type == DealType.ACQUISITION && told.contains(d.trigger.span()));
    if (winners.size() > 1 && drafts.stream().anyMatch(d -> tellsAll(d, winners))) {
      return; // which others part
    }
    if (verb != null && SHARE.matcher(verb).matches() && lots.size() == 1) {
      winners.forEach(w -> add(scene, drafts, List.of(w), lots.get(0), null));
      return;
    }
    boolean each = winners.size() == lots.size();
    boolean paid = sums.size() == lots.size();
    if (lots.size() == 1 || !each && !(paid && winners.size() == 1)) {
      add(scene, drafts, winners, lots.get(0), sums.isEmpty() ? null : sums.get(0));
      return;
    }
    for (int i = 0; i < lots.size(); i++) {
      PartyMention winner = winners.get(each ? i : 0);
      add(scene, drafts, List.of(winner), lots.get(i), paid ? sums.get(i) : null);
    }
  }

  private static boolean tellsAll(Draft draft, List<PartyMention> winners) {
    return winners.stream()
        .allMatch(w -> draft.in(Role.WINNER).stream().anyMatch(p -> p.span().overlaps(w.span())));
  }

  private static void add(
      Scene scene,
      List<Draft> drafts,
      List<PartyMention> winners,
      Span lot,
      @Nullable Quantity sum) {
    Draft draft = TenderForm.draft(scene, drafts, winners, lot);
    if (draft != null && draft.part && !lot.equals(draft.subject)) {
      draft = TenderForm.newDraft(scene, drafts, winners, lot); // 二包和三包都归甲
    }
    if (draft == null || draft.notice) {
      return;
    }
    for (PartyMention winner : winners) {
      draft.drop(
          Role.WINNER, p -> p.span().overlaps(winner.span()) && !p.span().equals(winner.span()));
      draft.add(Role.WINNER, winner, "whom the lot is given");
    }
    if (draft.subject == null) {
      draft.subject = lot;
    }
    draft.part = true;
    if (sum != null && draft.quantities(AmountKind.DEAL_VALUE).isEmpty()) {
      draft.add(AmountKind.DEAL_VALUE, sum, "the price of the lot");
    }
  }

  private static Span name(Matcher given, List<Integer> names) {
    for (int group : names) {
      if (given.group(group) != null) {
        return new Span(given.start(group), given.end(group));
      }
    }
    throw new IllegalStateException("no name in " + given.group());
  }

  private static List<Span> lots(Matcher given) {
    List<Span> lots = new ArrayList<>();
    Matcher one = ONE.matcher(given.group(LOTS));
    while (one.find()) {
      lots.add(new Span(given.start(LOTS) + one.start(), given.start(LOTS) + one.end()));
    }
    return lots;
  }

  /** Who is named there, each by a name that the article knows or by the words alone. */
  private static List<PartyMention> winners(Scene scene, Span words) {
    List<PartyMention> winners = new ArrayList<>();
    String text = words.of(scene.document().folded());
    int from = 0;
    Matcher link = LINK.matcher(text);
    while (from <= text.length()) {
      boolean more = link.find();
      int to = more ? link.start() : text.length();
      PartyMention winner = winner(scene, new Span(words.start() + from, words.start() + to));
      if (winner == null) {
        return List.of();
      }
      winners.add(winner);
      from = more ? link.end() : text.length() + 1;
    }
    return winners;
  }

  /** The name that fills the words, known or not; null where it is none. */
  static @Nullable PartyMention winner(Scene scene, Span words) {
    String text = words.of(scene.document().folded());
    Matcher describes = DESCRIBES.matcher(text);
    int start = words.start() + (describes.find() ? describes.end() : 0);
    Span span = new Span(start, words.end());
    String name = span.of(scene.document().folded());
    if (span.length() < 2 || NOBODY.matcher(name).find()) {
      return null;
    }
    PartyMention known = null;
    for (PartyMention party : scene.mentions().parties()) {
      if (words.contains(party.span())
          && party.span().end() == words.end()
          && (known == null || party.span().length() > known.span().length())) {
        known = party;
      }
    }
    if (known != null) {
      return known.type() == EntityType.PERSON ? null : known;
    }
    return NAME.matcher(name).matches()
        ? new PartyMention(
            span, -1 - start, scene.document().slice(span), EntityType.COMPANY, "column", SURE)
        : null;
  }

  /** The prices behind the winner, before the next lot or the end of the item. */
  private static List<Quantity> sums(Scene scene, int from, int end) {
    String folded = scene.document().folded();
    int limit = Math.min(folded.length(), end + NEAR);
    Matcher next = ENDS.matcher(folded).region(end, limit);
    int to = next.find() ? next.start() : limit;
    List<Quantity> sums = new ArrayList<>();
    for (Quantity quantity : scene.mentions().quantities()) {
      int start = quantity.span().start();
      if (quantity.kind() == Quantity.Kind.MONEY
          && !quantity.perShare()
          && start >= from
          && quantity.span().end() <= to
          && !folded.startsWith("/", quantity.span().end())
          && !NO_PRICE.matcher(folded.substring(Math.max(from, start - 12), start)).find()) {
        sums.add(quantity);
      }
    }
    return sums;
  }

  private static final Pattern ENDS = Pattern.compile("[;。\\n]|(?<=[,])" + LOT);
}
