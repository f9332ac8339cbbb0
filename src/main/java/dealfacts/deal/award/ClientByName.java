package dealfacts.deal.award;

import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The client whose name, without any ending of a house, begins the name of a project: {@code
 * 乙电力|储能设备采购}, where the article names him elsewhere or a lexicon knows him; else where the name
 * ends as those of firms do and what follows can be no part of it: {@code 乙地产|总部大楼机电工程}, {@code
 * 乙能源|2024年风机采购}.
 */
final class ClientByName {
  /** How sure the finder of names is of those that a lexicon knows. */
  private static final double KNOWN = 0.65;

  private static final int SHORTEST = 3;

  /** What follows a name that goes on: {@code 安平汽车|产业园}, {@code 海川|路}. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:会展|大厦|广场|中心|产业|工业|科技|科创|高新|经济|客运|小镇|新城|新区|园|路|桥|站|县|市|区|镇|乡|村|湖|河|江|山|港|湾|岛)");

  private ClientByName() {}

  /** Parts of projects: {@code 350MW光伏}, {@code 储能系统}. */
  private static final Pattern THING =
      Pattern.compile("[0-9]|^新建|(?:系统|工程|项目|开发|报警|监控|光伏|风电|储能|照明)$");

  /** Whether the words behind a name make it that of a place or a building. */
  static boolean goesOn(String behind) {
    return GOES_ON.matcher(behind).lookingAt();
  }

  static @Nullable PartyMention of(Scene scene, Passage passage, Span project) {
    String words = passage.folded(project);
    PartyMention best = null;
    for (PartyMention party : scene.mentions().parties()) {
      boolean here = project.contains(party.span());
      String name = party.span().of(passage.document().folded());
      boolean sure = party.strength() >= KNOWN || !here && !party.evidence().startsWith("slot");
      if (name.length() < SHORTEST
          || !sure
          || here && party.span().start() != project.start()
          || party.bystander()
          || party.type() == EntityType.PERSON
          || party.type() == EntityType.ASSET
          || !words.startsWith(name)
          || words.length() == name.length()
          || THING.matcher(name).find()
          || Client.isBuilt(name)
          || GOES_ON.matcher(words).region(name.length(), words.length()).lookingAt()) {
        continue;
      }
      if (best == null || name.length() > best.span().length()) {
        best = party;
      }
    }
    if (best == null) {
      Matcher ending = BY_ENDING.matcher(words);
      boolean firm = ending.lookingAt() && !FIELD.matcher(words).lookingAt();
      return firm ? Client.house(passage.document(), project.start(), ending.end()) : null;
    }
    return best.span().start() == project.start() ? best : moved(best, project);
  }

  /**
   * Endings of firms that are no words for works, then those that need a year or a number behind.
   */
  private static final Pattern BY_ENDING =
      Pattern.compile(
          "(?:(?![^第]{0,3}[省市县区镇乡村路街桥河湖湾])[\\u4e00-\\u9fff]{2,4}(?:"
              + "(?:集团|股份|控股|地产|置业|置地|银行|农商行|人寿|重工|药业|制药|石化|半导体|微电子)(?!项目|工程|园|城|制度|改革|大厦|卡|厂)"
              + "|(?:新能源|科技|汽车|钢铁|航空|证券|财险|保险)(?!的?(?:汽车|项目|工程|产业|示范|创新|园|城|馆|大厦|大楼|中心|小镇|学院|大学|新城|广场|孵化|大道|服务|装备|用品|车|发电|场|光伏|公交|基地|充电|大巴|消纳|配套|送出|电池|零部件|站|港|物流|航天|枢纽|口岸|业|厂|研发|企业|设备|系统|平台))"
              + "|(?:能源|电力|水务|燃气|通信|电子|光电|化工|矿业|煤业|港务|烟草|移动|联通|电信|热力|城投|交投|水投|建投|国投|乳业|酒业|医药|环保|环境|物流|快递|置业)(?=(?:19|20)[0-9]{2}|第[一二三四五六七八九十0-9]|(?![^0-9]{0,4}(?:项目|基地|光伏|风电|储能|发电|电站))[\\u4e00-\\u9fff]{2,4}[0-9]{2,4}(?:MW|GW|兆瓦|万千瓦)))"
              + "|中国[\\u4e00-\\u9fff]{2,3}?(?=(?:19|20)[0-9]{2}年))");

  /** Words for a field of work, no names: {@code 农业科技|推广}. */
  private static final Pattern FIELD =
      Pattern.compile(
          "[新老旧某该全本各大小两三多]|(?:农业|工业|商业|信息|网络|数字|智慧|智能|电子|环保|生物|医疗|金融|教育|文化|旅游|体育|交通|绿色|现代|国际|航天|海洋|林业|水利|能源|高新|前沿|创新|清洁|风电|光伏|储能|民用|通用|人工|机器人|无人机|商用|乘用)");

  /** The same party where the project names it. */
  private static PartyMention moved(PartyMention party, Span project) {
    Span span = new Span(project.start(), project.start() + party.span().length());
    return new PartyMention(
        span, party.party(), party.name(), party.type(), party.evidence(), party.strength());
  }
}
