package dealfacts.deal.listing;

import dealfacts.deal.DateKind;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Trigger;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a listing has come by the words around it, and what that makes of its status: {@code
 * 递交招股书} is filed, {@code 首发获通过} approved, {@code 首发未获通过} blocked, {@code 撤单} given up.
 */
public final class ListingStage {
  private static final Pattern HEARING =
      Pattern.compile(
          "聆讯|过会|过关|审议通过|(?:核准|核发|下发)[^,;。]{0,16}(?:首发|IPO|批文|首次公开)|审核通过|上市委|发审委|上会|获(?:得)?[^,;。]{0,6}(?:证监会)?(?:核准|批文|注册|批准|通过)|首发(?:申请|事项)?(?:获)?通过|(?:IPO|首发|上市|申请|注册)[^,;。]{0,4}获批|注册生效|注册[^,;。]{0,4}获[^,;。]{0,8}(?:同意|批准)|同意[^,;。]{0,20}注册|符合发行条件");
  private static final Pattern FILING =
      Pattern.compile(
          "递表|递交|招股书|招股说明书|提交|申请|申报|报送|改报|转道|转战|受理|辅导|备案|拟|计划|筹划|谋划|筹备|准备|寻求|考虑|有望|将|冲刺|冲击|启动|推进|秘密|预计|评估|谋求|招股(?!价)|公开认购|孖展|发售(?!价)|申购|选定|遴选|聘请|委任");

  /** A paper is with the authority: told, no longer only planned. */
  private static final Pattern FILED =
      Pattern.compile(
          "递表|递交|提交|受理|获受理|报送|申报(?!稿|期|前|材料准备)|(?:完成|启动|开启|签署)[^,;。]{0,8}辅导|辅导备案|更新(?:了)?招股|秘密申请|交表|呈交");

  private static final Pattern INTENDS =
      Pattern.compile("(?:拟|计划|将|准备|考虑|有望|预计|打算|寻求|最快)[^,;。]{0,16}$");

  private static final Pattern LISTED =
      Pattern.compile(
          "挂牌|登陆|敲钟|首日|同[日天][^,;。]{0,4}上市|首挂|高开|低开|收[涨跌报]|正式|成功|上市交易|开盘|破发|完成|已|今日|在[^,;。]{0,14}上市|鸣锣|募资净额|发行价");
  private static final String OWN_LISTING = "(?:公司|其|该|股票|的)*上市(?!申请|审核|计划|辅导|进程|事项|的审核|工作)";

  private static final Pattern DELISTED = Pattern.compile("退市|摘牌|终止" + OWN_LISTING + "|终止挂牌");
  private static final Pattern SUSPENDED = Pattern.compile("中止|暂停");
  private static final Pattern ENDED =
      Pattern.compile(
          "终止(?!"
              + OWN_LISTING
              + "|挂牌)|推迟|搁置|暂缓|撤回|撤单|撤了(?:回来)?|取消|叫停|失效|放弃|搁浅|流产|夭折|撤销(?!在)|告吹|不了了之|没有?下文");

  private ListingStage() {}

  /** {@code 计划2026年|申报|科创板}: not even the year of it is sure. */
  static boolean isMeant(Passage passage, Trigger trigger) {
    int at = trigger.span().start();
    return INTENDS.matcher(passage.words(passage.clauseAt(at).start(), at)).find();
  }

  static boolean isFiling(String near) {
    return FILING.matcher(near).find();
  }

  static boolean isEnded(String near) {
    return ENDED.matcher(near).find();
  }

  /** Whether it came to nothing. */
  static boolean isOver(Draft draft) {
    return draft.status == Status.TERMINATED || draft.status == Status.BLOCKED;
  }

  static boolean isDelisted(String near) {
    return DELISTED.matcher(near).find();
  }

