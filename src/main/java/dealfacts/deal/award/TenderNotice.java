package dealfacts.deal.award;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice of a tender tells apart from its winners: the project and the client of the
 * sentence that publishes the result ({@code 乙集团2025年组件采购中标候选人公示。标段一:第一中标候选人为甲}), or of labelled
 * lines ({@code 项目名称:…}, {@code 采购人:乙}).
 */
public final class TenderNotice {
  /**
   * How far behind the sentence that publishes a result its winners are listed, in UTF-16 units.
   */
  private static final int REACH = 1500;

  private static final Pattern PROJECT =
      Pattern.compile("(?:项目名称|采购项目名称|招标项目名称|工程名称)\\s?:\\s?([^,;。\\n]{4,80})");

  private static final Pattern CLIENT =
      Pattern.compile(
          "(?:采购人|招标人|采购单位|招标单位|建设单位|业主单位)(?:信息|名称|全称)?\\s?:?\\s?\\n"
              + "?\\s?(?:(?:名\\s{0,4}称|单位名称|采购人名称)\\s?)?:\\s?([^,;。:\\n"
              + "]{3,40})");

  private static final String OUT =
      "结果(?:正式|已|[昨今][日天晚]|日前|近日|(?:[0-9]{1,2}月)?[0-9]{1,2}日)*(?:出炉|公布|公示|揭晓|发布|公告)";

  /** {@code 乙集团2024年组件框架采购|结果出炉}. */
  private static final Pattern RESULT =
      Pattern.compile(
          "([^,;。:《“\\s]{6,60}?(?:采购|集采|招标|框采|项目|工程))(?:的)?(?:评标|招标|采购|开标|定标|中标|中选)?" + OUT);

  private static final Pattern IS_OUT = Pattern.compile(OUT);

  /** {@code 乙公司今日公布|2024年配网设备第二批框架招标|结果}. */
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?<=^|[,;。:\\n"
              + "\\s])([^,;。:《“\\s]{3,30}?)(?:日前|近日|今日|昨日|正式|已|当日)?(?:公布|发布|公示|披露)(?:了)?([^,;。:《“\\s]{6,60}?(?:采购|集采|招标|框采|项目|工程))(?:的)?(?:评标|招标|采购|中标|中选|入围)?结果");

  /** {@code 乙公司今日公布…招标结果。其中,甲中标…}: what for, and who buys, told in the lead. */
  private static void published(Scene scene, Draft deal) {
    String folded = scene.document().folded();
    if (deal.background
        || isLongBefore(scene, deal)
        || deal.has(Role.CLIENT)
        || folded.indexOf("结果") < 0) {
      return;
    }
    int at = deal.trigger.span().start();
    Matcher published = PUBLISHED.matcher(folded).region(Math.max(0, at - REACH), at);
    if (!published.find()) {
      return;
    }
    if (isOfNotice(scene, deal)) {
      deal.subject = new Span(published.start(2), published.end(2));
    }
    PartyMention house = Client.house(scene, new Span(published.start(1), published.end(1)));
    if (house != null && !Client.isAgent(house) && !deal.involves(house.party())) {
      deal.add(Role.CLIENT, house, "who publishes the result");
    }
  }

  /** How far before its 结果 a {@link #RESULT} begins at most, and more. */
  private static final int LONGEST = 80;

  /** Of what the first result is told; null where none is. */
  private static @Nullable Span resultOf(String folded) {
    Matcher out = IS_OUT.matcher(folded);
    while (out.find()) {
      int from = Math.max(0, out.start() - LONGEST);
      Matcher result = RESULT.matcher(folded).region(from, out.end());
      if (result.find()) {
        return new Span(result.start(1), result.end(1));
      }
    }
    return null;
  }

  private TenderNotice() {}

  /** Gives each award what its notice tells, then drops the notices that only served for that. */
  public static void complete(Scene scene, List<Draft> deals) {
    List<Draft> notices = new ArrayList<>();
    for (Draft deal : deals) {
      if (deal.notice) {
        notices.add(deal);
        first(scene, deal, deals);
      }
    }
    List<Draft> used = new ArrayList<>();
    for (Draft deal : deals) {
      if (deal.type == DealType.CONTRACT_AWARD && deal.has(Role.WINNER)) {
        Draft notice = isOfNotice(scene, deal) ? before(notices, deal) : null;
        if (notice != null) {
          goOn(notice, deal);
          used.add(notice);
        }
        SameProject.find(scene, deal, deals);
        published(scene, deal);
        label(scene, deal);
      }
    }
    deals.removeAll(used);
    boolean article = scene.document().sentences().size() > FEW;
    deals.removeIf(
        d ->
            d.type == DealType.CONTRACT_AWARD
                && !d.has(Role.WINNER)
                && (d.notice && !d.has(Role.CLIENT) || article && d.amounts.isEmpty()));
  }

  /** A text of so few sentences may not name who won; an article does. */
  private static final int FEW = 3;

  /** {@code 第一名:甲,报价:1.8亿元} behind the notice. */
  private static final Pattern FIRST =
      Pattern.compile("第一(?:名|候选人|候选单位|成交候选人|中标候选人)\\s?(?:为)?\\s?:?\\s?");

  /** The first of the candidates that a notice lists without saying what for. */
  private static void first(Scene scene, Draft notice, List<Draft> deals) {
    String folded = scene.document().folded();
    int at = notice.trigger.span().end();
    Matcher first = FIRST.matcher(folded).region(at, Math.min(folded.length(), at + NEAR));
    if (!first.find()) {
      return;
    }
    PartyMention party = LotsGiven.winner(scene, name(folded, first.end()));
    if (party == null
        || deals.stream()
            .anyMatch(
                d -> d.in(Role.WINNER).stream().anyMatch(p -> p.span().overlaps(party.span())))) {
      return;
    }
    notice.add(Role.WINNER, party, "first of the list");
    notice.notice = false;
    int end = folded.indexOf('\n', at);
    pay(scene, notice, new Span(first.end(), end < 0 ? folded.length() : end));
  }

