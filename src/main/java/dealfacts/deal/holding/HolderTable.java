package dealfacts.deal.holding;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DateKind;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Status;
import dealfacts.deal.argument.NoticeDay;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Progress;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.TableCells;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.DateMention;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.CellTable;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables of a notice that tell what each holder bought or sold, a deal a row: {@code 股东名称 减持方式 减持期间
 * 减持均价（元/股） 减持股数（股） 减持比例}. A table of what was held before and after completes them.
 */
public final class HolderTable {
  private static final Pattern SELLS = Pattern.compile("减持");
  private static final Pattern BUYS = Pattern.compile("增持");
  private static final Pattern PLANS = Pattern.compile("(?:计划|拟|预计)[增减]持");

  private static final Pattern AFTERWARDS = Pattern.compile("后.{0,8}(?:比例|占)");
  private static final Pattern BEFORE_OR_AFTER = Pattern.compile("[前后].{0,6}(?:持|股)|当前持|目前持|已持有");
  private static final Pattern COUNT =
      Pattern.compile("(?:[增减]持|成交|变动|交易)(?:股份)?(?:总)?(?:股数|数量)|^(?:股数|数量|股份数量|持股变动)");
  private static final Pattern PART = Pattern.compile("比例|占.{0,6}(?:总股本|股份总数)");
  private static final Pattern PRICE = Pattern.compile("均价|价格(?!上限)");
  private static final Pattern VALUE = Pattern.compile("(?:总)?金额");
  private static final Pattern PERIOD = Pattern.compile("期间|时间|日期|区间$");
  private static final Pattern SUM = Pattern.compile("合计|小计|总计");
  private static final Pattern CELLS_OF_ALL = Pattern.compile("(?:合计|总)(?:持有|持股|股份)?.{0,4}");

  private final Scene scene;
  private final TableCells cells;
  private final List<CellTable> tables;

  public HolderTable(Scene scene) {
    this.scene = scene;
    this.cells = new TableCells(scene);
    this.tables = CellTable.find(scene.document().folded());
  }

  /** Whether the sentence is a line of labels, which tells no deal. */
  public boolean isHead(Sentence sentence) {
    return tables.stream().anyMatch(t -> t.line().overlaps(sentence.span()));
  }

  /** What each holder did, as deals. */
  public List<Draft> read() {
    List<Draft> read = new ArrayList<>();
    for (CellTable table : tables) {
      Rule rule = rule(table);
      int count = column(table, AmountKind.SHARE_COUNT);
      if (rule != null && (count >= 0 || column(table, AmountKind.DEAL_VALUE) >= 0)) {
        rows(table, rule, read);
      }
    }
    return read;
  }

  private void rows(CellTable table, Rule rule, List<Draft> read) {
    List<Draft> ofTable = new ArrayList<>();
    for (List<Span> row : table.rows()) {
      Draft draft = row(table, rule, row);
      if (draft != null) {
        boolean again =
            ofTable.removeIf(d -> d.involves(draft.in(Role.SHAREHOLDER).get(0).party()));
        if (!again) {
          ofTable.add(draft);
        }
      }
    }
    read.addAll(ofTable);
  }

  private @Nullable Draft row(CellTable table, Rule rule, List<Span> row) {
    PartyMention holder = cells.party(row.get(0));
    Sentence sentence = sentence(row.get(0));
    if (holder == null || sentence == null || SUM.matcher(cells.words(row.get(0))).find()) {
      return null;
    }
    Passage passage = new Passage(scene.document(), sentence, scene.mentions());
    String verb = rule == Rule.STAKE_INCREASE ? "增持" : "减持";
    Draft draft = new Draft(rule, passage, new Trigger(row.get(0), rule.frame(), verb, false));
    draft.add(Role.SHAREHOLDER, holder, "row of a table");
    PartyMention company = scene.announcerOrNull();
    if (company != null && company.party() != holder.party()) {
      draft.add(Role.TARGET, company, "whose notice it is");
    }
    for (int i = 1; i < row.size(); i++) {
      AmountKind kind = kind(table.head().get(i));
      Quantity figure = kind == null ? null : cells.figure(table.head().get(i), row.get(i), kind);
      if (kind != null && figure != null && isPositive(figure)) {
        draft.add(kind, figure, "column of a table");
      }
      if (PERIOD.matcher(table.head().get(i)).find()) {
        dates(row.get(i)).forEach(d -> draft.add(DateKind.EVENT, d, "column of a table"));
      }
    }
    DateMention published = NoticeDay.published(scene);
    if (published != null) {
      draft.add(DateKind.DISCLOSED, published, "day of the notice");
    }
    boolean planned = table.head().stream().anyMatch(h -> PLANS.matcher(h).find());
    draft.status = planned ? Status.PLANNED : Status.COMPLETED;
    boolean told =
        !draft.quantities(AmountKind.SHARE_COUNT).isEmpty()
            || !draft.quantities(AmountKind.DEAL_VALUE).isEmpty();
    return told ? draft : null;
  }

