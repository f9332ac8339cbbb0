package dealfacts.deal.purchase;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Things;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/**
 * What is bought and is no company: {@code 收购乙的眼药水业务}, {@code 竞得一宗商住地块}. It has an owner and is
 * told as the subject of the deal.
 */
public final class BoughtAssets {
  /** The object is a thing of the company, not the company. */
  static final Pattern ASSET =
      Pattern.compile(
          "(?:(?:在|位于)[^,;。的股]{1,12}的|的|旗下|所属|集团的?|名下)?(?:(?!(?:完成|之|以|收购|购买)后)[^,;。股将使已让是从在并以]){0,18}?"
              + Things.NOUN
              + "(?!公司|股份|集团|科技|管理|服务|有限|重组|收购|购买|整合|运营|连锁)");

  /** {@code 购买乙的芯片}: wares of a company. */
  static final Pattern WARES =
      Pattern.compile(
          "的(?![^,;。]{0,16}(?:股|份额|权益|资产|业务|部门|项目|品牌|地块|土地|物业|大厦|工厂|油田|矿|专利|子公司|公司))[^,;。]");

  static final Pattern STAKE_WORD = Pattern.compile("股权|股份|股票|权益|出资额|财产份额|控股权|控制权|份额");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:了|过|其(?!余)|在[^,;。的股]{1,12}的|的|旗下|持有的?|所持有?的?|合计持有的?|\\s|[”」』)])*"
              + "((?:(?:位于|坐落于?|地处)[^,;。的股]{1,16}的)?[^,;。了的]{0,24}?(?:股权|股份|权益|业务|资产|地块|[商住宅综]地|土地使用权|土地|项目|品牌|部门|工厂|专利|知识产权|大厦|物业|办公楼|写字楼|大楼|房产|厂房|酒店|商铺|公寓|控股权|控制权|经营权|采矿权|探矿权|商标|货仓|仓库|冷库|船舶|货轮|油轮|货船|飞机|码头|泊位|生产线|电站|油田|矿山|购物中心|已发行股本|流通股|股本))");

  private BoughtAssets() {}

  /** {@code 乙市一宗商住用地经过9轮竞价,由甲以8亿元竞得}: what is won was named before. */
  static void landBefore(Draft draft) {
    Passage passage = draft.passage;
    int start = passage.span().start();
    if (!WON.matcher(draft.trigger.word()).matches()) {
      return;
    }
    String before = passage.folded(new Span(start, draft.trigger.span().start()));
    Matcher plot = PLOT.matcher(before);
    while (plot.find()) {
      boolean noun = plot.end(1) - plot.start(1) <= 2; // 滨江一宗|宅地
      int from =
          noun
              ? plot.start() + (",;。:".indexOf(before.charAt(plot.start())) < 0 ? 0 : 1)
              : plot.start(1);
      draft.subject = new Span(start + from, start + plot.end(1));
    }
    if (draft.subject == null && draft.trigger.word().equals("竞得")) {
      landInParagraph(draft, start);
    }
  }

  /** {@code 先看乙地块,起价10亿元。经过23轮举牌,最终被甲以14亿元竞得}: the plot of the sentence before. */
  private static void landInParagraph(Draft draft, int start) {
    String folded = draft.passage.document().folded();
    int from = Math.max(folded.lastIndexOf('\n', start) + 1, start - WonLot.PARAGRAPH);
    Matcher plot = PLOT.matcher(folded.substring(from, start));
    while (plot.find()) {
      draft.subject = new Span(from + plot.start(1), from + plot.end(1));
    }
  }

  /** {@code 以6318万元竞得|高新片区一宗面积约210亩的工业用地}: the plot as it is told. */
  static void landBehind(Draft draft, int to) {
    if (draft.subject != null
        || draft.has(Role.TARGET)
        || !WON.matcher(draft.trigger.word()).matches()) {
      return;
    }
    int from = draft.trigger.span().end();
    Matcher plot = WON_PLOT.matcher(draft.passage.folded(new Span(from, Math.max(from, to))));
    if (plot.lookingAt()) {
      draft.subject = new Span(from + plot.start(1), from + plot.end(1));
    }
  }

  private static final Pattern WON_PLOT =
      Pattern.compile(
          "(?:了)?([^,;。股]{2,36}?(?:[用宅]地|商住地|商业地|[0-9一二三四五六七八九十]号地)(?:使用权)?)(?:的?(?:国有)?(?:建设用地)?使用权)?(?:[,;。]|$)");

  private static final Pattern WON = Pattern.compile("竞得|投得|摘得|拍得|拿下|摘牌");

  private static final Pattern PLOT =
      Pattern.compile(
          "(?:[,;。:]|^)(?:先看|再看|其中)?(?:[^,;。:]{0,20}?(?:[0-9一两二三四五六七八九十]+[宗幅块]|的))?\\s?([^,;。:宗幅块的\\s]{0,28}?(?:地块|宗地|[用宅]地|商住地|[0-9]号(?:地块|宗地)?(?!线|楼|公路)))");

  /** {@code 竞得宁波北仑一工业地块}: where the land lies owns nothing. */
  static boolean isPlaceOfLand(Group group) {
    PartyMention place = Scene.named(group);
    return place != null
        && place.evidence().startsWith("slot")
        && LAND.matcher(group.after()).lookingAt();
  }

  private static final Pattern LAND = Pattern.compile("[^,;。的旗所]{0,8}?(?:地块|宗地|用地|土地使用权|商住地|住宅地)");

  /** {@code 出售眼药水业务}: a word glued to the business that names no firm. */
  static boolean namesAsset(Scene scene, Group group) {
    PartyMention word = Scene.named(group);
    return word != null
        && group.members().size() == 1
        && word.evidence().startsWith("slot")
        && BUSINESS.matcher(group.after()).lookingAt()
        && scene.mentions().parties().stream().filter(p -> p.party() == word.party()).count() == 1;
  }

  private static final Pattern BUSINESS =
      Pattern.compile(
          "(?:业务|部门|资产|生产线|项目|物业|酒店|园区|大厦|大楼|写字楼|厂房|广场|商铺)(?!公司|股份|集团|科技|管理|服务|有限|重组|收购|购买|整合)");

  static boolean assetOnly(Draft draft, int from, int to) {
    String words = draft.passage.words(from, to);
    boolean asset = !draft.trigger.nominal() && ASSET.matcher(words).lookingAt();
    if (asset || STAKE_WORD.matcher(words).find()) {
      subject(draft, from, to);
      return true;
    }
    return false;
  }

  /** What changes hands, as written between two offsets, up to its last noun of ownership. */
  public static void subject(Draft draft, int from, int to) {
    if (from >= to) {
      return;
    }
    String folded = draft.passage.folded(new Span(from, to));
    Matcher noun = SUBJECT.matcher(folded);
    if (noun.find() && noun.start(1) < Bought.OBJECT_REACH) {
      Matcher more = MORE.matcher(folded).region(noun.end(1), folded.length());
      int end = more.lookingAt() ? more.end() : noun.end(1);
      draft.subject = new Span(from + noun.start(1), from + end);
    }
  }

  /** {@code 厂房|、土地使用权及相关配套设施}, {@code 全部股权|连同股东贷款}: what is bought along with it. */
  private static final Pattern MORE =
      Pattern.compile(
          "(?:(?:、|以及|及其|及|和|与|连同)[^,;。、了的和及与\\d]{0,12}?(?:土地使用权|使用权|经营权|采矿权|探矿权|知识产权|土地|厂房|房产|办公楼|设备|设施|生产线|债权|债务|负债|贷款|专利|商标|建筑物|构筑物|附着物|无形资产|固定资产|存货|资产|业务)(?!公司|股权|股份|集团|科技))+");
}