  /**
   * @param clause the words of the clause
   * @param sentence those of the sentence, or of a part of a headline
   */
  static void tell(Draft draft, String clause, String sentence) {
    Passage passage = draft.passage;
    String near = withoutEarlier(draft, clause);
    String all = withoutEarlier(draft, sentence);
    String before =
        passage.words(
            passage.clauseAt(draft.trigger.span().start()).start(), draft.trigger.span().start());
    boolean intends = INTENDS.matcher(before).find();
    if (DELISTED.matcher(near).find() && !ENDED.matcher(near).find()) {
      draft.stage = Stage.DELISTED;
      if (WILL_LEAVE.matcher(near).find()
          || WILL_LEAVE.matcher(all).find()
          || DECIDED.matcher(near).find()
          || LEAVES_LATER.matcher(passage.sentence().title() ? all : near).find()) {
        draft.status = Status.PLANNED;
        return;
      }
    } else if (SUSPENDED.matcher(near).find()) {
      draft.stage = Stage.SUSPENDED;
      if (near.contains("暂停上市") && !WILL_LEAVE.matcher(near).find() && !intends) {
        draft.status = Status.COMPLETED;
        return;
      }
      if (!near.contains("暂停上市") && !ENDED.matcher(near).find()) {
        draft.status = Status.ANNOUNCED; // 中止审核: it may go on
        return;
      }
    } else if (RETURNS.matcher(near).find()) {
      boolean asks = intends || ASKS_TO_RETURN.matcher(near).find();
      draft.stage = asks ? Stage.FILING : Stage.LISTED;
      draft.status = asks ? Status.ANNOUNCED : Status.COMPLETED;
      return;
    } else if (PUT_OFF.matcher(near).find()) {
      draft.stage = Stage.HEARING;
      draft.status = Status.ANNOUNCED;
      return;
    } else if (HEARING.matcher(VOTED.matcher(near).replaceAll("")).find()
        || !ENDED.matcher(near).find()
            && !LISTS_ON.matcher(near).find()
            && HEARING.matcher(VOTED.matcher(all).replaceAll("")).find()) {
      draft.stage = Stage.HEARING;
    } else if (FILING.matcher(near).find() || intends) {
      draft.stage = Stage.FILING;
    } else if (LISTED.matcher(near).find() || LISTED.matcher(all).find() || isDated(draft)) {
      draft.stage = Stage.LISTED;
    } else {
      draft.stage = Stage.FILING;
    }
    if (REFUSED.matcher(near).find()
        || isFiling(near) && !PASSED.matcher(near).find() && isRefusedLater(draft)) {
      draft.stage = Stage.HEARING;
      draft.status = Status.BLOCKED;
    } else if (AT_LAST.matcher(all).find() && !intends) {
      draft.stage = Stage.LISTED;
      draft.status = Status.COMPLETED;
    } else if (ENDED.matcher(near).find()
        || (ENDED.matcher(all).find() && draft.stage == Stage.FILING)) {
      draft.status = Status.TERMINATED;
      if (draft.stage == Stage.LISTED) {
        draft.stage = Stage.FILING; // who gives it up has not come so far
      }
    } else if (draft.stage == Stage.FILING
        && (FILED.matcher(near).find() && !INTENDS_PAPER.matcher(near).find()
            || isFiledBefore(draft))) {
      draft.status = Status.ANNOUNCED;
    } else if (draft.stage == Stage.HEARING && isToBeHeard(all)) {
      draft.status = Status.ANNOUNCED;
    } else if (draft.stage == Stage.HEARING && (!intends || PASSED.matcher(all).find())) {
      draft.status = Status.APPROVED;
    }
  }

  /** {@code 更新招股书,这是首次申请失效后的第二次递表}: what became of an earlier application ends no later one. */
  private static String withoutEarlier(Draft draft, String words) {
    Matcher earlier = EARLIER.matcher(words);
    return earlier.find() && !earlier.group().contains(draft.trigger.word())
        ? earlier.replaceAll("")
        : words;
  }

