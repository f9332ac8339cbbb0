package dealfacts.deal.award;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.Set;

/**
 * Words of many meanings that tell an award only beside an order, a project or a tender: {@code
 * 拿下乙的海水淡化大单}, {@code 签署炼厂扩建项目总承包合同}, {@code 在乙的采购中胜出}.
 */
public final class Orders {
  /** What is won stands behind: {@code 斩获|7亿元大单}. */
  private static final Set<String> TAKES =
      Set.of(
          "拿下", "拿到", "获得", "揽获", "揽得", "揽下", "斩获", "签下", "赢得", "承揽", "接获", "签约", "喜提", "获授", "夺得",
          "摘得", "接到", "夺下", "中得", "独揽", "包揽", "授予", "授出", "判予", "批出", "批授", "取得", "投得", "获判", "承接",
          "递补", "承建", "交给", "给了", "判给", "交由");

  private static final Pattern ORDER =
      Pattern.compile(
          "^(?:了)?[^,;。]{0,40}?(?:订单|大单|标段|标包|(?:全部|所有|大部分|[0-9.]{1,4}%的?)份额|总承包|总包|EPC|PPP|特许经营权|集采|(?:供货|采购|建设|施工|供应|设备|服务|改造|装修|安装|设计|监理|维护|运维|养护|物业管理|机电|系统|工程|项目|服务|拆卸|地基|土木|土建|建筑)合[同约])");

  private static final Pattern PROJECT =
      Pattern.compile(
          "^(?:了)?[^,;。]{4,40}?(?:项目|工程)|^(?:了)?[^,;。]{4,30}采购$|^(?:了)?[^,;。]{2,24}?(?:[水炼]厂|(?:处理|冶炼|加工|水泥|发电|液化|化)厂|电站|码头|机场|大桥|隧道|高速公路|铁路)(?:[一二三四]期)?$");

  /** Only of a tender or of works is a project won by these words. */
  private static final Set<String> OF_PROJECTS =
      Set.of("拿下", "揽获", "揽得", "揽下", "斩获", "承揽", "赢得", "夺得", "摘得", "夺下", "中得", "独揽", "投得", "获判");

  /** A contract that is signed, for works. */
  private static final Set<String> SIGNS = Set.of("签署", "签订", "正式签署", "正式签订", "签了");

  private static final Pattern WORKS =
      Pattern.compile(
          "^(?:了)?[^,;。]{0,50}?(?:EPC|总承包|总包|施工承包|工程承包|施工总包|建造|特许经营)[^,;。]{0,6}?(?:合同|合约|协议)");

  /** A contract that is signed, for goods that the signer delivers. */
  private static final Pattern SUPPLY =
      Pattern.compile(
          "^(?:了)?(?!若干|多[项份个笔]|数[项份个笔])[^,;。]{0,50}?(?:销售|供货|供应|订货|定作|安装)(?:框架)?(?:合同|合约|协议|订单)(?!纠纷|范本|模板)"
              + "|^(?:了)?(?!若干|多[项份个笔]|数[项份个笔])[^,;。]{4,50}?(?:项目|工程|系统|改造|建设|运维|EPC)(?:合同|合约)(?!纠纷|范本|模板)"
              + "|^(?:了)?(?!若干|多[项份个笔]|数[项份个笔])[^,;。]{2,40}?[0-9][0-9.,]*(?:万|亿)[美欧港]?元的?[^,;。]{0,16}?(?:合同|订单|大单)");

  private static final Pattern SUM = Pattern.compile("[0-9][0-9.,]*(?:万|亿)?(?:美|欧|港|日)?元");

  private static final Pattern NO_SALE =
      Pattern.compile(
          "租赁|借款|贷款|担保|保理|理财|投资|合作|入园|用地|土地|房屋|商品房|意向|战略|预计|关联交易|框架性|补充|终止|解除|经销|代理|购买|续签");

  private static final Pattern NO_ORDER =
      Pattern.compile(
          "^信|^权|^予|^[^,;。]{0,30}?(?:期权|购股权|融资|轮|股权|股份|老厂|工厂(?:[,;。]|$)|地块|宗地|用地|收购|增资|授信|战略合作|意向|冠军|大奖|奖项|订单量|订单数)");

