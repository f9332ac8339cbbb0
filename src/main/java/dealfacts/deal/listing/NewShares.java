package dealfacts.deal.listing;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.DateMention;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calendars of new shares, an item a company: {@code
 * 周二申购:甲(787517),发行价7.6元;以及北交所的乙(889833),发行1800万股}, or lines under a heading such as {@code
 * 【今日上市】}. What happens to an item stands in the label before it, or in the heading above.
 */
public final class NewShares {
  /** A figure of an issue, behind the company whose it is. */
  private static final Pattern ISSUE =
      Pattern.compile(
          "发行价|发行市盈率|发行(?:总)?(?:数量?|股数|总数)|(?:拟|计划)(?:公开)?发行|网上发行|募集|募资|申购(?:上限|代码|价)|顶格申购|中签|(?:单一|单个)账户");

  private static final Pattern CODE =
      Pattern.compile(
          "\\s?\\([^()0-9]{0,12}(?:SH|SZ|BJ)?[0-9]{6}(?:\\.[A-Z]{2})?(?:[,、/][^()0-9]{1,12})?\\)");

  /**
   * {@code 1、海川股份(申购代码:787331)}: the line that opens an item, whose figures stand in those below.
   */
  private static final Pattern ITEM =
      Pattern.compile(
          "\\s?(?:\\(?[0-9]{1,2}[、.)]|[①-⑨]|[-·•●])?\\s?[^,;。:、()0-9\\s]{2,8}\\s?\\([^()0-9]{0,12}(?:SH|SZ|BJ)?[0-9]{6}[^()0-9]{0,14}\\)[:]?\\s?");

  /** Bonds and shares that may be sold again are listed too. */
  private static final Pattern NO_SHARES = Pattern.compile("转债|债券|解禁|限售|REIT|基金|ETF");

  private static final Pattern APPLIES = Pattern.compile("申购|打新|招股");
  private static final Pattern LISTS = Pattern.compile("上市|挂牌|登陆|首日");

  /** {@code 【今日申购】}, {@code 二、本周上市新股}, {@code 今日上市:}. */
  private static final Pattern HEADING =
      Pattern.compile("[^,;。]{0,12}(?:申购|打新|上市|挂牌|缴款|中签)[^,;。]{0,8}");

  /** How many sentences above an item its heading may stand. */
  private static final int ABOVE = 16;

  private static final int LONGEST_HEADING = 20;

  /** {@code 两市三只新股上市交易。截至收盘,甲(301499)涨150%…}: the sentence before, of one line. */
  private static final Pattern OF_SEVERAL =
      Pattern.compile("[^;]{0,24}[0-9一二两三四五六七八九十]{1,2}只新股[^,;。]{0,8}(?:上市|挂牌|申购)[^,;。]{0,6}[。:]?");

  private NewShares() {}

  /** Whether a sentence may hold an item. */
  public static boolean mayTell(String words) {
    return words.indexOf(':') >= 0 && UNCODED.matcher(words).lookingAt()
        || words.indexOf('(') >= 0
            && CODE.matcher(words).find()
            && (ISSUE.matcher(words).find() || ITEM.matcher(words).matches())
        || OfBoard.mayTell(words);
  }

  /** Adds a draft for each item of the sentence that no word for a listing tells yet. */
  public static void read(Scene scene, Passage passage, List<Draft> drafts) {
    OfBoard.read(scene, passage, drafts);
    NextOffer.read(scene, passage, drafts);
    boolean opens = ITEM.matcher(passage.folded(passage.span())).matches();
    if (!opens && !ISSUE.matcher(passage.words(passage.span())).find()) {
      return;
    }
    String label = "";
    for (Span segment : segments(passage)) {
      PartyMention company = coded(scene, passage, segment);
      if (company == null) {
        continue;
      }
      String before = passage.words(segment.start(), company.span().start());
      String behind = passage.words(company.span().end(), segment.end());
      Matcher issue = ISSUE.matcher(behind);
      if (tells(before)) {
        label = before;
      } else if (label.isEmpty()) {
        Span heading = heading(scene, passage);
        label = heading == null ? "" : heading.of(scene.document().folded());
      }
      boolean figures = issue.find();
      if (!tells(label)
          || NO_SHARES.matcher(label).find()
          || company.name().endsWith("转债")
          || !figures && !opens
          || drafts.stream().anyMatch(d -> d.involves(company.party()))) {
        continue;
      }
      Span word =
          figures
              ? find(passage, issue.group(), company.span().end(), segment.end())
              : company.span();
      if (word == null) {
        continue;
      }
      Draft draft =
          new Draft(
              Rule.LISTING,
              passage,
              new Trigger(word, Frame.LISTING, word.of(passage.document().folded()), false));
      draft.add(Role.TARGET, company, "item of a calendar");
      boolean lists = LISTS.matcher(label).find() && !APPLIES.matcher(label).find();
      draft.stage = lists ? Stage.LISTED : Stage.FILING;
      draft.status = lists ? Status.COMPLETED : Status.PLANNED;
      drafts.add(draft);
    }
  }