  private static final Pattern EARLIER =
      Pattern.compile("(?:首次|第一次|前次|上次|前一次|上一次)[^,;。]{0,24}?(?:失效|撤回|终止|撤单)(?:之?后)?");

  /** {@code 披露了聆讯后资料集,公司拟在主板上市}: what is passed, whatever is planned next. */
  private static final Pattern PASSED =
      Pattern.compile(
          "聆讯后资料集|(?:已|获|顺利|成功)?通过(?:了)?[^,;。]{0,8}聆讯|(?:已|成功|顺利)过会|注册生效|(?:获|取得)[^,;。]{0,8}(?:注册批[复文]|核准批文)");

  /** {@code 甲2023年|上市,募资9.6亿元}: a day of the past right before the word. */
  private static boolean isDated(Draft draft) {
    Passage passage = draft.passage;
    int at = draft.trigger.span().start();
    LocalDate told = passage.document().anchor();
    return passage.itemsIn(new Span(passage.clauseAt(at).start(), at)).stream()
        .filter(i -> i.kind() == Item.Kind.DATE && i.span().end() >= at - 1)
        .map(i -> i.date().end())
        .anyMatch(day -> day != null && (told == null || day.isBefore(told)));
  }

  /** {@code 甲于7月16日在港交所挂牌}, whatever else the sentence tells of others. */
  private static final Pattern LISTS_ON =
      Pattern.compile(
          "(?:[日月]|今日|今天|昨日|上周|本周|此前|已|率先)(?:正式|成功|登陆|在|于)[^,;。拟将]{0,14}(?:挂牌|上市|登陆)[^申]{0,4}$");