  /** What is won stands before: {@code 在乙的采购中|胜出}. */
  private static final Set<String> PREVAILS = Set.of("胜出", "拔得头筹", "脱颖而出", "夺魁", "折桂");

  private static final Pattern TENDER =
      Pattern.compile(
          "(?:采购|招标|投标|竞标|招投标|集采|比选|遴选|评标|竞争性谈判|竞争性磋商|项目|工程|标段|标包|包)(?:[一二三四五六七八九十0-9A-Z]{1,3})?(?:活动|竞争|评审|环节|过程|竞逐)?(?:中|里)?(?:[^,;。]{0,10})$");

  /** {@code 由甲独自|拿下}, {@code 由甲与乙联合|承接}. */
  private static final Pattern BY =
      Pattern.compile("[由被][^,;。]{2,40}?(?:独自|联合|单独|共同|全部|一举|悉数|分别|成功|以[^,;。]{3,20})?$");

  /** {@code 以46亿元报价|胜出}. */
  private static final Pattern BID = Pattern.compile("以[^,;。]{2,24}(?:报价|价格|总价|得分|高分|分)(?:最终)?$");

  /** Words that tell an award only of whom it is given to: {@code 由甲递补}. */
  private static final Set<String> ONLY_BY = Set.of("承接", "递补", "承建");

  /** {@code 业主|改由|第二名乙承建,合同价4亿元}. */
  private static final Pattern INSTEAD = Pattern.compile("(?:改|转)由");

  private static final Pattern OF_TENDER =
      Pattern.compile("中标|招标|投标|开标|定标|竞标|评标|标段|标包|招采|集采|采购(?:项目|活动|程序|结果)|磋商");

  private static final Pattern OTHER = Pattern.compile("地块|土地|宗地|股权|拍卖|竞拍|竞得");

  /** {@code 在乙的招标中揽下|7万吨}. */
  private static final Pattern AMOUNT =
      Pattern.compile("^(?:了)?[约近逾]?[0-9][0-9.,]*(?:万|亿|千)?(?:吨|台|套|辆|公里|千米|MW|GW|兆瓦|个标|个包|成|%)");

  private static final Pattern NO_TENDER =
      Pattern.compile("(?:地块|土地|宗地|股权|拍卖|竞拍|比赛|大赛|路演|赛道|评选|奖)[^,;。]{0,16}$");