  /** Gives the listings of the sentence that tell no day of their own that of their heading. */
  public static void date(Scene scene, Passage passage, List<Draft> drafts) {
    Draft before = null;
    for (Draft draft : drafts) {
      if (before != null && draft.type == before.type && isItem(draft) && draft.dates.isEmpty()) {
        Draft first = before;
        first.dates.stream()
            .filter(d -> d.date().span().end() <= first.in(Role.TARGET).get(0).span().start())
            .forEach(d -> draft.add(d.kind(), d.date(), "of the same label"));
      }
      before = isItem(draft) ? draft : before;
    }
    for (Draft draft : drafts) {
      Span heading =
          draft.type == DealType.IPO && draft.dates.isEmpty() ? heading(scene, passage) : null;
      if (heading != null && coded(scene, passage, passage.span()) != null) {
        List<DateMention> days = within(scene, heading);
        if (days.isEmpty()) {
          days = dayOfTitle(scene);
        }
        days.forEach(d -> draft.add(DateKind.EVENT, d, "heading of a calendar"));
      }
    }
  }

  private static List<DateMention> within(Scene scene, Span words) {
    return scene.mentions().dates().stream().filter(d -> words.contains(d.span())).toList();
  }

  /** {@code 3月7日新股提示:两只申购}: the only day of the title is that of headings without one. */
  private static List<DateMention> dayOfTitle(Scene scene) {
    for (Sentence sentence : scene.document().sentences()) {
      if (sentence.title() && tells(sentence.span().of(scene.document().folded()))) {
        List<DateMention> days = within(scene, sentence.span());
        return days.size() == 1 ? days : List.of();
      }
    }
    return List.of();
  }

  private static boolean isItem(Draft draft) {
    return draft.type == DealType.IPO && draft.in(Role.TARGET).size() == 1;
  }

  /** {@code 周五乙登陆科创板}, told on Sunday: a day that lies ahead of the article is only planned. */
  public static void lieAhead(Draft deal) {
    LocalDate today = deal.passage.document().anchor();
    boolean done =
        deal.stage == Stage.LISTED && (deal.status == null || deal.status == Status.COMPLETED);
    if (today == null || deal.type != DealType.IPO || !done) {
      return;
    }
    List<LocalDate> days =
        deal.dates.stream()
            .filter(d -> d.kind() == DateKind.EVENT)
            .map(d -> d.date().start())
            .filter(Objects::nonNull)
            .toList();
    if (!days.isEmpty() && days.stream().allMatch(today::isBefore)) {
      deal.stage = Stage.FILING;
      deal.status = Status.PLANNED;
    }
  }

  private static boolean tells(String words) {
    return APPLIES.matcher(words).find() || LISTS.matcher(words).find();
  }

  /** What {@code ;} and 以及 set apart. */
  private static List<Span> segments(Passage passage) {
    List<Span> found = new ArrayList<>();
    int start = passage.span().start();
    Matcher next = NEXT.matcher(passage.folded(passage.span()));
    while (next.find()) {
      int end = passage.span().start() + next.start();
      found.add(new Span(start, end));
      start = end;
    }
    found.add(new Span(start, passage.span().end()));
    return found;
  }

  private static final Pattern NEXT = Pattern.compile(";|(?<=[,、])以及");

  /** The company of an item: the first that has a code of its own. */
  private static @Nullable PartyMention coded(Scene scene, Passage passage, Span segment) {
    for (Item item : passage.itemsIn(segment)) {
      if (item.kind() == Item.Kind.PARTY
          && scene.isFirm(item.party())
          && CODE.matcher(scene.document().folded())
              .region(item.span().end(), passage.span().end())
              .lookingAt()) {
        return item.party();
      }
    }
    return uncoded(passage, segment);
  }

  /** {@code 3、海川股份:创业板,发行1,800万股}: the line names it, whether anything else does or not. */
  private static final Pattern UNCODED =
      Pattern.compile(
          "\\s?(?:\\(?[0-9]{1,2}[、.)]|[①-⑨]|[-·•●])\\s?([^,;。:、()0-9\\s]{2,8}):(?:[沪深]市|[上深]交所)?(?:主板|创业板|科创板|中小板|北交所),");

  private static @Nullable PartyMention uncoded(Passage passage, Span segment) {
    Matcher line = UNCODED.matcher(passage.folded(segment));
    if (!line.lookingAt()) {
      return null;
    }
    Span name = new Span(segment.start() + line.start(1), segment.start() + line.end(1));
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.PARTY && item.span().equals(name)) {
        return item.party();
      }
    }
    String words = passage.document().slice(name);
    return new PartyMention(name, -1 - name.start(), words, EntityType.COMPANY, "item", 0.5);
  }

  private static @Nullable Span find(Passage passage, String word, int from, int to) {
    int at = passage.document().folded().indexOf(word, from);
    return at < 0 || at + word.length() > to ? null : new Span(at, at + word.length());
  }

  /** The line above that says what happens to the companies below it. */
  private static @Nullable Span heading(Scene scene, Passage passage) {
    List<Sentence> sentences = scene.document().sentences();
    int at = scene.document().indexOf(passage.sentence());
    for (int i = at - 1; i >= Math.max(0, at - ABOVE); i--) {
      Span line = sentences.get(i).span();
      String words = line.of(scene.document().folded()).strip();
      if (i == at - 1 && OF_SEVERAL.matcher(words).matches()) {
        return line;
      }
      if (words.length() <= LONGEST_HEADING && HEADING.matcher(words).matches()) {
        return line;
      }
    }
    return null;
  }
}