  private static boolean isPositive(Quantity figure) {
    BigDecimal top = figure.top();
    return top != null && top.signum() > 0;
  }

  /**
   * Gives the deals what their holders hold afterwards, and the issue of the article its investors.
   */
  public void complete(List<Draft> deals) {
    AllotmentTable.complete(scene, tables, deals);
    for (CellTable table : tables) {
      int after = column(table, AmountKind.STAKE_AFTER);
      if (after >= 0) {
        table.rows().forEach(row -> hold(table, row, after, deals));
      }
    }
  }

  private void hold(CellTable table, List<Span> row, int after, List<Draft> deals) {
    PartyMention holder = cells.party(row.get(0));
    boolean whole =
        table.head().size() < 3
            || !table.head().get(1).contains("性质")
            || CELLS_OF_ALL.matcher(cells.words(row.get(1))).matches();
    Quantity stake = cells.figure(table.head().get(after), row.get(after), AmountKind.STAKE_AFTER);
    if (holder == null || stake == null || !whole) {
      return;
    }
    List<Draft> his =
        deals.stream()
            .filter(d -> d.type.isHolding() && Progress.of(d) == Status.COMPLETED)
            .filter(d -> d.in(Role.SHAREHOLDER).stream().anyMatch(p -> p.party() == holder.party()))
            .filter(d -> d.in(Role.SHAREHOLDER).size() == 1)
            .toList();
    if (his.size() == 1 && his.get(0).quantities(AmountKind.STAKE_AFTER).isEmpty()) {
      his.get(0).add(AmountKind.STAKE_AFTER, stake, "column of a table");
    }
  }

  private List<DateMention> dates(Span cell) {
    return scene.mentions().dates().stream().filter(d -> cell.contains(d.span())).toList();
  }

  private @Nullable Sentence sentence(Span cell) {
    return scene.document().sentences().stream()
        .filter(s -> s.span().contains(cell))
        .findFirst()
        .orElse(null);
  }

  private static int column(CellTable table, AmountKind kind) {
    for (int i = 1; i < table.head().size(); i++) {
      if (kind(table.head().get(i)) == kind) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable AmountKind kind(String label) {
    if (AFTERWARDS.matcher(label).find()) {
      return AmountKind.STAKE_AFTER;
    }
    if (BEFORE_OR_AFTER.matcher(label).find()) {
      return null;
    }
    if (PART.matcher(label).find()) {
      return AmountKind.STAKE;
    }
    if (PRICE.matcher(label).find()) {
      return AmountKind.PRICE_PER_SHARE;
    }
    if (VALUE.matcher(label).find()) {
      return AmountKind.DEAL_VALUE;
    }
    return COUNT.matcher(label).find() ? AmountKind.SHARE_COUNT : null;
  }

  /** By the labels, else by the words of the title. */
  private @Nullable Rule rule(CellTable table) {
    Rule told = rule(String.join(" ", table.head()));
    if (told != null) {
      return told;
    }
    String folded = scene.document().folded();
    int end = folded.indexOf('\n');
    return rule(end < 0 ? folded : folded.substring(0, end));
  }

  private static @Nullable Rule rule(String words) {
    boolean sells = SELLS.matcher(words).find();
    boolean buys = BUYS.matcher(words).find();
    return sells == buys ? null : sells ? Rule.STAKE_DECREASE : Rule.STAKE_INCREASE;
  }
}