  /** {@code 有望|拿下}, {@code 未能|胜出}: nothing is won yet. */
  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?:有望|未能?|没有|争取|力争|计划|拟|希望|(?<!项)目标|如果|若|能否|或|将|即将|可能|为了|正在|累计)[^,;。]{0,6}$");

  private Orders() {}

  /** {@code 甲与乙签署炼厂扩建项目总承包合同}: who builds signs first; false where nobody signs with another. */
  static boolean signs(Scene scene, Draft draft) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    Group partner =
        SIGNS.contains(draft.trigger.word()) || draft.trigger.word().startsWith("签")
            ? Grammar.marked(passage, draft.clause().start(), at, "与 和 同")
            : null;
    if (partner == null || UNION.matcher(passage.words(partner.span().end(), at)).find()) {
      return false;
    }
    int start = partner.span().start();
    Group builder = Grammar.subject(scene, passage, new Span(start, start));
    if (builder == null || Grammar.isMarked(builder, "与 和 同")) {
      if (scene.bidders().isEmpty() || !UNION.matcher(passage.words(draft.clause())).find()) {
        return false;
      }
      scene.bidders().forEach(p -> draft.add(Role.WINNER, p, "who won before"));
    } else {
      Grammar.attach(draft, Role.WINNER, scene, builder, "who signs");
    }
    Group body = passage.lastGroupIn(new Span(partner.span().end(), at));
    Group client =
        body != null && isAuthorised(passage, partner, body)
            ? body
            : Grammar.daughter(passage, partner, at);
    Grammar.attach(draft, Role.CLIENT, scene, client, "whom it is signed with");
    draft.dropIfAlso(Role.CLIENT, Role.WINNER);
    return true;
  }

  private static boolean isAuthorised(Passage passage, Group partner, Group body) {
    String between = passage.words(partner.span().end(), body.span().start());
    return AUTHORISES.matcher(between).matches();
  }

  /** {@code 与某县人民政府|授权的实施主体|乙局}. */
  private static final Pattern AUTHORISES =
      Pattern.compile("(?:授权|指定|委托|下属|所属)的?(?:实施|采购|出资|招标)?(?:主体|机构|单位|代表|方)?");

  private static final Pattern UNION = Pattern.compile("联合体|组成");

  /** {@code 甲与乙签订6台主机供货合同,合同总价8.5亿元}. */
  private static boolean isSale(String left, String right, String after) {
    return SUPPLY.matcher(right).find()
        && SUM.matcher(after).find()
        && !NO_SALE.matcher(right).find()
        && !NO_ORDER.matcher(right).find()
        && !LABOUR.matcher(left).find();
  }

  /** {@code 一审法院认为双方|签订的合同…}. */
  private static final Pattern LABOUR = Pattern.compile("法院|仲裁|诉讼|原告|被告|此前|曾");

  /** Whether the word needs an order or a tender beside it. */
  public static boolean needsOne(Trigger hit) {
    return hit.frame() == Frame.AWARD
        && (TAKES.contains(hit.word())
            || PREVAILS.contains(hit.word())
            || SIGNS.contains(hit.word()));
  }

  /** Whether the word, which elsewhere buys a company or tells a rumour, may take an order. */
  public static boolean mayTake(Trigger hit) {
    return hit.frame() != Frame.AWARD && TAKES.contains(hit.word());
  }

  /**
   * Whether the words to the left and the right tell that one was won.
   *
   * @param before what the sentence says before the word
   * @param after what it says behind it
   */
  public static boolean isWon(Trigger hit, String left, String right, String before, String after) {
    boolean granted = Grants.isOne(hit) && GivenAway.isOne(hit, left);
    if (Grants.isRelative(hit, left, right)) {
      return true;
    }
    if (NOT_YET.matcher(left).find() && !granted || right.startsWith("的")) {
      return false;
    }
    if (Grants.isOne(hit)) {
      return Grants.isWon(hit, left, right, after);
    }
    if (hit.word().equals("承建") && !(INSTEAD.matcher(left).find() && SUM.matcher(after).find())) {
      return false;
    }
    if (right.isBlank() && BY.matcher(left).find()) {
      return OF_TENDER.matcher(before).find() && !OTHER.matcher(before).find();
    }
    if (ONLY_BY.contains(hit.word())) {
      return false;
    }
    if (PREVAILS.contains(hit.word())) {
      boolean bid = BID.matcher(left).find() && OF_TENDER.matcher(before).find();
      return (bid || TENDER.matcher(left).find()) && !NO_TENDER.matcher(left).find();
    }
    if (SIGNS.contains(hit.word())) {
      return WORKS.matcher(right).find() || isSale(left, right, after);
    }
    return !NO_ORDER.matcher(right).find()
        && (TENDER.matcher(left).find() && AMOUNT.matcher(right).find()
            || ORDER.matcher(right).find()
            || OF_PROJECTS.contains(hit.word())
                && (PROJECT.matcher(right).find() || WORKS_FOR.matcher(after).lookingAt()));
  }

  /** {@code 揽得|地铁信号系统,合同额4.8亿美元}, {@code 拿下|海绵城市二期,8.7亿元}: a price makes anything works. */
  private static final Pattern WORKS_FOR =
      Pattern.compile(
          "(?:了)?[^,;。基金轮]{4,40},(?:项目|工程)?(?:合同|合约|中标|订单)(?:总)?(?:金额|价格?|额|值|价值)"
              + "|(?:了)?[^,;。基金轮]{4,30}[一二三四五]期,(?:[约近超逾])?[0-9][0-9.,]*[万亿]");
}