  /** {@code 曾向上交所递交招股书,|2022年9月上会被否}: told in a clause behind that names nobody else. */
  private static boolean isRefusedLater(Draft draft) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(draft.trigger.span().start());
    int segment = passage.segmentStart(draft.trigger.span().start());
    for (Span clause : passage.clauses().subList(home + 1, passage.clauses().size())) {
      if (passage.segmentStart(clause.start()) != segment || !passage.groupsIn(clause).isEmpty()) {
        return false;
      }
      if (REFUSED.matcher(passage.words(clause)).find()) {
        passage.itemsIn(clause).stream()
            .filter(i -> i.kind() == Item.Kind.DATE && !i.bracketed())
            .forEach(i -> draft.add(DateKind.EVENT, i.date(), "when it was refused"));
        return true;
      }
    }
    return false;
  }

  /** {@code 首发未获通过}, {@code IPO被否}: an authority has said no. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "被否|遭否|否决|未(?:获|能|被)?(?:审核|审议)?通过|未能?过会|未能?过关|未获(?:得)?(?:核准|批准|注册)|不予(?:注册|核准)|折戟发审");

  /** {@code 两度失效,11月终于成功挂牌}. */
  private static final Pattern AT_LAST =
      Pattern.compile("(?:失效|撤回|终止|被否)[^。;]{0,16}(?:终于|最终|如愿)[^,;。]{0,8}(?:挂牌|上市|登陆|敲钟)");

  /** {@code 向SEC递交F-1表格,|拟登陆纳斯达克}: the paper is told in the clause before. */
  private static boolean isFiledBefore(Draft draft) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(draft.trigger.span().start());
    if (home == 0
        || passage.clauses().get(home).start()
            == passage.segmentStart(draft.trigger.span().start())) {
      return false;
    }
    Span before = passage.clauses().get(home - 1);
    String words = passage.words(before);
    return HANDED_IN.matcher(words).find() && !INTENDS_PAPER.matcher(words).find();
  }

  private static final Pattern HANDED_IN =
      Pattern.compile("(?:递交|提交|报送|呈交|更新)(?:了)?[^,;。]{0,10}(?:招股|申请|表格|F-1|文件|材料)|递表|交表");

  /** {@code 获股东大会通过}: owners approve nothing that an authority decides. */
  private static final Pattern VOTED =
      Pattern.compile("(?:获|经|已)?[^,;。]{0,4}(?:股东大?会|董事会)[^,;。]{0,10}(?:通过|批准|同意)");

  /** {@code 决定终止上市,将于7月29日摘牌}. */
  private static final Pattern WILL_LEAVE =
      Pattern.compile(
          "(?:将(?!其|所有|全部|公司股票从)(?:于|在|被)?|拟|预计|即将|计划)[^。]{0,30}(?:退市|摘牌|终止"
              + OWN_LISTING
              + "|退出)");

  /** {@code 深交所决定终止其股票上市}: the last day of trade is still to come. */
  private static final Pattern DECIDED =
      Pattern.compile("决定[^,;。]{0,6}终止[^,;。]{0,24}上市|终止上市的?决定(?!之?后)");

  /** {@code 进入退市整理期}, {@code 收到终止上市事先告知书}: the last day of trade lies ahead. */
  private static final Pattern LEAVES_LATER =
      Pattern.compile("退市整理期(?!届满|已|结束|交易结束|满)|事先告知|(?:启动|锁定|触及|申请|筹划)[^,;。]{0,8}(?:退市|终止上市|摘牌)");

  /** {@code 股票恢复上市}: after a suspension. */
  private static final Pattern RETURNS = Pattern.compile("(?:恢复|重新)上市");

  private static final Pattern ASKS_TO_RETURN = Pattern.compile("申请|拟|争取|受理|条件|材料|可能|力争|能否");

  /** {@code 首发暂缓审议}: the committee has not decided yet. */
  private static final Pattern PUT_OFF =
      Pattern.compile("暂缓(?:审议|表决)|(?:上会|首发|IPO|申请)[^,;。]{0,6}(?:被|遭)暂缓");

  /** {@code 11月6日召开会议,审议甲的首发申请}: nothing is decided yet. */
  private static final Pattern REVIEWS =
      Pattern.compile("(?:定于|将于|将|拟)[^。]{0,30}(?:审议|上会|审核)(?!通过)");

  public static boolean isToBeHeard(String sentence) {
    return REVIEWS.matcher(sentence).find()
        || MEETS.matcher(sentence).find() && !DECIDES.matcher(sentence).find();
  }

  /** {@code 上市委今日审议甲的首发申请}: what came of it isn't told. */
  private static final Pattern MEETS =
      Pattern.compile("(?:召开|[今明][日天]|下?周[一二三四五])[^。;]{0,30}(?:审议|审核|上会)(?!结果|通过|了)");

  private static final Pattern DECIDES =
      Pattern.compile("通过|过会|过关|符合|获批|同意|核准|暂缓|[被遭]否|否决|结果|取消|终止");

  /**
   * {@code 5月通过聆讯。公司去年11月递交申请}: of the steps of one listing the days of the last one count; where
   * it was given up, the day that it was filed counts too.
   */
  public static void keepLatest(Draft home, Draft draft) {
    if (home.stage == null || draft.stage == null) {
      return;
    }
    boolean ends = home.status == Status.TERMINATED || draft.status == Status.TERMINATED;
    int further = ends ? 0 : rank(draft) - rank(home);
    LocalDate before = first(home);
    LocalDate then = first(draft);
    boolean back = before != null && then != null && then.isBefore(before);
    if (further < 0 || further > 0 && back) {
      draft.dates.clear();
    } else if (further > 0 && before != null && then != null) {
      home.dates.removeIf(d -> d.kind() == DateKind.EVENT);
    }
  }

  private static @Nullable LocalDate first(Draft deal) {
    return deal.dates.stream()
        .filter(d -> d.kind() == DateKind.EVENT)
        .map(d -> d.date().start())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static int rank(Draft draft) {
    return draft.stage == null ? 0 : draft.stage.ordinal();
  }

  private static final Pattern INTENDS_PAPER =
      Pattern.compile("(?:拟|计划|将|准备|考虑|有望|预计|打算|最快)[^,;。]{0,10}(?:递|提交|申请|申报)");
}
