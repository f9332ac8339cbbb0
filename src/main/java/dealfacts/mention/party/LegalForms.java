package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import dealfacts.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that end in a legal form: {@code 蓝鲸科技股份有限公司}, {@code 远航二期基金(有限合伙)}. The form tells the
 * right end; to the left the name reaches to the nearest mark or cue that no full name holds.
 */
final class LegalForms {
  /** The last is the end of the names of Hong Kong's advisers: {@code 甲融资已获委任为独立财务顾问}. */
  static final Pattern FORM =
      Pattern.compile(
          "(?:银行[^\\s,。、;:()的银]{1,6}(?:分行|支行)|融资(?=(?:已|现)?(?:获|被)?(?:委任|委聘|聘任|聘请)为)|股份有限公司|有限责任公司|股份公司|有限公司|集团公司|总公司|株式会社|\\((?:有限|普通|特殊普通)合伙\\)|合伙企业"
              + "(?!\\((?:有限|普通|特殊普通)合伙\\)))"
              + "(?:[^\\s,。、;:()的与和及向由对]{1,8}(?:分公司|分行|支行))?(?:\\((?:有限|普通)合伙\\))?");

  /** {@code 甲银行股份有限公司-乙沪深300指数证券投资基金}: who keeps a fund, and the fund. */
  private static final Pattern PRODUCT =
      Pattern.compile(
          "[-—][^,;。、()“”\"]{2,40}?(?:基金(?!管理|公司)|产品|计划|组合|信托(?!计划)|号(?!\\p{IsHan}{0,8}(?:计划|产品|基金|信托)))");

  /** {@code 禾木资管-聚利3号|资产管理计划}, {@code 全国社保基金|一一五组合}: funds that a house keeps under a number. */
  private static final Pattern KEPT =
      Pattern.compile(
          "(?<=[0-9一二三四五六七八九十]号|[0-9一二三四五六七八九十]期)[^\\s,。、;:()的\\-]{0,10}?(?:(?:资产管理|资管|信托)计划|(?:证券投资|私募(?:投资)?)基金)(?!管理)"
              + "|((?:全国)?社保基金|基本养老保险基金)[一二三四五六七八九零〇0-9]{3,5}组合");

  /** Asked before {@link #KEPT}, which would be tried at every character. */
  private static final Pattern ENDS_KEPT =
      Pattern.compile("(?:资产管理|资管|信托)计划|(?:证券投资|私募(?:投资)?)基金|社保基金|基本养老保险基金");

  /** Words that stand inside full names as often as between names. */
  private static final Set<String> INSIDE =
      Set.of(
          "投资", "控股", "融资", "担保", "联合", "战略", "股权", "股份", "企业", "机构", "私募基金", "拍卖", "份额", "权益",
          "产业资本", "合伙人", "工商", "经理", "独立", "重组", "相关", "现金", "全额", "核心", "显示", "央企", "国企", "国际",
          "信息显示", "未来", "女儿", "儿子", "父亲", "母亲", "老板", "博士");

  /** Names longer than this have swallowed a clause. */
  private static final int LONGEST = 40;

  private final String text;
  private final Marks marks;
  private final Words words;
  private final NameSpans known;
  private final Description description;
  private final @Nullable Cue[] cues;

  LegalForms(String text, Marks marks, @Nullable Cue[] cues, Words words, NameSpans known) {
    this.known = known;
    this.description = new Description(text, words, known);
    this.words = words;
    this.text = text;
    this.marks = marks;
    this.cues = cues;
  }

  List<Span> find(Span sentence, TokenMap tokens) {
    List<Span> found = new ArrayList<>();
    Matcher matcher = FORM.matcher(text).region(sentence.start(), sentence.end());
    int limit = sentence.start();
    while (matcher.find()) {
      int start = leftEnd(matcher.start(), limit, tokens);
      Matcher product = PRODUCT.matcher(text).region(matcher.end(), sentence.end());
      int end = product.lookingAt() ? product.end() : matcher.end();
      if (matcher.start() - start >= 2) {
        found.add(new Span(start, end));
      }
      limit = matcher.end();
    }
    addKept(sentence, tokens, found);
    return found;
  }

