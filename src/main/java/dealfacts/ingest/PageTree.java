package dealfacts.ingest;

import dealfacts.ingest.Tag.Trait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A page seen once from top to bottom: its lines of text in order ({@link Block}), the block
 * elements as ranges of these lines ({@link Region}), and the few elements whose names promise
 * metadata.
 */
final class PageTree {
  enum HintKind {
    TIME,
    SOURCE,
    AUTHOR,
    INFO
  }

  /** An element with a name that promises a date, a source or an author; it collects its text. */
  static final class Hint {
    static final Hint NONE = new Hint(null, 0);

    private static final int LONGEST = 400;

    private final @Nullable HintKind kind;
    private final int block;
    private final StringBuilder text = new StringBuilder();

    Hint(@Nullable HintKind kind, int block) {
      this.kind = kind;
      this.block = block;
    }

    /** Null for an element that a rule names. */
    @Nullable HintKind kind() {
      return kind;
    }

    /** The line that it stands in or before. */
    int block() {
      return block;
    }

    String text() {
      return CleanText.line(text.toString());
    }

    private void append(CharSequence more, int from) {
      if (text.length() < LONGEST) {
        text.append(more, from, Math.min(more.length(), from + LONGEST));
      }
    }
  }

  /** What a {@code time} says for machines, and the line that it stands in or before. */
  record Moment(int block, String value) {}

  /** An element that was begun. */
  static final class Part {
    static final Part NONE = new Part(null, Hint.NONE);

    /** To be passed over. */
    static final Part UNSEEN = new Part(null, Hint.NONE);

    private final @Nullable Region region;
    private final Hint hint;

    private Part(@Nullable Region region, Hint hint) {
      this.region = region;
      this.hint = hint;
    }

    Hint hint() {
      return hint;
    }
  }

  private static final int MOST_HINTS = 200;
  private static final int MOST_CELLS = 20;
  private static final int LONGEST_CELL = 40;

  private final SiteRules rules;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final List<Hint> hints = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private final List<Hint> openHints = new ArrayList<>();
  private final Map<SiteRules.Field, Hint> hooked = new EnumMap<>(SiteRules.Field.class);
  private final List<DealTable> tables = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private List<String> scripts = List.of();
  private int linkChars;
  private int linkDepth;
  private Region current;

  private PageTree(SiteRules rules) {
    this.rules = rules;
    this.current = new Region(Tag.DIV, null, 0, ElementName.NONE);
    regions.add(current);
  }

  /**
   * @param head takes the metadata, wherever a page puts it
   */
  static PageTree of(String page, SiteRules rules, PageHead head, Duration limit)
      throws Unreadable {
    PageTree tree = new PageTree(rules);
    OpenElements elements = new OpenElements(tree, head);
    MarkupScanner.scan(page, elements, limit);
    tree.scripts = elements.scripts();
    tree.regions.get(0).end(tree.blocks.size());
    return tree;
  }

