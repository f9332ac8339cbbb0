package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import dealfacts.text.Pattern;
import dealfacts.text.TagSet;
import dealfacts.text.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether 投资 tells what somebody does ({@code 获小米|投资}) or ends a name ({@code 由华新投资|领投}). */
final class InvestVerb {
  /** Behind 投资 in the names of firms: {@code 华新投资|管理}. */
  private static final Set<String> FUND_TAIL =
      Set.of("管理", "有限", "集团", "控股", "基金", "公司", "中心", "合伙", "发展", "股份", "咨询", "机构", "银行", "引导");

  /** Behind a holder or a company whose shares are meant: {@code 云帆投资|剩余49%股权}. */
  private static final Set<String> OF_HOLDER = Set.of("剩余", "所持", "持有", "拟", "已", "将");

  /** Tags of words of grammar. */
  private static final TagSet FUNCTION = TagSet.of("d", "p", "c", "cc");

  /** Before one who invests: {@code 获|小米投资}. */
  private static final Set<String> PASSIVE = Set.of("获", "由", "获得", "获得了", "已获", "再获", "被");

  private final String text;
  private final Words words;
  private final Marks marks;
  private final @Nullable Cue[] cues;
  private final Surroundings around;

  InvestVerb(String text, Words words, Marks marks, @Nullable Cue[] cues, Surroundings around) {
    this.text = text;
    this.words = words;
    this.marks = marks;
    this.cues = cues;
    this.around = around;
  }

  boolean isVerb(int i, int end, int textStart, int limit, TokenMap tokens) {
    int before = i - textStart;
    if (before == 0) {
      return !around.startsAny(end, limit, FUND_TAIL);
    }
    if (end < limit && text.charAt(end) == '局' && !text.startsWith("面", end + 1)) {
      return false;
    }
    if (end < limit && text.charAt(end) == '本' && around.isBorder(end + 1, limit)) {
      // 广投资本
      return false;
    }
    if (around.startsAny(end, limit, FUND_TAIL)) {
      return false;
    }
    if (before > 1 && before < 5 && isObject(end, textStart, limit)) {
      return false;
    }
    Cue verb = end < limit ? cues[end] : null;
    if (before > 3
        && text.startsWith("股权", i - 2)
        && verb != null
        && verb.isAny(Role.DEAL, Role.ADVERB, Role.HOLD, Role.INVEST)) {
      return false; // 海川股权投资|拟减持
    }
    if (verb != null && verb.is(Role.INVEST) && !verb.is(Role.DEAL)
        || end < limit && text.charAt(end) == '、') {
      return false;
    }
    if (isHouse(i, end, textStart, limit)) {
      return false;
    }
    boolean firm = words.suffix(text, textStart, i) > 0;
    if (words.fundSuffix(text, textStart, i) > 0 || firm && end >= limit) {
      return true;
    }
    if (end >= limit) {
      return isPassive(textStart);
    }
    if (around.startsAny(end, limit, OF_HOLDER)) {
      return false;
    }
    if (marks.beginsAt(end)) {
      return !marks.at(end).is(Piece.Kind.DATE) || isPassive(textStart);
    }
    Token follows = tokens.at(end);
    Cue joins = cues[end];
    if (follows != null && FUNCTION.contains(follows.tag()) && text.charAt(end) != '于') {
      return isPassive(textStart) && (joins == null || !joins.is(Role.LINK));
    }
    if (text.charAt(end) == '于' && end + 1 < limit && marks.beginsAt(end + 1)) {
      return false;
    }
    if (firm) {
      return true;
    }
    char next = text.charAt(end);
    Cue after = cues[end];
    if (next == '、' || next == '(') {
      return false;
    }
    if (after != null
        && after.isAny(Role.INVEST, Role.LINK, Role.TAIL, Role.TITLE, Role.SAY, Role.ADVERB)) {
      return false;
    }
    if (after != null && after.is(Role.DEAL)) {
      return false;
    }
    if (after != null && (after.is(Role.PLAIN) || after.is(Role.GENERIC))) {
      return true;
    }
    if (!Character.isLetterOrDigit(next)) {
      return isPassive(textStart);
    }
    return after == null;
  }

  /**
   * {@code 云岭产业投资|否认}, {@code 嘉裕投资|51%股权}: what a house does or what is held of it follows, and no
   * object of the verb.
   */
  private boolean isHouse(int i, int end, int textStart, int limit) {
    String kind = text.substring(Math.max(textStart, i - 2), i);
    boolean whole = i - textStart > 3 && KINDS.contains(kind);
    if (!whole && (words.fundSuffix(text, textStart, i) > 0 || FIRM.contains(kind))) {
      return false;
    }
    if (marks.beginsAt(end)) {
      return marks.isPercent(marks.at(end));
    }
    Cue next = end < limit ? cues[end] : null;
    boolean held = next != null && next.isAny(Role.DEAL, Role.HOLD) && next.word().length() > 1;
    boolean founds = next != null && FOUNDS.contains(next.word());
    if (held ? founds : isPassive(textStart)) {
      return false;
    }
    if (next == null) {
      boolean closed = end >= limit || !Character.isLetterOrDigit(text.charAt(end));
      return closed && (whole || words.suffix(text, textStart, i) > 0) && around.isGiven(textStart);
    }
    return !FOUNDS.contains(next.word())
        && (whole && next.word().length() > 1
            || next.isAny(ACTS) && (next.word().length() > 1 || next.is(Role.TO)));
  }

