package dealfacts.deal.passage;

import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Things that are bought, whatever they are called, where the words around them leave no doubt:
 * {@code 从乙手中买下|其在内河的两个散货泊位}, {@code |老城区的一栋办公楼|被丁以6200万元拍下}.
 */
public final class Things {
  /** Nouns of what is owned and is no company. */
  public static final String NOUN =
      "(?:业务|资产|部门|项目|品牌|地块|土地|用地|[商住宅综]地|物业|大楼|大厦|写字楼|厂房|工厂|车间|油田|气田|[煤金铜锂铁锌镍钨锡]矿|矿山|矿区|矿权|专利|知识产权|生产线|产线|产能|经营权|门店|版权|房产|房屋|住宅|公寓|别墅|商铺|铺位|车位|商场|购物中心|综合体|物流中心|数据中心|配送中心|酒店|园区|权益资产|设备|机组|电站|风电场|泊位|码头|仓库|货仓|工厦|商厦|冷库|大桥|船舶|货轮|油轮|货船|飞机|牧场|林地|茶园|债权|债务|使用权|所有权|商标|域名|批文|批件|药证|技术|[^,;。厂]{1,4}厂|店铺|面馆|农场|球队|俱乐部|渔场|矿泉)";

  /** {@code 从乙|手中|买下}: who so buys takes a thing over, and no wares. */
  private static final Pattern HANDS =
      Pattern.compile("\\s?(?:先生|女士)?(?:方面)?(?:手中|手里|手上|手|名下|处|那里)");

  private static final Pattern THING =
      Pattern.compile(
          "(?:了|过|到|得|来)?(?:其(?!余)|后者|前者|对方|该公司)?(?:(?:所|直接|间接|合计)*持有的?|旗下的?|名下的?|手中的?)?(?:在[^,;。的]{1,12}的)?([^,;。]{2,40})");

  private static final Pattern OWNED = Pattern.compile(NOUN + "(?!公司|集团|股份)|股权|股份|权益|份额|控制权|控股权");

  private static final Pattern NO_THING =
      Pattern.compile("^(?:后|前|时|之|的|而来|得来|所得|公司|计划|方案|事项|事宜|协议|完成)|(?:公告|事项|事宜|计划|方案|协议)$");

  private Things() {}

  /** What stands behind the verb, up to the end of the range; null where it may be wares. */
  public static @Nullable Span behind(Passage passage, Group seller, int from, int to) {
    Matcher phrase = THING.matcher(passage.folded(new Span(from, Math.max(from, to))));
    if (!phrase.lookingAt() || NO_THING.matcher(phrase.group(1)).find()) {
      return null;
    }
    boolean handed = HANDS.matcher(seller.after()).lookingAt();
    return handed || OWNED.matcher(phrase.group(1)).find()
        ? new Span(from + phrase.start(1), from + phrase.end(1))
        : null;
  }

  /** {@code 从另一家民企手里|拿下了一座粉磨站}, {@code 把隔壁的面粉厂|盘了下来}: whoever had it. */
  public static @Nullable Span fromUnnamed(Passage passage, Span clause, Trigger trigger, int to) {
    Span verb = trigger.span();
    if (TAKEN.matcher(trigger.word()).find()) {
      return given(passage, clause, verb.start());
    }
    Matcher phrase = THING.matcher(passage.folded(new Span(verb.end(), Math.max(verb.end(), to))));
    return FROM_HANDS.matcher(passage.words(clause.start(), verb.start())).find()
            && phrase.lookingAt()
            && !NO_THING.matcher(phrase.group(1)).find()
        ? new Span(verb.end() + phrase.start(1), verb.end() + phrase.end(1))
        : null;
  }

  private static final Pattern TAKEN = Pattern.compile("[下过]来$|囊中$|怀中$|[麾旗]下$");

  private static final Pattern FROM_HANDS =
      Pattern.compile("(?:从|自)[^,;。]{2,20}?(?:手中|手里|手上|处)[^,;。]{0,8}$");

  /** {@code 把|血泵密封件业务|以1200万元卖给丁}: what is given away, where it is called a thing. */
  public static @Nullable Span given(Passage passage, Span clause, int verb) {
    Matcher phrase = GIVEN.matcher(passage.folded(new Span(clause.start(), verb)));
    if (!phrase.find()) {
      return null;
    }
    Span thing = new Span(clause.start() + phrase.start(1), clause.start() + phrase.end(1));
    boolean named = passage.groupsIn(thing).stream().anyMatch(g -> !g.isGeneric());
    return !named && OWNED.matcher(phrase.group(1)).find() ? thing : null;
  }

  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:将|把)(?:其|公司|自己|自家)?(?:所?持有?的?|旗下的?|名下的?|手中的?|手里的?|下属的?)?([^,;。将把]{2,36}?)(?:(?:以|作价|按)[^,;。]{1,20}|全部|一并|整体|打包|一次性|先后|分别|公开|协议|折价|低价)*$");

  /** What stands before the one by whom it was bought, where it is called a thing or counted. */
  public static @Nullable Span before(Passage passage, Span clause, Group agent) {
    String words = passage.folded(new Span(clause.start(), agent.span().start()));
    Matcher phrase = FRONTED.matcher(words);
    if (!phrase.lookingAt()) {
      return null;
    }
    Span thing = new Span(clause.start() + phrase.start(1), clause.start() + phrase.end(1));
    boolean counted =
        passage.itemsIn(thing).stream()
            .anyMatch(i -> i.is(Quantity.Kind.SHARES) || i.is(Quantity.Kind.PERCENT));
    return counted || ENDS_AS_THING.matcher(phrase.group(1)).find() ? thing : null;
  }

  /** {@code 最终,|老城区的一栋办公楼|被}. */
  private static final Pattern FRONTED =
      Pattern.compile(
          "\\s?(?:(?:其中|最终|另外|此外|近日|日前|其余|剩余的?|另|而|该|上述|这[一两]?[批宗处栋家]?))*([^,;。]{2,40}?)(?:最终|已|则|也|分别|均)*(?:被|由)");

  private static final Pattern ENDS_AS_THING = Pattern.compile(NOUN + "$");
}
