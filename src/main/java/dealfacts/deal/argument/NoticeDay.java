package dealfacts.deal.argument;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Progress;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.DateMention;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a notice made its deals public: that of its signature, or of the sentence that
 * announces them.
 */
public final class NoticeDay {
  private NoticeDay() {}

  /** The day on which the article's announcer made it public; null where none is told. */
  public static @Nullable DateMention published(Scene scene) {
    String folded = scene.document().folded();
    List<DateMention> dates = new ArrayList<>(scene.mentions().dates());
    DateMention signature = signature(scene, folded, dates);
    return signature != null ? signature : announced(scene, folded, dates);
  }

  private static final Pattern BOARD = Pattern.compile("(?:董事会|公司|委员会|呈交日期:|集团|监事会|局|股东)\\s*$");

  private static final Pattern NOTICE_TITLE =
      Pattern.compile("[^\\n]{4,80}(?:公告|公示|通知书?|函)(?:\\([^()\\n]{1,20}\\))?\\s?\\n");

  /** A notice ends with the board and the day, or with the day alone. */
  private static @Nullable DateMention signature(
      Scene scene, String folded, List<DateMention> dates) {
    for (int i = dates.size() - 1; i >= 0; i--) {
      DateMention date = dates.get(i);
      if (!endsLine(folded, date.span().end())) {
        continue;
      }
      int start = date.span().start();
      int line = folded.lastIndexOf('\n', start - 1);
      int end = folded.indexOf('\n', start);
      String alone = folded.substring(line + 1, end < 0 ? folded.length() : end).strip();
      boolean whole = alone.equals(date.span().of(folded));
      boolean filed = alone.equals("呈交日期:" + date.span().of(folded));
      if (line > 0 && date.start() != null && (filed || whole)) {
        int before = folded.lastIndexOf('\n', line - 1);
        String signer = folded.substring(before + 1, line).strip();
        boolean last = end < 0 || folded.substring(end).isBlank();
        boolean titled = NOTICE_TITLE.matcher(folded).lookingAt();
        if (filed || last && titled || signer.length() <= 40 && BOARD.matcher(signer).find()) {
          return date;
        }
      }
    }
    return null;
  }

  /** Whether nothing but blanks stands between a place and the end of its line. */
  private static boolean endsLine(String folded, int at) {
    int i = at;
    while (i < folded.length()
        && folded.charAt(i) != '\n'
        && Character.isWhitespace(folded.charAt(i))) {
      i++;
    }
    return i == folded.length() || folded.charAt(i) == '\n';
  }

  /** No notice is dated by a year or a month: {@code 2021年,市场共披露交易8530起}. */
  private static boolean isDay(DateMention date) {
    return DAY.matcher(date.edtf()).lookingAt();
  }

