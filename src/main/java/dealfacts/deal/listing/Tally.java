package dealfacts.deal.listing;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What exchanges and committees count and then name: {@code 上交所新受理3家企业申请,分别为甲、乙、丙}, {@code
 * 已受理123家,其中3家终止,分别为甲、乙和丙}, {@code 科创板2家注册生效,为甲、乙}. As many names as were counted are those of
 * companies, known or not, and what the count says is told of each.
 */
public final class Tally {
  private static final String NUMBER = "[0-9]{1,2}|[一二两三四五六七八九十]{1,3}";

  /** The count, what is told of it, and the word that opens the list. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<n>"
              + NUMBER
              + ")(?:家|只)(?<told>[^,;。:]{0,24}?),?(?:其中[^,;。]{0,8})?(?:(?:分别|依次)(?:为|是|系)|(?:为|是|系|即):?(?=[^,;。:是为的]{3,30}[,;。、])|名单如下:|包括|:)\\s?");

  /** What an exchange or its committee may tell of a company. */
  private static final Pattern TOLD =
      Pattern.compile(
          "受理|过会|通过|被否|否决|终止|撤回|撤单|中止|暂缓|取消审核|注册生效|提交注册|获批|批文|上会|递表|退市|聆讯|首发|IPO|申购|上市|挂牌|招股");

  private static final Pattern MARKET =
      Pattern.compile("IPO|首发|科创板|创业板|主板|中小板|北交所|上交所|深交所|港交所|联交所|发审委|上市委|证监会|新股|过会|[AH]股");

  /** Counted with companies, and none of them lists. */
  private static final Pattern OTHERS =
      Pattern.compile("机构|券商|银行|保荐|律所|事务所|基金|转债|债券|定增|再融资|重组|并购|新三板|股转|上市公司|增持|减持|回购|中标|子公司|涨停|跌停");

  private static final Pattern NAME =
      Pattern.compile(
          "([^,;。、:()]{0,14}的)?([\\u4e00-\\u9fa5A-Za-z0-9·*-]{2,30})(?:\\([^()]{1,24}\\))?");

  private static final Pattern LINK = Pattern.compile("、|,?(?:以及|及|和|与)");

  private static final int LONGEST = 30;

  /** {@code 3只新股|上市}, and no word for what is only to come or is about the papers. */
  private static final Pattern LISTED = Pattern.compile("[家只][^,;。:]{0,12}(?:上市|挂牌)(?!申请|审核|委|公司)");

  private static final Pattern AHEAD = Pattern.compile("拟|将|下周|明[日天]|申请|计划|终止|暂停|排队|受理|待|准备|即将");

  private Tally() {}

  /** Whether the sentence may count companies. */
  public static boolean mayTell(String words) {
    return (words.indexOf('家') >= 0 || words.indexOf('只') >= 0)
        && MARKET.matcher(words).find()
        && COUNT.matcher(words).find();
  }

  /** Adds a draft for each company that is counted and named and that no word tells yet. */
  public static void read(Passage passage, List<Draft> drafts) {
    String words = passage.folded(passage.span());
    if (!mayTell(words)) {
      return;
    }
    int start = passage.span().start();
    Matcher count = COUNT.matcher(words);
    String last = "";
    while (count.find()) {
      String told = words.substring(clauseStart(words, count.start()), count.end());
      boolean tells = TOLD.matcher(told).find();
      if (!tells && last.isEmpty()) {
        last = words.substring(0, count.start());
      }
      String near = tells ? told : last;
      last = near;
      if (!TOLD.matcher(near).find() || OTHERS.matcher(near).find()) {
        continue;
      }
      Span word = new Span(start + count.start(), start + count.end());
      for (Span name : names(words, count.end(), number(count.group("n")))) {
        Span own = ownWord(words, name.start());
        add(
            passage,
            drafts,
            new Span(start + name.start(), start + name.end()),
            own == null ? word : new Span(start + own.start(), start + own.end()),
            near);
      }
    }
  }

  /** {@code 分别为周二|上市|的甲}: the word that tells one of them, whose day stands before it. */
  private static @Nullable Span ownWord(String words, int name) {
    int from = Math.max(0, name - OWN_LENGTH);
    Matcher own = OWN.matcher(words).region(from, name);
    return own.find() ? new Span(own.start(), own.start() + 2) : null;
  }

