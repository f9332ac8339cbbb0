package dealfacts.deal.listing;

import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Listings from the first paper to the last day: {@code 甲向港交所递交招股书}, {@code 甲登陆科创板}, {@code 甲退市}.
 * The stage is how far the company has come; a listing that was given up keeps the stage that it
 * had reached.
 */
public final class ListingRule implements FrameRule {
  /** The market for small companies lists nobody. */
  private static final Pattern NO_LISTING =
      Pattern.compile(
          "新三板|全国中小企业股份转让系统|全国股转系统|股转公司|基础层|创新层|区域性股权|债券|转债|基础设施基金|REIT|ETF|票据|期货|期权|(?:除权|除息|转股|节后|节前|假期后?|复牌|复市|开市|开年|新年|[0-9]月|本周|解禁|上线|预售|上映|开播|开业)的?首日|解除限售|限售股|上市流通|上市地位|供股|认股");

  private static final Pattern SMALL_MARKET = Pattern.compile("新三板|股份转让系统|股转系统|基础层|创新层");

  /** Words without which 上市 may tell of a car, a crop or a drug. */
  private static final Pattern GOODS =
      Pattern.compile(
          "车型|新车|款车|新品|新款|新粮|秋粮|小麦|新药|疫苗|药品|手机|旗舰|预售|售价|指导价|上市24小时|大定|改款|双子座|门店|水果|蔬菜|猪|游戏|机型|适应症|获批上市");

  private static final Pattern MARKET =
      Pattern.compile(
          "股|交易所|上交所|深交所|港交所|北交所|IPO|招股|纳斯达克|纽交所|发行价|募|证监会|保荐|聆讯|科创板|创业板|主板|挂牌|代码|退市|赴港|赴美|敲钟");

  /** Beside 挂牌, which is also said of laboratories and offices. */
  private static final Pattern BOARD =
      Pattern.compile(
          "(?<![持控参入])股(?!权|东|比)|暗盘|交易所|上交所|深交所|港交所|北交所|联交所|IPO|纳斯达克|纽交所|发行价|募|证监会|保荐|科创板|创业板|主板|上市|代码|基石|敲钟|鸣锣|开盘|市值|转让系统|新三板|集资|(?<![处院室所部心地])[在赴](?:香?港|美国?)(?:公开|成功|正式|顺利)?挂牌(?!成立|运营|营业|办公|开业)");

  /** {@code 甲1994年上市}, {@code 上市于2019年}: a word about the company, no news. */
  private static final Pattern HISTORY =
      Pattern.compile(
          "上市(?:于|以来|[一二两三四五六七八九十0-9]{1,3}年来|后|前|之初|至今|时间|当[天日时年])|(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[在于][^,;。]{2,10})?(?:上市|挂牌)[,;。]");

