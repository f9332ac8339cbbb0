package dealfacts.deal.purchase;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.argument.HeldShares;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Relatives;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shares of a listed company bought from nobody and sold to nobody change hands on the market:
 * {@code 甲买入乙772万股}, {@code 甲出售了82万股乙股票}. Who does so is a shareholder, no acquirer or seller.
 */
public final class Market {
  /** {@code 出售乙的|股份}, but {@code 将股份|转给丙}. */
  private static final Pattern SHARES =
      Pattern.compile("(?:股份|股票|持股|普通股|A股|H股)(?![^,;。]{0,4}(?:给|予|至))");

  /** Words of the stock market: {@code 通过|大宗交易|卖出}. */
  private static final Pattern STOCK =
      Pattern.compile("股票|普通股|A股|H股|二级市场|集中竞价|大宗交易|成交均价|举牌|持仓|13F");

  private static final Pattern BUYS = Pattern.compile("买入|购入|买进|增购");

  private static final Pattern SELLS = Pattern.compile("出售|卖出|抛售|抛出|沽出|售出");

  private Market() {}

  /** Whether the sale has no buyer, but shares of a company that is listed. */
  static boolean isSold(Scene scene, Draft draft) {
    ownShares(scene, draft);
    return !draft.has(Role.ACQUIRER)
        && draft.has(Role.SELLER)
        && draft.in(Role.TARGET).size() == 1
        && !scene.isListed(draft.in(Role.SELLER).get(0))
        && SHARES.matcher(behind(draft)).find()
        && (scene.isListed(draft.in(Role.TARGET).get(0))
            || (SELLS.matcher(draft.trigger.word()).matches() && isStock(draft)));
  }

  /** {@code 董事长甲卖出公司股份2万股}: of the company whose officer he is. */
  private static void ownShares(Scene scene, Draft draft) {
    PartyMention company = scene.announcerOrNull();
    boolean own =
        !draft.has(Role.TARGET)
            && SELLS.matcher(draft.trigger.word()).matches()
            && OWN.matcher(behind(draft)).lookingAt()
            && company != null
            && scene.isListed(company)
            && !draft.involves(company.party());
    if (own && company != null) {
      draft.add(Role.TARGET, company, "whose shares they are");
    }
  }

  private static final Pattern OWN =
      Pattern.compile("(?:了|其|所持|持有的|的){0,3}(?:本)?公司(?:[AB]股)?(?:股份|股票)");

  /** {@code 累计回购…,共|买入股份|918万股}: a company's own shares, told beside their buyback. */
  static boolean areOwn(Draft draft) {
    return !draft.has(Role.TARGET)
        && !draft.has(Role.SELLER)
        && BOUGHT_BACK.matcher(draft.trigger.word()).matches()
        && OWN_BACK.matcher(behind(draft)).lookingAt()
        && draft.passage.words(draft.passage.span()).contains("回购");
  }

  private static final Pattern BOUGHT_BACK = Pattern.compile("买入|购入|买进|购买");

  private static final Pattern OWN_BACK =
      Pattern.compile("(?:了|其|本?公司)*(?:[AHB]股)?(?:股份|股票|[0-9][0-9.,]{0,12}[万亿]?股)");

  /** Whether the purchase has no seller, but shares told by their number. */
  static boolean isBought(Scene scene, Draft draft) {
    return !draft.has(Role.SELLER)
        && draft.in(Role.ACQUIRER).size() == 1
        && !draft.in(Role.TARGET).isEmpty()
        && BUYS.matcher(draft.trigger.word()).matches()
        && (isStock(draft) || scene.isListed(draft.in(Role.TARGET).get(0)) || counted(draft));
  }

  /**
   * Whether shares of the listed company that gives notice of it are put up for auction, and nobody
   * has bought them yet: their holder will hold less.
   */
  public static boolean isAuctioned(Scene scene, Draft deal) {
    PartyMention announcer = scene.announcerOrNull();
    return deal.type == DealType.ACQUISITION
        && deal.trigger.word().endsWith("拍卖")
        && deal.has(Role.SELLER)
        && !deal.has(Role.ACQUIRER)
        && deal.in(Role.TARGET).stream()
            .anyMatch(
                p ->
                    scene.isListed(p)
                        || announcer != null && announcer.party() == p.party()
                        || isCounted(deal));
  }

  /** {@code 实控人丁所持1200万股}: shares by their number are a listed company's. */
  private static boolean isCounted(Draft deal) {
    return !deal.quantities(AmountKind.SHARE_COUNT).isEmpty()
        && deal.quantities(AmountKind.STAKE).isEmpty()
        && !deal.passage.words(deal.passage.span()).contains("股权");
  }

