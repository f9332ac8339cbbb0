package dealfacts.mention.party;

import dealfacts.lexicon.Entry;
import dealfacts.mention.EntityType;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a name names, by the lexicons, else by its last words: {@code 禾木创投} is a fund, {@code
 * 海川市国资委} an office, {@code 城东地块} an asset, {@code 云杉医疗} a company.
 */
final class NameTypes {
  /** {@code 海川市|国资委}, {@code 北石|管委会}. */
  private static final Pattern GOVERNMENT =
      Pattern.compile(
          "(?:政府|国资委|委员会|管理局|监管局|财政部|财政厅|财政局|法院|检察院|管委会|国资办|(?<!港务)(?<![一二三四五六七八九十航程铁邮格布结])局|厅)$");

  /** Land, houses, rights and businesses, which are bought like companies and are none. */
  private static final Pattern ASSET =
      Pattern.compile(
          "(?:地块|宗地|[宅住商工综]地|用地|土地|使用权|写字楼|办公楼|大楼|大厦|(?:大厦|大楼|中心|广场)[A-Z0-9]{1,2}(?:座|栋|号楼)|厂房|采矿权|探矿权|经营权|业务|生产线|不良资产|资产包|项目|层|货船|油轮|集装箱船|船舶|飞机|客机|商标|矿山|矿区|油田|气田|号地|[0-9]号|风电场|水电站|光伏电站|酒店组合|储能电站|(?:铅锌|金|铜|锂|锰|镍|钨|钼|锡|萤石|石墨)矿|泊位|仓库|货仓|冷库|大桥|商业综合体|购物中心|公寓楼?|别墅|商铺|铺位|车位|林地|茶园|机组|资产组合|批文|药证|车间|[0-9两二三四五六七八九十]+[家座宗幅处栋艘]\\p{IsHan}{2,6})$");

  /** The full name of one who invests as a profession. */
  private static final Pattern INVESTOR =
      Pattern.compile(
          "\\b(?:Capital|Ventures?|Partners|Fund|Investments?)(?:"
              + " [A-Z0-9]{1,3})?$|(?:投资|资本|创投|基金|资产)(?:管理|中心|企业|咨询)?(?:合伙企业)?(?:\\((?:有限|普通)合伙\\)|合伙企业|(?<!股份)有限公司)$|(?:(?:资产管理|资管|信托)计划|基金.{3,5}组合|投资基金)$");

  private final String text;
  private final Words words;
  private final Gazetteer gazetteer;
  private final NameSpans known;
  private final Shape shape;

  NameTypes(String text, Words words, Gazetteer gazetteer, NameSpans known, Shape shape) {
    this.text = text;
    this.words = words;
    this.gazetteer = gazetteer;
    this.known = known;
    this.shape = shape;
  }

  /** What an entry of the lexicons names. */
  static EntityType type(Entry entry) {
    return switch (entry.type()) {
      case FUND -> EntityType.FUND;
      case PERSON -> EntityType.PERSON;
      case GOVERNMENT -> EntityType.GOVERNMENT;
      case ASSET -> EntityType.ASSET;
      default -> EntityType.COMPANY;
    };
  }

  /** {@code 易方达成长混合}, {@code 中欧医疗健康混合A}. */
  private static final Pattern FUND =
      Pattern.compile("\\p{IsHan}{4}(?:混合|债券|指数|ETF|LOF|FOF)(?:型|发起式)?[A-CEHI]?$");

  /**
   * @param person whether it stands where persons do
   * @param raises whether it raises money, as companies do: {@code 云合·快记完成A轮融资}
   * @param tokens those of its sentence; null where they aren't known yet
   */
  EntityType of(Span name, boolean person, boolean raises, @Nullable TokenMap tokens) {
    Entry entry = gazetteer.entry(name.of(text));
    if (entry != null) {
      return type(entry);
    }
    int suffix = words.suffix(text, name.start(), name.end());
    if (words.fundSuffix(text, name.start(), name.end()) >= Math.max(suffix, 1)) {
      return EntityType.FUND;
    }
    int dot = name.of(text).indexOf('·');
    boolean dotted = dot > 0 && !raises && known.endAt(name.start() + dot + 1) < name.end();
    if (suffix == 0 && (person || dotted) && isPerson(name, tokens)) {
      return EntityType.PERSON;
    }
    if (suffix == 0 && isLatinPerson(name)) {
      return EntityType.PERSON;
    }
    if (INVESTOR.matcher(name.of(text)).find() || FUND.matcher(name.of(text)).find()) {
      return EntityType.FUND;
    }
    if (ASSET.matcher(name.of(text)).find()) {
      return EntityType.ASSET;
    }
    return GOVERNMENT.matcher(name.of(text)).find() ? EntityType.GOVERNMENT : EntityType.COMPANY;
  }

  /** {@code 首席执行官Raj Malhotra}: two words in Latin letters behind an office. */
  private boolean isLatinPerson(Span name) {
    return LATIN_NAME.matcher(name.of(text)).matches()
        && !INVESTOR.matcher(name.of(text)).find()
        && OFFICE.matcher(text.substring(Math.max(0, name.start() - 8), name.start())).find();
  }

  private static final Pattern LATIN_NAME =
      Pattern.compile(
          "[A-Z][a-z]{1,14}(?: [A-Z](?:[a-z]{1,14}|\\.)?)?(?: (?:de|von|van|di|bin))?["
              + " ·][A-Z][A-Za-z'-]{1,16}");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:董事长?|总裁|主席|首席[^,;。]{1,5}官|CEO|CFO|COO|CTO|总经理|经理|总监|秘书|董秘|创始人|负责人|合伙人|高管|监事)\\s?$");

  private boolean isPerson(Span name, @Nullable TokenMap tokens) {
    return tokens != null && tokens.covers(name) && shape.isPerson(name, tokens);
  }
}