  /** {@code 上市之初募集资金5.6亿元}: long ago, whatever figures stand beside it. */
  private static final Pattern EVER =
      Pattern.compile("上市(?:之初|以来|至今|伊始|多年|[一二两三四五六七八九十0-9]{1,3}年来)");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft first = null;
    String sentence = passage.words(passage.span());
    for (Trigger trigger : triggers) {
      Span clause = passage.clauseAt(trigger.span().start());
      Span part = near(passage, clause, trigger);
      String near = passage.words(part);
      boolean bracketed =
          near.indexOf(trigger.word()) < 0 && trigger.word().equals("上市")
              || isBracketed(passage, trigger);
      boolean consequence = CONSEQUENCE.matcher(sentence).find() && ListingStage.isDelisted(near);
      boolean imagined =
          IF.matcher(passage.words(passage.span().start(), trigger.span().start())).find()
              && (ListingStage.isDelisted(near) || near.contains("暂停上市"));
      if (bracketed
          || consequence
          || trigger.word().equals("申报") && ListingStage.isMeant(passage, trigger)
          || imagined
          || NO_LISTING
              .matcher(near.contains("转板") ? TURNS.matcher(near).replaceAll("") : near)
              .find()
          || (trigger.word().contains("挂牌") && isOffered(passage, clause, trigger))
          || (trigger.word().contains("挂牌") && SMALL_MARKET.matcher(sentence).find())
          || (trigger.word().contains("挂牌") && !BOARD.matcher(sentence).find())
          || (GOODS.matcher(sentence).find() && !MARKET.matcher(sentence).find())) {
        continue;
      }
      Draft draft = new Draft(Rule.LISTING, passage, trigger);
      WhoLists.find(scene, draft);
      WhoLists.dropRivals(draft);
      if (part.length() < clause.length() && ListingStage.isEnded(near)) {
        draft.drop(Role.TARGET, p -> !part.contains(p.span())); // 甲撤单 乙注册生效
      }
      if (!draft.has(Role.TARGET) || first != null && sameTarget(first, draft)) {
        continue;
      }
      ListingStage.tell(
          draft, near, near.length() < clause.length() ? near : segment(passage, trigger));
      if (EVER.matcher(passage.words(clause)).find()) {
        continue;
      }
      boolean history =
          (draft.stage == Stage.LISTED
                  || draft.stage == Stage.FILING && !ListingStage.isFiling(near))
              && HISTORY.matcher(sentence).find()
              && passage.itemsIn(clause).stream().noneMatch(i -> i.kind() == Item.Kind.QUANTITY)
              && !ISSUE.matcher(sentence).find();
      if (!history) {
        draft.weak = trigger.nominal();
        draft.background =
            (EARLIER.matcher(near).find() || ListingStage.isOver(draft) && isOfThen(draft))
                && (ListingStage.isOver(draft) || isFiledThen(draft));
        drafts.addAll(apart(draft));
        first = draft;
      }
    }
  }

  /** {@code 2018年转道创业板,半年后撤回申请|;2019年获受理,今年过会}: each attempt for itself. */
  private static String segment(Passage passage, Trigger trigger) {
    int start = passage.segmentStart(trigger.span().start());
    String rest = passage.words(start, passage.span().end());
    int end = rest.indexOf(';', trigger.span().start() - start);
    return end < 0 ? rest : rest.substring(0, end);
  }

  /** {@code 甲股份有限公司(首发)符合发行条件}: what the paper is about, told by another word. */
  private static boolean isBracketed(Passage passage, Trigger trigger) {
    String folded = passage.document().folded();
    int start = trigger.span().start();
    if (trigger.word().endsWith("审核") && folded.startsWith("方面", trigger.span().end())) {
      return true; // 终止审核方面,…
    }
    return start > 0
        && folded.charAt(start - 1) == '('
        && folded.startsWith(")", trigger.span().end());
  }

  /** {@code 甲34%股权二度|挂牌}: it is put up for sale. */
  private static boolean isOffered(Passage passage, Span clause, Trigger trigger) {
    return OFFERED.matcher(passage.words(clause.start(), trigger.span().start())).find();
  }

  private static final Pattern OFFERED =
      Pattern.compile("(?:股权|产权|资产|地块|使用权|债权|房产|厂房|增资项目|转让)[^,;。]{0,8}$");

  /** {@code 若年报仍为亏损,股票将被终止上市}. */
  private static final Pattern IF =
      Pattern.compile(
          "(?<!假)(?:如果|若|倘若?|如(?=公司|[0-9仍未继不被]))[^。;]{4,120}$|(?:可能|或)(?:会|将)?被?(?:暂停|终止|强制|实施)?$");

  /** {@code 新三板公司甲拟转板至创业板}: where it comes from. */
  private static final Pattern TURNS = Pattern.compile("新三板|股转系统|基础层|创新层|全国中小企业股份转让系统|全国股转系统|股转公司");

  /** {@code 早在2021年12月,|公司向上交所递交招股书}: the clause before tells when. */
  private static boolean isOfThen(Draft draft) {
    int home = draft.passage.clauseIndex(draft.trigger.span().start());
    return home > 0
        && EARLIER.matcher(draft.passage.words(draft.passage.clauses().get(home - 1))).find();
  }

  /** {@code 公司曾于2023年11月递交过上市申请}: a day of its own beside a paper handed in. */
  private static boolean isFiledThen(Draft draft) {
    return draft.stage == Stage.FILING
        && draft.status == Status.ANNOUNCED
        && draft.passage.itemsIn(draft.clause()).stream().anyMatch(i -> i.kind() == Item.Kind.DATE);
  }

  /** {@code 曾两度递表,均已失效}: another application than the one told before. */
  private static final Pattern EARLIER = Pattern.compile("曾(?!用)|早在|(?:[两三四多]|第[一二]|前[两二三])[次度]");

  /**
   * The words of the clause; of a headline set with blanks ({@code 甲撤单 乙注册生效}) those between two.
   */
  private static Span near(Passage passage, Span clause, Trigger trigger) {
    if (!passage.sentence().title()) {
      return clause;
    }
    String folded = passage.document().folded();
    int start = trigger.span().start();
    int end = trigger.span().end();
    while (start > clause.start() && !parts(folded, clause.start(), start - 1)) {
      start--;
    }
    while (end < clause.end() && !parts(folded, clause.start(), end)) {
      end++;
    }
    return end - start < SHORTEST_PART ? clause : new Span(start, end);
  }

  private static final int SHORTEST_PART = 5;

  /** A blank, or {@code 甲过会|、|乙暂缓}: what parts the pieces of a headline. */
  private static boolean parts(String folded, int clause, int at) {
    return Character.isWhitespace(folded.charAt(at))
        || folded.charAt(at) == '、'
            && TOLD.matcher(folded.substring(Math.max(clause, at - 4), at)).find();
  }

  private static final Pattern TOLD =
      Pattern.compile("(?:过会|通过|被否|暂缓|中止|终止|撤单|获批|上市|挂牌|受理|注册|破发|递表)$");

  /** {@code 甲、乙过会}: each lists for itself. */
  private static List<Draft> apart(Draft draft) {
    List<Draft> each = new ArrayList<>();
    for (PartyMention party : draft.in(Role.TARGET)) {
      Draft own = new Draft(Rule.LISTING, draft.passage, draft.trigger);
      own.add(Role.TARGET, party, "who lists");
      own.stage = draft.stage;
      own.status = draft.status;
      own.weak = draft.weak;
      own.background = draft.background;
      each.add(own);
    }
    return each.size() > 1 ? each : List.of(draft);
  }

  /** {@code 合并完成后,乙将终止上市}. */
  private static final Pattern CONSEQUENCE =
      Pattern.compile("(?:合并|私有化|要约|收购|(?<!股票)(?<!上市)交易完成)[^。]{0,20}后");

  private static final Pattern ISSUE = Pattern.compile("发行价|募资|募集|首日|发售");

  private static boolean sameTarget(Draft first, Draft draft) {
    return draft.in(Role.TARGET).stream().anyMatch(p -> first.involves(p.party()));
  }
}