  private static final Pattern DAY = Pattern.compile("[0-9X]{4}-[0-9X]{2}-[0-9X]{2}");

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:晚间?|早间|午间|深夜|盘后|傍晚)?\\s?(?:同时|今日|发布|在港交所|在上交所|在深交所){0,2}(?:公告|公布|披露)(?!之日|的|了?《)|(?:晚间?|早间|午间|深夜)?[^,;。]{0,6}?发布[^,;。]{0,12}?公告");

  /** {@code 甲(600000)11月6日公告称…}, {@code 11月6日,甲公告}. */
  private static @Nullable DateMention announced(
      Scene scene, String folded, List<DateMention> dates) {
    for (DateMention date : dates) {
      int end = date.span().end();
      boolean together = date.span().of(folded).startsWith("同");
      if (end > LEAD
          || together
          || !isDay(date)
          || date.isVague()
          || Dates.LENGTH.matcher(date.span().of(folded)).find()) {
        continue;
      }
      String right = folded.substring(end, Math.min(folded.length(), end + 40));
      Matcher fronted = FRONTED.matcher(right);
      boolean ofNotice = fronted.lookingAt() && !OWN_DAY.matcher(fronted.group()).find();
      if ((NOTICE.matcher(right).lookingAt() || ofNotice) && !isOfPlan(scene, date, right)) {
        return date;
      }
    }
    return null;
  }

  /**
   * {@code 公司于|2月6日|披露回购方案}, told in September: the paper of the plan, and not the one that tells
   * of it.
   */
  private static boolean isOfPlan(Scene scene, DateMention date, String right) {
    LocalDate today = scene.document().anchor();
    return today != null
        && date.end() != null
        && date.end().isBefore(today.minusDays(PLAN_BEFORE))
        && PLAN_PAPER.matcher(right).lookingAt();
  }

  /** Days after which the paper of a plan is no news. */
  private static final int PLAN_BEFORE = 20;

  private static final Pattern PLAN_PAPER =
      Pattern.compile("(?:首次|预先|已)?(?:披露|公告|发布|公布)(?:了)?[^,;。]{0,24}(?:计划|方案|预案|预披露)");

  /** {@code 10月29日讯,甲|昨日晚间|披露}: the day of the paper follows. */
  private static final Pattern OWN_DAY = Pattern.compile("[昨今前][日晚天]|周[一二三四五六日]|[0-9]日");

  /**
   * Gives the day of the notice to the deals that it is about: those of its announcer, told without
   * a day of disclosure and not long gone by.
   */
  public static void disclose(Scene scene, List<Draft> deals) {
    String folded = scene.document().folded();
    List<DateMention> dates = new ArrayList<>(scene.mentions().dates());
    DateMention signature = signature(scene, folded, dates);
    DateMention published = signature != null ? signature : announced(scene, folded, dates);
    if (published == null) {
      return;
    }
    PartyMention announcer = scene.announcerOrNull();
    boolean ofOthers =
        announcer != null
            && deals.stream().noneMatch(d -> d.involves(announcer.party()) && !isOld(d, published));
    deals.forEach(NoticeDay::dropForeknown);
    for (Draft deal : deals) {
      boolean raises = deal.type == DealType.FINANCING && ofOthers;
      boolean own =
          announcer == null
              ? isOfAll(deals, deal, published)
              : raises || signature != null || deal.involves(announcer.party());
      boolean told = deal.dates.stream().anyMatch(d -> d.kind() == DateKind.DISCLOSED);
      boolean same = of(deal, published);
      boolean another =
          deal.told.stream()
              .filter(p -> !p.sentence().title())
              .anyMatch(p -> OF_ANOTHER.matcher(p.words(p.span())).lookingAt());
      boolean earlier = another || deals.stream().anyMatch(d -> d != deal && isPlanOf(deal, d));
      boolean elsewhere = signature == null && isBesides(deals, deal, published);
      if (own
          && !told
          && !same
          && !deal.background
          && !(deal.isFormer() && deal.status != Status.PLANNED)
          && !earlier
          && !elsewhere
          && !isOld(deal, published)) {
        deal.add(DateKind.DISCLOSED, published, "day of the notice");
      }
    }
  }

  /**
   * {@code 甲6月11日公告,乙拟减持。…资料显示,丙5月卖出422万股}: what somebody did at another time, told in another
   * paragraph that speaks of no paper.
   */
  private static boolean isBesides(List<Draft> deals, Draft deal, DateMention published) {
    LocalDate day = published.start();
    boolean running = deal.type == DealType.BUYBACK || deal.type.isHolding();
    boolean done = running && Progress.of(deal) == Status.COMPLETED;
    return deal.isOfBody()
        && deal.dates.stream()
            .filter(d -> d.kind() == DateKind.EVENT)
            .map(d -> d.date().end())
            .anyMatch(end -> done || day != null && end != null && end.isBefore(day))
        && !tellsBeside(deal, published)
        && deals.stream().anyMatch(d -> d != deal && tellsBeside(d, published))
        && deal.told.stream().noneMatch(p -> OF_PAPER.matcher(p.words(p.span())).find());
  }

  private static final Pattern OF_PAPER =
      Pattern.compile("公告|披露|公布|通知|告知|权益变动|[本此]次|截[至止]|期间|同时|同期|同日");

  private static boolean of(Draft deal, DateMention day) {
    return deal.dates.stream().anyMatch(d -> d.date().span().equals(day.span()));
  }

  /**
   * {@code 乙向丙出售业务,12月1日公告} in a list of purchases: the day is that of the deals of its paragraph,
   * unless it stands beside none.
   */
  private static boolean isOfAll(List<Draft> deals, Draft deal, DateMention published) {
    return deals.size() == 1
        || tellsBeside(deal, published)
        || deals.stream().noneMatch(d -> tellsBeside(d, published));
  }

  private static boolean tellsBeside(Draft deal, DateMention published) {
    String folded = deal.passage.document().folded();
    int line = folded.lastIndexOf('\n', published.span().start());
    return deal.told.stream().anyMatch(p -> folded.lastIndexOf('\n', p.span().start()) == line);
  }

  /** What was done by a day wasn't made public before: such a day is that of its plan. */
  private static void dropForeknown(Draft deal) {
    boolean running = deal.type == DealType.BUYBACK || deal.type.isHolding();
    if (!running || Progress.of(deal) != Status.COMPLETED) {
      return;
    }
    LocalDate done =
        deal.dates.stream()
            .filter(d -> d.kind() == DateKind.EVENT)
            .map(d -> d.date().end())
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    deal.dates.removeIf(
        d -> {
          LocalDate told = d.date().end();
          return d.kind() == DateKind.DISCLOSED
              && done != null
              && told != null
              && told.isBefore(done);
        });
  }

  /** A plan with a day of its own beside what was done of it: the notice tells of the progress. */
  private static boolean isPlanOf(Draft plan, Draft done) {
    if (plan.type.isHolding()
        && plan.type == done.type
        && plan.status == Status.PLANNED
        && Progress.of(done) == Status.COMPLETED) {
      String folded = plan.passage.document().folded();
      int end = folded.indexOf('\n');
      return OF_PROGRESS.matcher(end < 0 ? folded : folded.substring(0, end)).find();
    }
    return plan.type == DealType.BUYBACK
        && plan.type == done.type
        && !done.quantities(AmountKind.SHARE_COUNT).isEmpty()
        && plan.quantities(AmountKind.SHARE_COUNT).isEmpty()
        && plan.dates.stream().anyMatch(d -> d.kind() == DateKind.EVENT);
  }

  /** {@code 关于增持计划实施完毕的公告}: the plan was made public long before. */
  private static final Pattern OF_PROGRESS =
      Pattern.compile("(?:实施|减持|增持|计划)(?:的)?(?:进展|结果|完成|完毕|届满|期满|过半)|(?:时间|数量)过半|提前终止|期限届满");

  /** {@code 另据联交所权益披露,甲增持…}: no part of the notice. */
  private static final Pattern OF_ANOTHER =
      Pattern.compile("(?:此外|另外|同时)?,?(?:另|又)?据[^,;。]{2,16}(?:披露|显示|资料|数据),");

  private static boolean isOld(Draft deal, DateMention published) {
    LocalDate day = published.start();
    if (day == null) {
      return false;
    }
    return deal.dates.stream()
        .filter(d -> d.kind() == DateKind.EVENT)
        .anyMatch(
            d -> {
              LocalDate end = d.date().end();
              return end != null && end.isBefore(day.minusDays(LONG_AGO));
            });
  }

  /** Days after which a deal is no news of a notice. */
  private static final int LONG_AGO = 100;

  private static final Pattern FRONTED =
      Pattern.compile(
          "(?:消息|讯)?,[^,;。:]{2,24}?(?:\\([^()]{0,20}\\))?[^,;。:发宣]{0,4}(?:(?:连|接连|陆续)?发布?[^,;。]{0,8})?(?:公告|公布|披露)(?!之日|的|了?《|显示)");

  /** How far into the article its announcement stands, in UTF-16 units. */
  private static final int LEAD = 500;
}