  /** Makes the deal its holder's. */
  public static void heldLess(Draft deal) {
    deal.type = DealType.STAKE_DECREASE;
    List<PartyMention> holders = List.copyOf(deal.in(Role.SELLER));
    deal.drop(Role.SELLER, p -> true);
    holders.forEach(p -> deal.add(Role.SHAREHOLDER, p, "whose shares are put up"));
  }

  /**
   * {@code 甲出售3万股乙股票;丙同日卖出1万股}: a number of shares alone, of the company told before.
   *
   * @return null where the word tells no such thing
   */
  static @Nullable Draft goesOn(Scene scene, Passage passage, Trigger trigger, List<Draft> before) {
    boolean buys = BUYS.matcher(trigger.word()).matches();
    boolean sells = SELLS.matcher(trigger.word()).matches();
    Span clause = passage.clauseAt(trigger.span().start());
    Matcher count = COUNT.matcher(passage.words(trigger.span().end(), clause.end()));
    if (!(buys || sells) || !count.lookingAt()) {
      return null;
    }
    Rule rule = sells ? Rule.STAKE_DECREASE : Rule.STAKE_INCREASE;
    Group holder = Grammar.subject(scene, passage, trigger.span());
    if (holder == null) {
      return null;
    }
    Draft draft = new Draft(rule, passage, trigger);
    draft.weak = true;
    Grammar.attach(draft, Role.SHAREHOLDER, scene, holder, "holder");
    for (Draft other : before) {
      if (other.type == draft.type && other.passage == passage) {
        other.in(Role.TARGET).forEach(p -> draft.add(Role.TARGET, p, "of the company told before"));
      }
    }
    draft.drop(Role.SHAREHOLDER, p -> Relatives.isRelative(holder));
    if (!draft.has(Role.TARGET) && OFFICER.matcher(holder.before()).find()) {
      PartyMention company = HeldShares.ownerOf(scene, passage, holder, trigger);
      if (company != null) {
        draft.add(Role.TARGET, company, "whose officer");
      }
    }
    draft.dropIfAlso(Role.SHAREHOLDER, Role.TARGET);
    return draft.has(Role.SHAREHOLDER) ? draft : null;
  }

  /** {@code 公司副总经理|丁曾卖出3.6万股}. */
  private static final Pattern OFFICER =
      Pattern.compile("(?:股东|控制人|董事长?|监事|总经理|经理|总裁|总监|高管|秘书|董秘|负责人)$");

  /** {@code 卖出|1万股}: the number and nothing else. */
  private static final Pattern COUNT =
      Pattern.compile("(?:了|约|逾|超过?)?\\s?[0-9][0-9.,]*[万亿]?(?:余|多)?股(?!权)[^,;。]{0,2}$");

  private static boolean isStock(Draft draft) {
    return STOCK.matcher(draft.passage.words(draft.passage.span())).find()
        && !behind(draft).contains("股权");
  }

  /** {@code 公司第三期员工持股计划|买入}: those who work there hold the shares, and have no name. */
  static boolean isOfEmployees(Draft draft) {
    return BUYS.matcher(draft.trigger.word()).matches()
        && EMPLOYEES
            .matcher(draft.passage.words(draft.clause().start(), draft.trigger.span().start()))
            .find();
  }

  private static final Pattern EMPLOYEES = Pattern.compile("员工持股计划[^,;。]{0,30}$");

  static @Nullable Draft ofEmployees(Scene scene, Draft deal) {
    Draft draft = new Draft(Rule.STAKE_INCREASE, deal.passage, deal.trigger);
    PartyMention company = scene.resolve(deal.passage, deal.trigger.span().start(), "公司");
    if (company == null) {
      return null;
    }
    draft.add(Role.TARGET, company, "whose employees buy");
    return draft;
  }

  /** {@code 买入|772万股}. */
  private static boolean counted(Draft draft) {
    Span behind = new Span(draft.trigger.span().end(), draft.clause().end());
    return draft.passage.itemsIn(behind).stream().anyMatch(i -> i.is(Quantity.Kind.SHARES));
  }

  /** The words of the clause behind the verb. */
  private static String behind(Draft draft) {
    return draft.passage.words(draft.trigger.span().end(), draft.clause().end());
  }

  /** The deal as its holder's. */
  static Draft holding(Draft deal) {
    boolean sale = deal.has(Role.SELLER);
    Draft draft =
        new Draft(sale ? Rule.STAKE_DECREASE : Rule.STAKE_INCREASE, deal.passage, deal.trigger);
    deal.in(sale ? Role.SELLER : Role.ACQUIRER)
        .forEach(p -> draft.add(Role.SHAREHOLDER, p, "on the market"));
    deal.in(Role.TARGET).forEach(p -> draft.add(Role.TARGET, p, "whose shares"));
    return draft;
  }
}