  /** The contents of the scripts that may hold data of the article. */
  List<String> scripts() {
    return scripts;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** In document order; the first one is the body. */
  List<Region> regions() {
    return regions;
  }

  List<Hint> hints() {
    return hints;
  }

  List<Moment> moments() {
    return moments;
  }

  /** The first element whose name many sites give to the field; null for none. */
  @Nullable Hint hooked(SiteRules.Field field) {
    return hooked.get(field);
  }

  /**
   * Begins an element; what comes back ends it.
   *
   * @param inline whether it is a part of the line
   */
  Part open(Tag tag, TagAttributes attributes, boolean inline) {
    if (attributes.hidden() || tag.is(Trait.UNSEEN)) {
      return Part.UNSEEN;
    }
    SiteRules.Named named = rules.named(attributes);
    SiteRules.Field hook = named.hook();
    if (hook == SiteRules.Field.DROP) {
      return Part.UNSEEN;
    }
    if (!inline) {
      endLine();
    }
    Hint hint = hint(named.name(), hook);
    if (!attributes.datetime().isEmpty()) {
      moments.add(new Moment(blocks.size(), attributes.datetime()));
    }
    if (inline) {
      return hint == Hint.NONE ? Part.NONE : new Part(null, hint);
    }
    Region region = new Region(tag, current, blocks.size(), named.name());
    region.hook(hook == SiteRules.Field.BODY);
    regions.add(region);
    current = region;
    if (tag == Tag.TABLE) {
      tables.add(new DealTable(region, regions.size() - 1, hints.size()));
    }
    return new Part(region, hint);
  }

  void close(Tag tag, Part part) {
    Region region = part.region;
    if (region != null) {
      endLine();
      if (tag.is(Trait.TABLE_PART) || tag == Tag.TABLE) {
        closeTablePart(tag, region);
      }
      region.end(blocks.size());
      Region parent = region.parent();
      current = parent == null ? current : parent;
    }
    end(part.hint);
  }

  private void closeTablePart(Tag tag, Region region) {
    DealTable table = tables.isEmpty() ? null : tables.get(tables.size() - 1);
    if (tag == Tag.TABLE && table != null && table.region() == region) {
      tables.remove(tables.size() - 1);
      tables.forEach(DealTable::holdsAnother);
      List<String> rows = table.lines();
      if (!rows.isEmpty()) {
        replace(table, rows);
      }
      return;
    }
    boolean cell = tag == Tag.TD || tag == Tag.TH;
    if (cell && table != null) {
      table.cell(blocks.subList(region.start(), blocks.size()));
    } else if (tag == Tag.TR) {
      if (table != null) {
        table.endRow();
      }
      joinCells(region);
    }
  }

  /** Puts readable lines in the place of a table. */
  private void replace(DealTable table, List<String> rows) {
    Region region = table.region();
    Region parent = region.parent() == null ? region : region.parent();
    blocks.subList(region.start(), blocks.size()).clear();
    regions.subList(table.firstRegion(), regions.size()).clear();
    hints.subList(Math.min(table.firstHint(), hints.size()), hints.size()).clear();
    rows.forEach(row -> blocks.add(new Block(row, 0, parent, true)));
  }

  /** One link more or less is open. */
  void link(int by) {
    linkDepth += by;
  }

  private Hint hint(ElementName name, SiteRules.@Nullable Field hook) {
    boolean named = hook != null && hook != SiteRules.Field.BODY && !hooked.containsKey(hook);
    if (!named && (name.hint() == null || hints.size() >= MOST_HINTS)) {
      return Hint.NONE;
    }
    Hint hint = new Hint(name.hint(), blocks.size());
    if (named) {
      hooked.put(hook, hint);
    }
    if (name.hint() != null && hints.size() < MOST_HINTS) {
      hints.add(hint);
    }
    openHints.add(hint);
    return hint;
  }

  /** Ends the element that collects its text. */
  void end(Hint hint) {
    if (hint != Hint.NONE) {
      openHints.remove(hint);
    }
  }

  /** Makes one line of a row whose cells hold a short text each. */
  private void joinCells(Region row) {
    List<Block> cells = blocks.subList(row.start(), blocks.size());
    if (cells.size() < 2 || cells.size() > MOST_CELLS) {
      return;
    }
    StringJoiner text = new StringJoiner("  ");
    for (int i = 0; i < cells.size(); i++) {
      Block cell = cells.get(i);
      boolean same = i > 0 && cell.region() == cells.get(i - 1).region();
      if (same || cell.isLink() || cell.length() > LONGEST_CELL) {
        return;
      }
      text.add(cell.text());
    }
    cells.clear();
    blocks.add(new Block(text.toString(), 0, row, false));
    for (int i = regions.size() - 1; regions.get(i) != row; i--) {
      regions.get(i).clear(blocks.size());
    }
  }

  /** Adds a piece of text to the line, with one blank for several. */
  void append(String text, int from, int to) {
    int before = line.length();
    boolean blank = before == 0 || line.charAt(before - 1) == ' ';
    int visible = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || c == '\u3000') {
        if (!blank && c != '\0') {
          line.append(' ');
          blank = true;
        }
      } else {
        line.append(c);
        blank = false;
        visible++;
      }
    }
    linkChars += linkDepth > 0 ? visible : 0;
    for (int i = 0; i < openHints.size(); i++) {
      openHints.get(i).append(line, before);
    }
  }

  void endLine() {
    if (line.length() > 0) {
      String text = CleanText.line(line.toString());
      if (!text.isEmpty()) {
        blocks.add(new Block(text, linkChars, current, false));
      }
      line.setLength(0);
      for (int i = 0; i < openHints.size(); i++) {
        openHints.get(i).append(" ", 0);
      }
    }
    linkChars = 0;
  }
}
