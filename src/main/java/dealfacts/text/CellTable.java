package dealfacts.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that a text prints line by line, its cells set apart by blanks or bars, whose first
 * column names somebody: {@code 股东名称 减持方式 减持股数（股） 减持比例}.
 *
 * @param head the labels of the columns; one over two ({@code 减持后持有股份}) stands before each of
 *     theirs
 * @param line the first line, with the labels
 * @param rows cells as spans in the text, as many as there are labels
 */
public record CellTable(List<String> head, Span line, List<List<Span>> rows) {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:序号\\s)?(?:股东|增持主体|减持主体|增持人员?|减持人员?|增持方|减持方|认购对象|发行对象|认购人|获配(?:对象|投资者|机构)|认购方|投资者)?(?:名称|姓名)?");

  private static final Pattern LABEL = Pattern.compile("[^。,;0-9%]{1,24}");

  /** Over two columns: how many shares and which part. */
  private static final Pattern GROUP = Pattern.compile("[前后](?:持有|持股|股份).*");

  private static final Pattern BLANKS = Pattern.compile(" *\\| *| {2,}");

  private static final int FEWEST = 3;
  private static final int MOST_ROWS = 60;

  public CellTable {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /** The tables of a folded text, in its order. */
  public static List<CellTable> find(String folded) {
    List<Span> lines = lines(folded);
    List<CellTable> found = new ArrayList<>();
    int holder = folded.indexOf(HOLDER);
    for (int i = 0; i < lines.size(); i++) {
      List<Span> labels = isHead(folded, lines.get(i));
      if (labels.isEmpty()) {
        Span line = lines.get(i);
        if (holder >= 0 && holder < line.start()) {
          holder = folded.indexOf(HOLDER, line.start());
        }
        if (holder >= 0 && holder < line.end()) {
          found.addAll(withinLine(folded, line, holder));
        }
        continue;
      }
      List<String> head = new ArrayList<>(labels.stream().map(s -> s.of(folded)).toList());
      int first = i + 1;
      List<String> whole = first < lines.size() ? under(folded, head, lines.get(first)) : head;
      first += whole == head ? 0 : 1;
      List<List<Span>> rows = new ArrayList<>();
      int at = first;
      while (at < lines.size() && rows.size() < MOST_ROWS) {
        List<Span> cells = row(folded, lines.get(at), whole.size());
        if (cells.isEmpty()) {
          break;
        }
        rows.add(cells);
        at++;
      }
      if (!rows.isEmpty()) {
        found.add(new CellTable(whole, lines.get(i), rows));
        i = at - 1;
      }
    }
    return found;
  }

  /**
   * {@code 实施情况如下: 股东名称 减持期间 减持均价 减持股数 海川投资 2020/3/27 18.45 4,110,000 李海 …}: a table whose lines
   * were run together; every label tells its kind, so that the first cell that is none opens a row.
   */
  private static List<CellTable> withinLine(String folded, Span line, int at) {
    if (at + HOLDER.length() >= line.end() || folded.charAt(at + HOLDER.length()) != ' ') {
      return List.of();
    }
    List<Span> cells = cells(folded, new Span(at, line.end()));
    int columns = 1;
    while (columns < cells.size() && KIND.matcher(cells.get(columns).of(folded)).matches()) {
      columns++;
    }
    List<List<Span>> rows = new ArrayList<>();
    for (int i = columns; columns > FEWEST && i + columns <= cells.size(); i += columns) {
      List<Span> row = List.copyOf(cells.subList(i, i + columns));
      if (!isRow(folded, row)) {
        break;
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> head = cells.subList(0, columns).stream().map(s -> s.of(folded)).toList();
    Span labels = new Span(at, cells.get(columns - 1).end());
    return List.of(new CellTable(head, labels, rows));
  }

  private static final String HOLDER = "股东名称";

  private static final Pattern KIND =
      Pattern.compile("[^。,;0-9]{0,10}(?:方式|期间|时间|日期|区间|均价|价格|股数|数量|金额|比例|来源|占总股本)[^。,;0-9]{0,12}");

  /** A name first, and figures behind it. */
  private static boolean isRow(String folded, List<Span> row) {
    String name = row.get(0).of(folded);
    long figures = row.stream().filter(c -> Character.isDigit(folded.charAt(c.start()))).count();
    return name.length() >= 2
        && name.chars().noneMatch(c -> c >= '0' && c <= '9' || c == '。' || c == ',')
        && figures >= 2;
  }

  private static List<Span> lines(String folded) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || folded.charAt(i) == '\n') {
        if (i > start) {
          lines.add(new Span(start, i));
        }
        start = i + 1;
      }
    }
    return lines;
  }

  /** The labels of a line that opens a table; none where it opens none. */
  private static List<Span> isHead(String folded, Span line) {
    if (line.length() > 160 || line.length() < 8 || !mayBeHead(folded, line)) {
      return List.of();
    }
    List<Span> cells = cells(folded, line);
    if (cells.size() >= 2 && cells.get(0).of(folded).equals("序号")) {
      cells = cells.subList(1, cells.size());
    }
    boolean named =
        cells.size() >= FEWEST
            && cells.get(0).length() >= 2
            && NAMES.matcher(cells.get(0).of(folded)).matches();
    return named && cells.stream().allMatch(c -> LABEL.matcher(c.of(folded)).matches())
        ? cells
        : List.of();
  }

  /** Whether it has blanks or bars between three cells, and nothing that no label has. */
  private static boolean mayBeHead(String folded, Span line) {
    int gaps = 0;
    for (int i = line.start(); i < line.end(); i++) {
      char c = folded.charAt(i);
      if (c == '。' || c == ',' || c == ';' || c == '%' || c >= '0' && c <= '9') {
        return false;
      }
      gaps += c == ' ' || c == '|' ? 1 : 0;
    }
    return gaps >= FEWEST - 1;
  }

  /** The labels with those of a second line, which stand under the last of the first. */
  private static List<String> under(String folded, List<String> head, Span line) {
    List<Span> second = cells(folded, line);
    List<String> groups = head.stream().filter(h -> GROUP.matcher(h).find()).toList();
    if (groups.isEmpty()
        || second.size() != 2 * groups.size()
        || !second.stream().allMatch(c -> LABEL.matcher(c.of(folded)).matches())) {
      return head;
    }
    List<String> whole = new ArrayList<>(head.subList(0, head.size() - groups.size()));
    for (int k = 0; k < second.size(); k++) {
      whole.add(groups.get(k / 2) + second.get(k).of(folded));
    }
    return whole;
  }

  /** The cells of a row that fills all columns; none where the line is none. */
  private static List<Span> row(String folded, Span line, int columns) {
    List<Span> cells = new ArrayList<>(cells(folded, line));
    if (cells.size() > columns
        && cells.get(0).of(folded).length() <= 2
        && isNumber(folded, cells)) {
      cells.remove(0);
    }
    while (cells.size() > columns && isLatin(folded, cells.get(0), cells.get(1))) {
      cells.set(0, new Span(cells.get(0).start(), cells.remove(1).end()));
    }
    boolean figures = false;
    for (Span cell : cells) {
      char last = folded.charAt(cell.end() - 1);
      figures |= last >= '0' && last <= '9' || last == '%';
    }
    return cells.size() == columns && figures ? List.copyOf(cells) : List.of();
  }

  private static boolean isNumber(String folded, List<Span> cells) {
    return Character.isDigit(folded.charAt(cells.get(0).start()));
  }

  private static boolean isLatin(String folded, Span first, Span second) {
    return folded.charAt(first.end() - 1) < 128
        && Character.isLetter(folded.charAt(second.start()))
        && folded.charAt(second.start()) < 128;
  }

  private static List<Span> cells(String folded, Span line) {
    String words = line.of(folded);
    List<Span> cells = new ArrayList<>();
    boolean wide = BLANKS.matcher(words.strip()).find();
    int start = -1;
    for (int i = 0; i <= words.length(); i++) {
      boolean gap =
          i == words.length()
              || words.charAt(i) == '|'
              || words.charAt(i) == ' ' && (!wide || isWide(words, i));
      if (gap && start >= 0) {
        cells.add(new Span(line.start() + start, line.start() + i));
        start = -1;
      } else if (!gap && start < 0) {
        start = i;
      }
    }
    return cells;
  }

  /** Whether the blank is one of several, or beside a bar. */
  private static boolean isWide(String words, int at) {
    return at == 0
        || at + 1 == words.length()
        || " |".indexOf(words.charAt(at - 1)) >= 0
        || " |".indexOf(words.charAt(at + 1)) >= 0;
  }
}