  private static final int OWN_LENGTH = 12;

  private static final Pattern OWN = Pattern.compile("(?:上市|挂牌|登陆|申购|过会|上会|招股)[^,;。、]{0,9}的$");

  private static void add(Passage passage, List<Draft> drafts, Span name, Span word, String near) {
    PartyMention company = company(passage, name);
    boolean known =
        drafts.stream()
            .flatMap(d -> d.in(Role.TARGET).stream())
            .anyMatch(p -> p.party() == company.party() || p.span().overlaps(name));
    if (known) {
      return;
    }
    Trigger trigger = new Trigger(word, Frame.LISTING, word.of(passage.document().folded()), false);
    Draft draft = new Draft(Rule.LISTING, passage, trigger);
    draft.add(Role.TARGET, company, "one of those counted");
    if (LISTED.matcher(near).find() && !AHEAD.matcher(near).find()) {
      draft.stage = Stage.LISTED;
      draft.status = Status.COMPLETED;
    } else {
      ListingStage.tell(draft, near, near);
    }
    drafts.add(draft);
  }

  /** The mention that is the name, else the name as one of a company. */
  private static PartyMention company(Passage passage, Span name) {
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.PARTY && item.span().equals(name)) {
        return item.party();
      }
    }
    String words = passage.document().slice(name);
    return new PartyMention(name, -1 - name.start(), words, EntityType.COMPANY, "counted", 0.5);
  }

  /** The names of the list that begins at the offset; none unless there are as many as counted. */
  private static List<Span> names(String words, int from, int number) {
    List<Span> found = new ArrayList<>();
    int at = from;
    while (found.size() < number) {
      Matcher name = NAME.matcher(words).region(at, words.length());
      if (!name.lookingAt()) {
        return List.of();
      }
      Span span = cut(words, name, found.size() + 1 == number);
      if (span == null) {
        return List.of();
      }
      found.add(span);
      if (found.size() == number) {
        break;
      }
      int end = span.end() == name.end(2) ? name.end() : span.end();
      Matcher link = LINK.matcher(words).region(end, words.length());
      if (!link.lookingAt()) {
        return List.of();
      }
      at = link.end();
    }
    return found;
  }

  /** The name up to the word that links the next; the last one up to what is told of all. */
  private static @Nullable Span cut(String words, Matcher name, boolean last) {
    int start = name.start(2);
    String text = name.group(2);
    Matcher joined = (last ? BEHIND : JOINS).matcher(text);
    int end = joined.find() ? start + joined.start() : name.end(2);
    boolean ends =
        end == words.length() || end < name.end(2) || ENDS.indexOf(words.charAt(end)) >= 0;
    boolean fits = end - start >= 2 && end - start <= LONGEST;
    return ends && fits && !NO_NAME.matcher(words.substring(start, end)).find()
        ? new Span(start, end)
        : null;
  }

  /** Days, sums and what is told of a company are no name. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:[本上下]?周[一二三四五六日末]|[今昨明]日|其中|另|上述|该)|[0-9](?:[万亿]|月|日|只|家)|发行|申购|募集|家|(?:主板|创业板|科创板|北交所|中小板)$");

  private static final String ENDS = ",;。、(:\n";

  /** {@code 甲|和乙}. */
  private static final Pattern JOINS = Pattern.compile("(?<=.{2})(?:以及|及|和|与)(?=.{2})");

  /** {@code 甲、乙|均获通过}. */
  private static final Pattern BEHIND =
      Pattern.compile("(?<=.{2})(?:均|都|全部|皆|等[0-9一二三四五六七八九十]|这[两三四]|[两三四]家)");

  private static int clauseStart(String words, int at) {
    int from = at;
    while (from > 0 && ",;。:".indexOf(words.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  private static int number(String digits) {
    if (Character.isDigit(digits.charAt(0))) {
      return Integer.parseInt(digits);
    }
    int ten = digits.indexOf('十');
    if (ten < 0) {
      return digits.length() == 1 ? value(digits.charAt(0)) : 0;
    }
    int tens = ten == 0 ? 1 : value(digits.charAt(0));
    int ones = ten + 1 < digits.length() ? value(digits.charAt(ten + 1)) : 0;
    return tens * 10 + ones;
  }

  private static int value(char digit) {
    return digit == '两' ? 2 : "一二三四五六七八九".indexOf(digit) + 1;
  }
}