  /** {@code 甲信托有限公司|-乙信托·海纳2号集合资金信托计划}: the house is a part of the name. */
  private void addKept(Span sentence, TokenMap tokens, List<Span> found) {
    if (!ENDS_KEPT.matcher(text).region(sentence.start(), sentence.end()).find()) {
      return;
    }
    Matcher kept = KEPT.matcher(text).region(sentence.start(), sentence.end());
    while (kept.find()) {
      int end = kept.end();
      int start =
          kept.start(1) >= 0 ? kept.start() : leftEnd(kept.start(), sentence.start(), tokens);
      Span house =
          found.stream().filter(f -> f.start() < end && f.end() >= start).findFirst().orElse(null);
      if (house == null) {
        found.add(new Span(start, end));
      } else if (house.end() < end) {
        found.remove(house);
        found.add(new Span(house.start(), end));
      }
    }
  }

  /** Whether a house keeps it, so that its name ends as no company's does. */
  static boolean isProduct(String name) {
    return name.indexOf("公司-") > 0 || ENDS_PRODUCT.matcher(name).find();
  }

  private static final Pattern ENDS_PRODUCT = Pattern.compile("(?:计划|组合|基金)$");

  /** {@code 海川私募|股权投资基金合伙企业}: a word of the full names of funds. */
  static final Pattern PRIVATE = Pattern.compile("(?:股权|证券|创业|产业)?(?:投资)?(?:基金|投资)");

  private int leftEnd(int form, int limit, TokenMap tokens) {
    int depth = 0;
    int i = form;
    while (i > limit && form - i < LONGEST) {
      char c = text.charAt(i - 1);
      if (c == ')') {
        depth++;
      } else if (c == '(') {
        if (--depth < 0) {
          break;
        }
      } else if (depth == 0 && !isInside(c, i - 1)) {
        break;
      }
      if (depth == 0 && cueEndsAt(i, limit, form, tokens)) {
        break;
      }
      i--;
    }
    while (i < form && (text.charAt(i) == ')' || text.charAt(i) == ' ')) {
      i++;
    }
    return skipMark(behindNote(i, form), form);
  }

  /**
   * {@code 讯(记者 李雷)|海川科技有限公司}: a bracket with a blank, or one that opened before, is none of a
   * name.
   */
  private int behindNote(int start, int form) {
    int from = start;
    for (int i = start; i < form; i++) {
      if (text.charAt(i) == ')') {
        int open = text.lastIndexOf('(', i);
        if (open < start || text.substring(open, i).indexOf(' ') >= 0) {
          from = i + 1;
        }
      }
    }
    return from;
  }

  /** Behind a figure or date that reaches into the stretch. */
  private int skipMark(int start, int form) {
    int i = start;
    for (int j = start; j < form; j++) {
      if (marks.beginsAt(j)) {
        i = Math.min(marks.at(j).end(), form);
      }
    }
    return i;
  }

  private boolean isInside(char c, int at) {
    if (Character.isLetterOrDigit(c) || c == '·' || c == '&' || c == '-') {
      return true;
    }
    return c == ' '
        && at > 0
        && PieceReader.isLatin(text.charAt(at - 1))
        && PieceReader.isLatin(text.charAt(at + 1));
  }

  private boolean cueEndsAt(int end, int limit, int form, TokenMap tokens) {
    for (int length = 1; length <= 8 && end - length >= limit; length++) {
      Cue cue = cues[end - length];
      if (cue != null
          && cue.word().length() == length
          && !isInKnown(end - length, end)
          && !INSIDE.contains(cue.word())
          && !(cue.word().equals("私募") && PRIVATE.matcher(text).region(end, form).lookingAt())
          && !(length > 1 && !cue.isAny(BETWEEN) && isWithin(end - length, end, form))) {
        if (length == 1
            ? isSingle(cue, end - 1, form, tokens)
            : isWhole(end - length, end, tokens)) {
          return true;
        }
      }
    }
    return false;
  }

  private static final int BETWEEN =
      Cue.bits(Role.RELATION, Role.GENERIC, Role.TITLE, Role.LINK, Role.TAIL, Role.TO, Role.HOLD);

  /** {@code 海川市汇付|支付|科技有限公司}: behind the word nothing is left that names. */
  private boolean isWithin(int start, int end, int form) {
    return start > 1
        && Character.isIdeographic(text.charAt(start - 1))
        && Character.isIdeographic(text.charAt(start - 2))
        && end < form
        && words.place(text, end, form) == 0
        && description.isPlain(text.substring(end, form));
  }

  /** {@code 常川|获嘉关节|科技有限公司}, where the article calls it so for short. */
  private boolean isInKnown(int start, int end) {
    for (int at = start; at > Math.max(0, start - 6); at--) {
      if (known.endAt(at) > end || at < start && known.endAt(at) == end && end - at > 2) {
        return true;
      }
    }
    return false;
  }

