package dealfacts.deal.award;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.TableCells;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Results of a tender that a page prints line by line: with a label before each value ({@code
 * 供应商名称:甲}, {@code 成交金额:236.5(万元)}) or as rows under the names of columns ({@code 标段 中标人 中标价(万元)}).
 * Each winner is a deal with the sum that stands beside him.
 */
public final class TenderForm {
  /** Without one of these words a text has no such lines. */
  private static final Pattern MAY_HOLD = Pattern.compile("中标|中选|采购|招标|磋商|比选");

  /** What else is put up and sold to the highest bidder. */
  private static final Pattern AUCTION = Pattern.compile("地块|宗地|出让|拍卖|起拍|股权转让|产权交易");

  private static final String PAREN = "(?:\\s?\\([^()\\n]{1,14}\\))?";

  private static final String WON = "(?:拟|预)?(?:中标|成交|中选|入选|入围)(?:\\(成交\\)|\\(中标\\))?";

  private static final String WINNER =
      "(?:"
          + WON
          + "(?:候选)?(?:人|单位|供应商|社会资本方?|服务商|承包商|机构|企业|厂[家商]|公司)|供应商|(?:推荐)?第一(?:名|(?:中标|成交|中选)?候选(?:人|单位|供应商)))";

  private static final String SUM =
      "(?:(?:" + WON + "|投标|合同|最终|磋商|首次)?(?:总)?(?:金额|报价|总价|标价|合同价|投标价)|" + WON + "价格?|价格)";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![预算限控制单])(?:(" + WINNER + ")(?:的)?(?:名称|全称)?|(" + SUM + "))" + PAREN + "\\s?:\\s?");

  /** A label of something else ends the value before it: {@code 甲 地址:…}. */
  private static final Pattern NEXT_LABEL =
      Pattern.compile("[,;。(\\s]\\s?[\\u4e00-\\u9fff]{2,12}:");

  /** {@code 分标2}, {@code 第一包:}, {@code 标段一(2GW):}: what follows belongs to another lot. */
  private static final Pattern LOT =
      Pattern.compile(
          "\\s?(?:[一二三四五六七八九十]{1,2}、|[0-9]{1,2}[.、)]|\\([0-9一二三四五六七八九十]{1,2}\\))?\\s?(?:第[0-9A-Za-z一二三四五六七八九十]{1,4}(?:标段|分标|标包|标项|标|包组?)|[0-9A-Z一二三四五六七八九十]{1,3}(?:标段|分标|标包|标项|标|包)|(?:标段|分标|标包|标项|合同包|采购包|包组|包号|包)\\s?:?\\s?[0-9A-Za-z一二三四五六七八九十]{1,4})");

  private static final Pattern COLUMN_OF_WINNER =
      Pattern.compile(WINNER + "(?:名称|全称)?|(?:企业|单位|公司|厂商|投标人|申报企业|生产企业)(?:名称)?");

  private static final Pattern COLUMN_OF_SUM = Pattern.compile(SUM + PAREN);

  private static final Pattern COLUMN_OF_ITEM =
      Pattern.compile("(?:采购|招标|中标|中选)?(?:项目|工程|标的|标段|标包|包件|品种|产品|药品)(?:名称)?");

  /** A number of a lot, no name. */
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z一二三四五六七八九十第标包段-]{1,8}");

  /** {@code 中标人} among the labels: the table is about what was won. */
  private static final Pattern COLUMN_OF_RESULT = Pattern.compile(WON + "|候选|成交");

  private static final Pattern CELL = Pattern.compile("[^\\s|]{1,60}");

  private static final Pattern VOID = Pattern.compile("流标|废标|终止|作废|无效|^[/-]$");

  private static final int LONGEST_LINE = 400;

  private final Scene scene;
  private final String folded;
  private final TableCells cells;
  private final List<Draft> drafts;

  /** The winners of the lot that is being read. */
  private List<Draft> latest = List.of();

  private TenderForm(Scene scene, List<Draft> drafts) {
    this.scene = scene;
    this.folded = scene.document().folded();
    this.cells = new TableCells(scene);
    this.drafts = drafts;
  }

  /**
   * Adds what the lines tell to the drafts: new ones, or the sums of those that the rules found.
   */
  public static void read(Scene scene, List<Draft> drafts) {
    String folded = scene.document().folded();
    if (AUCTION.matcher(folded).find()) {
      return;
    }
    if (MAY_HOLD.matcher(folded).find()) {
      new TenderForm(scene, drafts).lines();
    }
    LotsGiven.read(scene, drafts);
  }

  private void lines() {
    List<String> head = List.of();
    int start = 0;
    while (start < folded.length()) {
      int newline = folded.indexOf('\n', start);
      int end = newline < 0 ? folded.length() : newline;
      if (end > start && end - start <= LONGEST_LINE) {
        Span line = new Span(start, end);
        boolean lot = LOT.matcher(folded).region(start, end).lookingAt();
        if (!head.isEmpty() && row(head, line)) {
          start = end + 1;
          continue;
        }
        List<String> next = head(line);
        head = next.isEmpty() && lot ? head : next; // 标段二: under the same columns
        if (!next.isEmpty() || lot) {
          latest = List.of();
        }
        if (next.isEmpty()) {
          labelled(line);
        }
      }
      start = end + 1;
    }
  }

  // ------------------------------------------------------------------ labels

  private void labelled(Span line) {
    Matcher label = LABEL.matcher(folded).region(line.start(), line.end());
    while (label.find()) {
      Span value = value(label.end(), line.end());
      if (value.length() == 0) {
        continue;
      }
      if (label.group(1) != null) {
        if (ALSO_RAN.matcher(folded.substring(line.start(), label.start())).find()) {
          latest = List.of();
          continue;
        }
        won(value, new Span(label.start(1), label.end(1)));
      } else {
        sum(label.group(), value);
      }
    }
  }

  /** {@code 第二|中标候选人}, {@code 第3名|候选人}. */
  private static final Pattern ALSO_RAN = Pattern.compile("第?[二三四五2-5](?:名|位|顺位)?(?:的|预|拟|推荐)?$");

  /** From the label to the end of the clause, the line or to the next label. */
  private Span value(int start, int lineEnd) {
    int end = start;
    while (end < lineEnd
        && ";。".indexOf(folded.charAt(end)) < 0
        && !(folded.charAt(end) == ',' && !isInFigure(end))) {
      end++;
    }
    Matcher next = NEXT_LABEL.matcher(folded).region(start, end);
    return new Span(start, next.find() ? Math.max(start, next.start()) : end);
  }

  private boolean isInFigure(int comma) {
    return comma > 0
        && comma + 1 < folded.length()
        && Character.isDigit(folded.charAt(comma - 1))
        && Character.isDigit(folded.charAt(comma + 1));
  }

  private void won(Span value, Span label) {
    List<PartyMention> winners = winners(value);
    Draft draft = winners.isEmpty() ? null : draft(scene, drafts, winners, label);
    if (draft != null) {
      latest = List.of(draft);
    }
  }

  private void sum(String label, Span value) {
    Quantity figure = figure(label, value);
    if (figure != null && latest.size() == 1) {
      pay(latest.get(0), figure);
    }
  }

  // ------------------------------------------------------------------ rows

  private List<String> head(Span line) {
    List<String> head = new ArrayList<>();
    Matcher cell = CELL.matcher(folded).region(line.start(), line.end());
    while (cell.find()) {
      head.add(cell.group());
    }
    boolean table =
        head.size() >= 2
            && head.size() <= 10
            && column(head, COLUMN_OF_WINNER) >= 0
            && head.stream().anyMatch(h -> COLUMN_OF_RESULT.matcher(h).find())
            && head.stream().noneMatch(h -> h.length() > 16 || h.indexOf(':') >= 0);
    return table ? head : List.of();
  }

  /** {@code 排名 中标候选人 投标报价}: the rows stand for places, not for lots. */
  private static boolean ranked(List<String> head) {
    return head.stream().anyMatch(h -> RANK.matcher(h).matches())
        || column(head, COLUMN_OF_LOT) < 0 && head.stream().anyMatch(h -> h.contains("候选"));
  }

  private static final Pattern RANK = Pattern.compile("(?:综合)?(?:排名|名次|排序|位次)");

  private static final Pattern COLUMN_OF_LOT =
      Pattern.compile(".{0,4}(?:项目|工程|标的|标段|标包|包件?|品种|产品|药品|分标|标项)(?:名称|编?号)?");

  /** {@code 品种 中选企业 中选价格(元)}: the price of a pack. */
  private static boolean ofWares(List<String> head) {
    return head.stream().anyMatch(h -> WARES.matcher(h).find());
  }

  private static final Pattern UNIT_PRICE = Pattern.compile("价(?:格)?(?:\\(|$)");

  private static final Pattern WARES = Pattern.compile("品种|药品|产品|规格|包装|耗材");

  private static final Pattern NAME =
      Pattern.compile(
          "(?!合计|小计|总计|平均|备注|暂|未[公披]|以上|详见|见附|待|无|另|名称|地址|排名|得分|报价|第[一二三])[\\u4e00-\\u9fff]{2,12}(?:\\([\\u4e00-\\u9fff]{2,6}\\)[\\u4e00-\\u9fff]{0,12})?");

  private static int column(List<String> head, Pattern label) {
    for (int i = 0; i < head.size(); i++) {
      if (label.matcher(head.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** Reads the line as a row; false where it is none. */
  private boolean row(List<String> head, Span line) {
    List<Span> row = new ArrayList<>();
    Matcher cell = CELL.matcher(folded).region(line.start(), line.end());
    while (cell.find()) {
      row.add(new Span(cell.start(), cell.end()));
    }
    if (row.stream().anyMatch(c -> VOID.matcher(c.of(folded)).find())) {
      return true;
    }
    if (row.size() != head.size()) {
      return false;
    }
    if (ranked(head) && !latest.isEmpty()) {
      return true; // only the first of the candidates
    }
    Span who = row.get(column(head, COLUMN_OF_WINNER));
    List<PartyMention> winners = winners(who);
    if (winners.isEmpty()) {
      return false;
    }
    Draft draft = draft(scene, drafts, winners, who);
    latest = draft == null ? List.of() : List.of(draft);
    int sum = column(head, COLUMN_OF_SUM);
    boolean ofPack = sum >= 0 && UNIT_PRICE.matcher(head.get(sum)).find() && ofWares(head);
    Quantity figure = sum < 0 ? null : figure(head.get(sum), row.get(sum));
    if (draft != null && figure != null && ofPack) {
      draft.add(AmountKind.PRICE_PER_SHARE, figure, "the price beside the winner");
    } else if (draft != null && figure != null) {
      pay(draft, figure);
    }
    int item = column(head, COLUMN_OF_ITEM);
    if (draft != null && item >= 0 && !NUMBER.matcher(row.get(item).of(folded)).matches()) {
      draft.subject = row.get(item);
    }
    return true;
  }

  // ------------------------------------------------------------------ values

  /** Who is named in the value, all of a union. */
  private List<PartyMention> winners(Span value) {
    if (VOID.matcher(value.of(folded)).find()) {
      return List.of();
    }
    PartyMention house = Client.house(scene, trimmed(value));
    List<PartyMention> named =
        scene.mentions().parties().stream()
            .filter(p -> value.contains(p.span()) && !p.bystander())
            .toList();
    if (named.isEmpty() || named.get(0).span().start() != value.start()) {
      PartyMention told = house == null ? column(trimmed(value)) : house;
      return told == null ? List.of() : List.of(told);
    }
    boolean cut =
        house != null && named.size() == 1 && house.span().length() > named.get(0).span().length();
    return cut ? List.of(house) : named;
  }

  /** A name that only its label or its column vouches for: {@code 中标人:晶海}. */
  private @Nullable PartyMention column(Span value) {
    String name = scene.document().slice(value);
    return NAME.matcher(value.of(folded)).matches()
        ? new PartyMention(value, -1 - value.start(), name, EntityType.COMPANY, "column", SURE)
        : null;
  }

  private static final double SURE = 0.7;

  private Span trimmed(Span value) {
    int end = value.end();
    while (end > value.start() && folded.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(value.start(), end);
  }

  private @Nullable Quantity figure(String label, Span value) {
    for (Quantity quantity : scene.mentions().quantities()) {
      if (quantity.kind() == Quantity.Kind.MONEY
          && value.contains(quantity.span())
          && !quantity.perShare()) {
        return quantity;
      }
    }
    boolean money = label.contains("元") || value.of(folded).contains("元");
    return money && value.of(folded).indexOf('%') < 0
        ? cells.figure(label, value, AmountKind.DEAL_VALUE)
        : null;
  }

  private static void pay(Draft draft, Quantity figure) {
    if (draft.quantities(AmountKind.DEAL_VALUE).isEmpty()) {
      draft.add(AmountKind.DEAL_VALUE, figure, "the sum beside the winner");
    }
  }

  /** The deal that a rule has read of the winner named there, else a new one. */
  static @Nullable Draft draft(
      Scene scene, List<Draft> drafts, List<PartyMention> winners, Span label) {
    Span at = winners.get(0).span();
    for (Draft draft : drafts) {
      if (draft.type == DealType.CONTRACT_AWARD
          && draft.in(Role.WINNER).stream().anyMatch(p -> p.span().overlaps(at))) {
        draft.drop(Role.WINNER, p -> p.span().overlaps(at) && p.span().length() < at.length());
        winners.forEach(p -> draft.add(Role.WINNER, p, "a line of the result"));
        return draft;
      }
    }
    return newDraft(scene, drafts, winners, label);
  }

  /** A deal of its own; null where no sentence holds the winner. */
  static @Nullable Draft newDraft(
      Scene scene, List<Draft> drafts, List<PartyMention> winners, Span label) {
    Sentence sentence = sentence(scene, winners.get(0).span());
    if (sentence == null) {
      return null;
    }
    Passage passage = new Passage(scene.document(), sentence, scene.mentions());
    Draft draft = new Draft(Rule.AWARD, passage, new Trigger(label, Frame.AWARD, "中标", false));
    winners.forEach(p -> draft.add(Role.WINNER, p, "a line of the result"));
    drafts.add(draft);
    return draft;
  }

  private static @Nullable Sentence sentence(Scene scene, Span at) {
    return scene.document().sentences().stream()
        .filter(s -> s.span().contains(at))
        .findFirst()
        .orElse(null);
  }
}
