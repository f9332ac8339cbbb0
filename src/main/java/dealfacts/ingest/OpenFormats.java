package dealfacts.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Bold type, links and the like that are open: they live on where the block around them ends, up to
 * the end of a cell: {@code <b>甲<p>乙</b>丙}.
 */
final class OpenFormats {
  private static final int MOST = 200;

  private final PageTree tree;
  private final List<Tag> tags = new ArrayList<>();
  private final List<PageTree.Hint> hints = new ArrayList<>();

  /** How many elements were open where each of them began. */
  private final List<Integer> depths = new ArrayList<>();

  /** So many are open that they mean nothing. */
  private boolean confused;

  OpenFormats(PageTree tree) {
    this.tree = tree;
  }

  static boolean isCell(Tag tag) {
    return tag == Tag.TD || tag == Tag.TH || tag == Tag.CAPTION;
  }

  void begin(Tag tag, PageTree.Hint hint, int depth) {
    if (tags.size() >= MOST) {
      confused = true;
      for (int i = tags.size() - 1; i >= 0; i--) {
        if (!isCell(tags.get(i))) {
          end(i);
        }
      }
    }
    if (!confused) {
      add(tag, hint, depth);
      tree.link(tag == Tag.A ? 1 : 0);
    }
  }

  void beginCell(Tag tag, int depth) {
    add(tag, PageTree.Hint.NONE, depth);
  }

  private void add(Tag tag, PageTree.Hint hint, int depth) {
    tags.add(tag);
    hints.add(hint);
    depths.add(depth);
  }

  void endCell() {
    int i = tags.size() - 1;
    while (i >= 0 && !isCell(tags.get(i))) {
      end(i--);
    }
    if (i >= 0) {
      tags.remove(i);
      hints.remove(i);
      depths.remove(i);
    }
  }

  /** A link that was never closed ends with the block that it stands in. */
  void endLinks(int depth) {
    for (int i = tags.size() - 1; i >= 0 && depths.get(i) > depth; i--) {
      if (tags.get(i) == Tag.A) {
        end(i);
      }
    }
  }

  /**
   * Ends the innermost one of the name within the cell.
   *
   * @return how many elements were open where it began; -1 where there is none
   */
  int end(Tag tag) {
    for (int i = tags.size() - 1; i >= 0 && !isCell(tags.get(i)); i--) {
      if (tags.get(i) == tag) {
        int depth = depths.get(i);
        end(i);
        return depth;
      }
    }
    return -1;
  }

  private void end(int at) {
    depths.remove(at);
    tree.link(tags.remove(at) == Tag.A ? -1 : 0);
    tree.end(hints.remove(at));
  }
}