  private boolean isSingle(Cue cue, int at, int form, TokenMap tokens) {
    Token token = tokens.at(at);
    if (token == null || text.startsWith("未来", at)) {
      return false;
    }
    if (cue.word().equals("也") && isBehindPlace(at)) {
      return false; // 、天津知否也管理咨询合伙企业
    }
    if (SingleCue.BEFORE_FIGURE.indexOf(cue.word()) >= 0 && !marks.beginsAt(at + 1)) {
      return false;
    }
    if ("因按凭".contains(cue.word()) && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return false; // 云州科因生物科技有限公司
    }
    if (cue.word().equals("的") && known.endAt(at - 1) == at + 1) {
      return false; // 湖南美的客车制造有限公司
    }
    boolean begins = token.span().start() == at;
    boolean whole = token.span().length() == 1;
    if ("将把向对".contains(cue.word())
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
        && words.place(text, at + 1, form) > 1) {
      return true; // 将云州一零八航空有限公司
    }
    if (cue.is(Role.LINK) && Offices.isInside(text, at)) {
      return false;
    }
    if (cue.is(Role.LINK) && isBetweenFirms(at, form)) {
      return true;
    }
    if (cue.is(Role.LINK)) {
      // 和 splits only where a whole name is left on its right
      // and no place and a single character on its left: 武汉天|和广场
      return whole
          && leavesName(at + 1, form)
          && form - at > (text.startsWith("银行", form) ? 2 : 4)
          && at > 0
          && !isBorder(at - 1, tokens)
          && words.placeBefore(text, at - 1) < 2
          && !isPlaceAlone(at, tokens);
    }
    boolean behindPlace =
        SingleCue.ALWAYS.indexOf(cue.word()) < 0 && words.placeBefore(text, at) > 1;
    return begins
        && (whole || token.tag().startsWith("nt") && !opensWord(at, form))
        && !behindPlace;
  }

  /** Whether a place and few characters stand right before {@code at}: {@code 天津知否|也管理咨询}. */
  private boolean isBehindPlace(int at) {
    for (int few = 1; few < 4 && few < at; few++) {
      if (words.placeBefore(text, at - few) > 1) {
        return true;
      }
    }
    return false;
  }

  /** {@code 青达无人|系统股份有限公司}: no word of grammar, but the first character of an ending. */
  private boolean opensWord(int at, int form) {
    return at + 2 <= form && words.isSuffix(text.substring(at, at + 2));
  }

  /** {@code 云禾和青食品发展有限公司}: one character before the endings is no name. */
  private boolean leavesName(int start, int form) {
    int end = form;
    while (end > start && words.suffix(text, start, end) > 1) {
      end -= words.suffix(text, start, end);
    }
    return end - start != 1;
  }

  /** {@code 收购|云州和石控股有限公司}: a place alone is no party. */
  private boolean isPlaceAlone(int at, TokenMap tokens) {
    int place = words.placeBefore(text, at);
    return place > 1 && (at == place || isBorder(at - place - 1, tokens));
  }

  /** {@code 海川股份|与江苏云飞电子商务有限公司}, though the tagger takes both for one. */
  private boolean isBetweenFirms(int at, int form) {
    return text.charAt(at) != '和'
        && words.suffix(text, Math.max(0, at - 4), at) > 1
        && (words.place(text, at + 1, form) > 1 || at >= 4 && endsAsFirm(at) && form - at > 3);
  }

  /** {@code 海川股份|与禾木电子有限公司}: no name goes on behind such an end. */
  private boolean endsAsFirm(int at) {
    return FIRM_ENDS.contains(text.substring(at - 2, at));
  }

  private static final Set<String> FIRM_ENDS = Set.of("股份", "集团", "控股", "银行", "证券", "资本");

  /** A mark or a cue that ends here, behind which 和 opens a name: {@code 收购方为和禾资本}. */
  private boolean isBorder(int at, TokenMap tokens) {
    if (!Character.isLetterOrDigit(text.charAt(at))) {
      return text.charAt(at) != ')';
    }
    for (int length = 1; length <= 6 && length <= at + 1; length++) {
      Cue cue = cues[at + 1 - length];
      if (cue != null && cue.word().length() == length) {
        if (length > 1 || tokens.isToken(at, at + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isWhole(int start, int end, TokenMap tokens) {
    Token token = tokens.at(start);
    return token == null
        || token.span().start() >= start
        || token.tag().startsWith("n")
        || token.span().end() <= end;
  }
}