  /**
   * {@code 收购禾木|投资|1000万股}, {@code 由禾木|投资|以3亿元竞得}: what stands before or behind asks for a name
   * there, and no verb.
   */
  private boolean isObject(int end, int textStart, int limit) {
    Cue before = cueBefore(textStart);
    Cue next = end < limit ? cues[end] : null;
    if (ACTED.matcher(text).region(end, limit).lookingAt()) {
      return true; // 禾木投资|受聘为财务顾问
    }
    if (SHARES.matcher(text).region(end, limit).lookingAt()) {
      return before != null && before.isAny(Role.DEAL, Role.ROUND_VERB, Role.HOLD);
    }
    if (next != null && FOUNDS.contains(next.word()) || before == null) {
      return false;
    }
    String word = before.word();
    boolean figure = marks.beginsAt(end) && !marks.at(end).is(Piece.Kind.DATE);
    return figure && (GIVEN.contains(word) || before.is(Role.DEAL) && word.length() > 1)
        || word.equals("以") && text.startsWith("为", end)
        || word.equals("向") && next != null && PAID.contains(next.word())
        || isPassive(textStart) && BIDS.matcher(text).region(end, limit).lookingAt();
  }

  private @Nullable Cue cueBefore(int textStart) {
    for (int length = 4; length > 0; length--) {
      Cue cue = length <= textStart ? cues[textStart - length] : null;
      if (cue != null && cue.word().length() == length) {
        return cue;
      }
    }
    return null;
  }

  private static final Set<String> GIVEN = Set.of("给了", "给", "投给了");

  private static final Set<String> PAID = Set.of("支付", "购买", "转让", "出售", "定向发行", "采购");

  /** What a house does, and nobody's object. */
  private static final Pattern ACTED =
      Pattern.compile(
          "(?:受聘|获聘|受托|受邀|提供(?:了|的)?|担任|出任|支付|出了|掏了|掏出|拿出|独家?提供|告知函|(?:的)?通知|来函|发来|出具|(?:提前)?(?:终止|完成|结束|变更)[^,;。]{0,8}(?:[增减]持|计划)|[以通因][^,;。]{0,20}(?:竞价|大宗交易|转让方式|二级市场|(?:资金|资产)[^,;。]{0,4}(?:需[求要]|安排)))");

  private static final Pattern SHARES =
      Pattern.compile("的(?:(?:全部|剩余|部分|控股|少数)?股[权份]|[0-9.]{1,6}%)");

  private static final Pattern BIDS =
      Pattern.compile("以[^,;。]{2,16}(?:竞得|拿下|摘得|购得|拍得|收购|受让|竞拍|买走|买下)");

  /** Kinds of investing that houses are named by: {@code 云岭产业|投资}. */
  private static final Set<String> KINDS = Set.of("产业", "实业", "股权", "创业", "风险", "天使");

  private static final int ACTS =
      Cue.bits(Role.DEAL, Role.HOLD, Role.SAY, Role.TO, Role.ROUND_VERB);

  /** What is founded with the money: {@code 云岭集团投资|设立}. */
  private static final Set<String> FOUNDS =
      Set.of("成立", "设立", "组建", "创立", "创办", "新设", "新设立", "入股", "参股", "控股", "参与", "兴办");

  /** Endings behind which 投资 is a verb: {@code 云岭集团|投资}. */
  private static final Set<String> FIRM =
      Set.of("集团", "公司", "股份", "控股", "银行", "企业", "基金", "资本", "创投", "机构");

  /** {@code 由X、Y、|Z投资}: all of a list whose verb is still to come. */
  private boolean endsList(int pause) {
    for (int at = pause - 1; at > Math.max(0, pause - LIST); at--) {
      char c = text.charAt(at);
      if (",;。:\n".indexOf(c) >= 0) {
        return false;
      }
      Cue cue = cues[at];
      if (cue != null && cue.word().equals("由") && text.charAt(at + 1) != '于') {
        return true;
      }
      if (cue != null && cue.is(Role.INVEST) && text.charAt(at + cue.word().length()) != '、') {
        return false;
      }
    }
    return false;
  }

  /** How long such a list may be, in UTF-16 units. */
  private static final int LIST = 80;

  /** {@code 获X投资}, {@code 由X投资}: the verb of the frame is still to come. */
  private boolean isPassive(int textStart) {
    if (textStart == 0) {
      return false;
    }
    if (text.charAt(textStart - 1) == '、') {
      return endsList(textStart - 1);
    }
    for (int back = 1; back <= 3 && textStart - back >= 0; back++) {
      Cue cue = cues[textStart - back];
      if (cue != null && cue.word().length() == back && PASSIVE.contains(cue.word())) {
        return true;
      }
    }
    return false;
  }
}
