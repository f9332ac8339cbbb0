package dealfacts.mention.party;

import dealfacts.mention.EntityType;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Names beside the words for listings, by which alone a text often tells who lists: {@code
 * 今日申购:科创板新股甲}, {@code 登陆创业板的乙首日大涨}, {@code 丙及保荐机构撤回申请}, {@code “丁”暂缓赴港上市}.
 */
final class ListedNames {
  /** Without one of these a market is told of, not who goes there. */
  private static final Pattern LISTING =
      Pattern.compile("申购|上会|过会|登陆|首日|挂牌|审核|打新|发行价|上市申请|首发|IPO|撤回|受理|上市|招股书|递表");

  private static final Pattern BEHIND_MARKET =
      Pattern.compile(
          "(?:(?:科创板|创业板|主板|北交所|港交所)(?:拟上市公司|的新股|新股|的|:)|申购新股:?)(?<name>[\\u4e00-\\u9fa5A-Za-z]{3,8}?)(?=[,。;、(\\n]|首日|上市|将于|开启|和|及|与|今日|开盘|收盘|收涨|大涨|大跌|$)");

  private static final Pattern BEFORE_SPONSOR =
      Pattern.compile(
          "(?<=^|[,。;:、\\n因])(?<name>[\\u4e00-\\u9fa5A-Za-z]{3,8}?)(?:和|及|与)(?:其)?保荐(?:机构|人)");

  /** {@code 同意了甲创业板IPO的注册申请}. */
  private static final Pattern ADMITTED =
      Pattern.compile(
          "(?:同意|核准|受理|批准|通过)(?:了)?(?!了|以下|下列|上述|该|其|公司|企业|发行人|[0-9一二三四五六七八九十两多]+家)(?<name>[\\u4e00-\\u9fa5A-Za-z]{3,8}?)(?:的)?(?:在)?(?:科创板|创业板|主板|北交所|首次公开发行|首发|IPO)");

  /** {@code 甲、Latin Asia为其联席保荐人}. */
  private static final Pattern SPONSOR =
      Pattern.compile(
          "[、和及与](?<name>[A-Z][A-Za-z.&]{1,20}(?: [A-Z][A-Za-z.&]{1,20}){0,3})(?:为|担任|任|作为|是)(?:其|本次发行的?)?(?:联席|独家|联合|主)?(?:保荐|主?承销|整体协调)");

  private static final Pattern QUOTED =
      Pattern.compile(
          "[“\"「](?<name>[\\u4e00-\\u9fa5A-Za-z0-9]{2,10})[”\"」](?:已|将|拟|正式|再次|正在|近日|日前|宣布|计划|被曝|考虑){0,3}(?:向[^,;。]{2,8})?(?:暂缓|推迟|搁置|终止|撤回|递交?|冲刺|登陆|启动|完成|筹备|通过)?(?:赴港|赴美|港股|美股|IPO|表|招股书|科创板|创业板|北交所|港交所|纳斯达克|上市|挂牌|聆讯|过会)");

  private final String text;
  private final Shape shape;

  ListedNames(String text, Shape shape) {
    this.text = text;
    this.shape = shape;
  }

  List<Candidate> find(Span sentence, TokenMap map) {
    List<Candidate> found = new ArrayList<>();
    String words = sentence.of(text);
    if (LISTING.matcher(words).find()) {
      find(BEHIND_MARKET.matcher(words), sentence.start(), map, found);
      find(QUOTED.matcher(words), sentence.start(), map, found);
      find(ADMITTED.matcher(words), sentence.start(), map, found);
      find(SPONSOR.matcher(words), sentence.start(), map, found);
      find(BEFORE_SPONSOR.matcher(words), sentence.start(), map, found);
    }
    return found;
  }

  private void find(Matcher matcher, int offset, TokenMap map, List<Candidate> found) {
    while (matcher.find()) {
      Span name = new Span(offset + matcher.start(1), offset + matcher.end(1));
      if (shape.score(name, map) > LEAST) {
        found.add(new Candidate(name, EntityType.COMPANY, "slot/listing", 0.6));
      }
    }
  }

  /** What common words of two tokens score by their shape, and names of three. */
  private static final double LEAST = -2.6;
}
