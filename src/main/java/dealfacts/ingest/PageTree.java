package dealfacts.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A page seen once from top to bottom: its lines of text in order ({@link Block}), the block
 * elements as ranges of these lines ({@link Region}), and the few elements whose names promise
 * metadata.
 */
final class PageTree implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "video",
          "audio",
          "canvas",
          "select",
          "button",
          "textarea",
          "nav",
          "footer",
          "map",
          "dialog");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i",
          "img", "input", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  /** An element with a name that promises a date, a source or an author. */
  record Hint(Element element, HintKind kind, int block) {}

  enum HintKind {
    TIME,
    SOURCE,
    AUTHOR,
    INFO
  }

  private static final int MOST_HINTS = 200;
  private static final int MOST_CELLS = 20;
  private static final int LONGEST_CELL = 40;

  private final SiteRules rules;
  private final PageHead head;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final List<Hint> hints = new ArrayList<>();
  private final Map<SiteRules.Field, Element> hooked = new EnumMap<>(SiteRules.Field.class);
  private final Map<String, ElementName> names = new HashMap<>();
  private final StringBuilder line = new StringBuilder();
  private int linkChars;
  private int linkDepth;
  private int boldChars;
  private int boldDepth;
  private Region current;

  private PageTree(SiteRules rules, PageHead head, Element root) {
    this.head = head;
    this.rules = rules;
    this.current = new Region(root, null, 0, ElementName.NONE);
    regions.add(current);
  }

  /**
   * @param head takes the metadata that stands outside of the head, where a broken page puts it
   */
  static PageTree of(Element root, SiteRules rules, PageHead head) {
    PageTree tree = new PageTree(rules, head, root);
    NodeTraversor.filter(tree, root);
    tree.endLine();
    tree.regions.get(0).end(tree.blocks.size());
    return tree;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** In document order; the first one is the body. */
  List<Region> regions() {
    return regions;
  }

  /** The region of the element; null where it is none. */
  @Nullable Region region(Element element) {
    for (Region region : regions) {
      if (region.element() == element) {
        return region;
      }
    }
    return null;
  }

  List<Hint> hints() {
    return hints;
  }

  /** The first element whose name many sites give to the field; null for none. */
  @Nullable Element hooked(SiteRules.Field field) {
    return hooked.get(field);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || depth == 0) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (tag.equals("meta")) {
      head.add(element);
    }
    if (SKIPPED.contains(tag) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br") || tag.equals("hr")) {
      endLine();
      return FilterResult.CONTINUE;
    }
    ElementName name = name(element);
    SiteRules.Field hook = rules.hook(name);
    if (hook == SiteRules.Field.DROP) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (hook != null && hook != SiteRules.Field.BODY) {
      hooked.putIfAbsent(hook, element);
    }
    if (INLINE.contains(tag)) {
      hint(element, name);
      linkDepth += tag.equals("a") ? 1 : 0;
      boldDepth += tag.equals("b") || tag.equals("strong") ? 1 : 0;
      return FilterResult.CONTINUE;
    }
    if (tag.equals("table")) {
      List<String> rows = DealTable.lines(element);
      if (!rows.isEmpty()) {
        endLine();
        rows.forEach(row -> blocks.add(new Block(row, 0, 0, current, true)));
        return FilterResult.SKIP_ENTIRELY;
      }
    }
    endLine();
    hint(element, name);
    Region region = new Region(element, current, blocks.size(), name);
    region.hook(hook == SiteRules.Field.BODY);
    regions.add(region);
    current = region;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element) || depth == 0) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (tag.equals("br") || tag.equals("hr")) {
      return FilterResult.CONTINUE;
    }
    if (INLINE.contains(tag)) {
      linkDepth -= tag.equals("a") ? 1 : 0;
      boldDepth -= tag.equals("b") || tag.equals("strong") ? 1 : 0;
      return FilterResult.CONTINUE;
    }
    endLine();
    if (current.element() == element) {
      if (tag.equals("tr")) {
        joinCells(current);
      }
      current.end(blocks.size());
      Region parent = current.parent();
      current = parent == null ? current : parent;
    }
    return FilterResult.CONTINUE;
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
    blocks.add(new Block(text.toString(), 0, 0, row, false));
    for (int i = regions.size() - 1; regions.get(i) != row; i--) {
      regions.get(i).clear(blocks.size());
    }
  }

  /** Pages repeat few classes on many elements. */
  private ElementName name(Element element) {
    if (!element.id().isEmpty() || element.hasAttr("itemprop")) {
      return ElementName.of(element);
    }
    return names.computeIfAbsent(element.className(), c -> ElementName.of(element));
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.length() < 2_000
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }

  private void hint(Element element, ElementName name) {
    if (name.hint() != null && hints.size() < MOST_HINTS) {
      hints.add(new Hint(element, name.hint(), blocks.size()));
    }
  }

  private void append(String text) {
    int before = line.length();
    boolean blank = before == 0 || line.charAt(before - 1) == ' ';
    int visible = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00a0' || c == '\u3000') {
        if (!blank) {
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
    boldChars += boldDepth > 0 ? visible : 0;
  }

  private void endLine() {
    if (line.length() > 0) {
      String text = CleanText.line(line.toString());
      if (!text.isEmpty()) {
        blocks.add(new Block(text, linkChars, boldChars, current, false));
      }
      line.setLength(0);
    }
    linkChars = 0;
    boldChars = 0;
  }
}