  /** Up to the next mark. */
  private static Span name(String folded, int start) {
    int end = start;
    while (end < folded.length()
        && (",;。\n".indexOf(folded.charAt(end)) < 0 && !folded.startsWith("(联合体", end))) {
      end++;
    }
    return new Span(start, end);
  }

  private static final Pattern NEXT = Pattern.compile("第[二三四五](?:名|(?:中标|成交)?候选)|。");

  /** {@code 第一名:甲,报价1.8亿元;第二名…}: the sum up to the next. */
  private static void pay(Scene scene, Draft deal, Span rest) {
    Matcher next = NEXT.matcher(scene.document().folded()).region(rest.start(), rest.end());
    Span own = next.find() ? new Span(rest.start(), next.start()) : rest;
    if (!deal.quantities(AmountKind.DEAL_VALUE).isEmpty()) {
      return;
    }
    for (Quantity quantity : scene.mentions().quantities()) {
      if (quantity.kind() == Quantity.Kind.MONEY
          && own.contains(quantity.span())
          && !quantity.perShare()) {
        deal.add(AmountKind.DEAL_VALUE, quantity, "what the first asks");
        return;
      }
    }
  }

  private static final int NEAR = 200;

  private static @Nullable Draft before(List<Draft> notices, Draft deal) {
    int at = deal.trigger.span().start();
    Draft found = null;
    for (Draft notice : notices) {
      int start = notice.trigger.span().start();
      if (start < at && at - start < REACH && notice.subject != null) {
        found = notice;
      }
    }
    return found;
  }

  /** {@code 标段2}, {@code 10kV断路器标的}: a lot of what the notice tells. */
  private static final Pattern LOT =
      Pattern.compile(
          "(?:第?[A-Za-z0-9一二三四五六七八九十-]{1,4})?(?:标段|标包|标|包)(?:[A-Za-z0-9一二三四五六七八九十-]{1,4})?(?:\\([^()]{1,20}\\))?|[^,;。]{2,20}(?:标的|标段|标包|包)");

  /** {@code 去年同期,甲在该批次招标中中标9100万元}: another tender than the one that is published. */
  private static boolean isLongBefore(Scene scene, Draft deal) {
    LocalDate today = scene.document().anchor();
    return today != null
        && deal.dates.stream()
            .filter(d -> d.kind() == DateKind.EVENT)
            .map(d -> d.date().end())
            .anyMatch(end -> end != null && end.isBefore(today.minusDays(LONG)));
  }

  private static final int LONG = 45;

  private static boolean isOfNotice(Scene scene, Draft deal) {
    return !deal.background
        && !isLongBefore(scene, deal)
        && (deal.subject == null
            || LOT.matcher(deal.subject.of(scene.document().folded())).matches());
  }

  private static void goOn(Draft notice, Draft deal) {
    deal.subject = notice.subject;
    if (!deal.has(Role.CLIENT)) {
      notice.in(Role.CLIENT).stream()
          .filter(p -> !deal.involves(p.party()))
          .forEach(p -> deal.add(Role.CLIENT, p, "the notice of the tender"));
    }
    if (deal.dates.isEmpty()) {
      notice.dates.forEach(d -> deal.add(DateKind.DISCLOSED, d.date(), "the notice of the tender"));
    }
    deal.told.add(notice.passage);
  }

  /** {@code 近期参与了|某平台建设项目|的公开招投标。…为该项目第一中标候选人}: told in a sentence before. */
  private static final Pattern TOOK_PART =
      Pattern.compile(
          "(?:参与|参加)(?:了)?(?:投标)?(?:的)?([^,;。]{4,70}?(?:项目|工程|采购|标段|集采|服务))(?:的)?(?:公开)?(?:招投标|招标|投标|竞标|竞争性磋商|采购活动)");

  private static void tookPart(Scene scene, Draft deal) {
    int at = deal.passage.span().start();
    String folded = scene.document().folded();
    Matcher part = TOOK_PART.matcher(folded).region(Math.max(0, at - NEAR), at);
    if (part.find()) {
      deal.subject = new Span(part.start(1), part.end(1));
      TenderTold.head(scene, deal, deal.subject);
    }
  }

  /** Fills from the labelled lines of the article what is left open. */
  private static void label(Scene scene, Draft deal) {
    String folded = scene.document().folded();
    if (isOfNotice(scene, deal)) {
      TenderTold.complete(scene, deal);
    }
    if (deal.subject == null) {
      Matcher project = PROJECT.matcher(folded);
      if (project.find()) {
        deal.subject = new Span(project.start(1), project.end(1));
      }
    }
    if (deal.subject == null) {
      tookPart(scene, deal);
    }
    if (deal.subject == null) {
      Span project = resultOf(folded);
      if (project != null && project.start() < deal.trigger.span().start()) {
        deal.subject = project;
        TenderTold.head(scene, deal, project);
      }
    }
    Matcher client = CLIENT.matcher(folded);
    if (client.find()) {
      PartyMention house = Client.house(scene, new Span(client.start(1), client.end(1)));
      Span project = deal.subject;
      if (house != null && project != null) {
        deal.drop(Role.CLIENT, p -> project.contains(p.span())); // the label knows better
      }
      if (house != null) {
        deal.drop(Role.CLIENT, p -> Publisher.ownsSite(folded, p.span()));
      }
      if (house != null && !deal.has(Role.CLIENT)) {
        deal.add(Role.CLIENT, house, "labelled as who buys");
      }
    }
  }
}
