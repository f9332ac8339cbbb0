package dealfacts.ingest;

import dealfacts.ingest.Tag.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which elements a tag ends and which it begins, by the rules that browsers follow for broken
 * markup too: a paragraph ends where a block begins, a cell where the next one does, a stray end
 * tag ends nothing. Bold type and links live on where the block around them ends.
 */
final class OpenElements {
  /** Deeper elements take the place of the one above them. */
  private static final int DEEPEST = 512;

  private final PageTree tree;
  private final PageHead head;
  private final List<String> scripts = new ArrayList<>();
  private final Tag[] tags = new Tag[DEEPEST + 1];
  private final PageTree.Part[] parts = new PageTree.Part[DEEPEST + 1];
  private final int[] open = new int[Tag.count()];
  private int depth;
  private final OpenFormats formats;

  /** How many open elements are passed over with all that they hold. */
  private int unseen;

  /** The place of the open form; none begins before its end tag, be it cut off. */
  private int form = NO_FORM;

  private static final int NO_FORM = -1;

  private static final Set<Tag> ENDS_WITH_FORM = Set.of(Tag.P, Tag.LI, Tag.DD, Tag.DT);

  private static final int CUT_OFF = DEEPEST + 1;

  OpenElements(PageTree tree, PageHead head) {
    this.tree = tree;
    this.head = head;
    this.formats = new OpenFormats(tree);
  }

  List<String> scripts() {
    return scripts;
  }

  void script(String content) {
    scripts.add(content);
  }

  void title(String content) {
    head.title(Entities.decode(content, false));
  }

  void text(String page, int from, int to) {
    if (unseen > 0) {
      return;
    }
    int at = from;
    if (open[Tag.PRE.index()] > 0) {
      for (int end = page.indexOf('\n', at); end >= 0 && end < to; end = page.indexOf('\n', at)) {
        tree.append(page, at, end);
        tree.endLine();
        at = end + 1;
      }
    }
    tree.append(page, at, to);
  }

  void end() {
    popTo(0);
    tree.endLine();
  }

  void startTag(Tag tag, TagAttributes attributes, boolean closed) {
    if (tag.is(Trait.FRAME)) {
      if (tag == Tag.META || tag == Tag.LINK) {
        head.add(tag, attributes);
      }
      return;
    }
    if (tag.is(Trait.TABLE_PART)) {
      if (!beginsTablePart(tag)) {
        return;
      }
    } else if (!makesRoom(tag)) {
      return;
    }
    if (tag.is(Trait.VOID)) {
      if (!tag.is(Trait.INLINE) && unseen == 0) {
        tree.endLine();
      }
      return;
    }
    if (closed && tag.index() == 0) {
      return;
    }
    if (tag == Tag.A && attributes.isAnchor()) {
      return;
    }
    if (tag.is(Trait.FORMATTING) && unseen == 0) {
      PageTree.Part part = tree.open(tag, attributes, isInline(tag));
      if (part != PageTree.Part.UNSEEN) {
        formats.begin(tag, part.hint(), depth);
        return;
      }
      push(tag, part);
      return;
    }
    push(tag, unseen == 0 ? tree.open(tag, attributes, isInline(tag)) : PageTree.Part.NONE);
  }

  /**
   * An element of a site's own is a part of the line in a paragraph: {@code <p>甲<stock>乙</stock>丙}.
   */
  private boolean isInline(Tag tag) {
    return tag.is(Trait.INLINE) || tag.index() == 0 && open[Tag.P.index()] > 0;
  }

  /** Ends what the tag ends; whether it then begins an element. */
  private boolean makesRoom(Tag tag) {
    if (tag == Tag.FORM && form != NO_FORM) {
      return false;
    }
    if (tag == Tag.LI) {
      endItem(Tag.LI, Tag.LI);
    } else if (tag == Tag.DD || tag == Tag.DT) {
      endItem(Tag.DD, Tag.DT);
    }
    if (tag.is(Trait.ENDS_PARAGRAPH) && open[Tag.P.index()] > 0) {
      popScoped(Tag.P, Tag.BUTTON);
    }
    if (tag.is(Trait.HEADING) && depth > 0 && tags[depth - 1].is(Trait.HEADING)) {
      pop();
    } else if (tag == Tag.A) {
      endFormat(tag);
    } else if (tag == Tag.FORM) {
      form = depth;
    } else if (tag == Tag.TABLE && inTable()) {
      popScoped(Tag.TABLE, Tag.TABLE);
    } else if ((tag == Tag.BUTTON || tag == Tag.SELECT) && open[tag.index()] > 0) {
      popScoped(tag, tag);
      return tag != Tag.SELECT;
    }
    return true;
  }

  /** Whether the innermost element is a table, a group of rows or a row. */
  private boolean inTable() {
    if (depth == 0) {
      return false;
    }
    Tag top = tags[depth - 1];
    return top == Tag.TABLE
        || (top.is(Trait.TABLE_PART) && top != Tag.TD && top != Tag.TH && top != Tag.CAPTION);
  }

  private boolean beginsTablePart(Tag tag) {
    if (open[Tag.TABLE.index()] == 0 || tag == Tag.COL || tag == Tag.COLGROUP) {
      return false;
    }
    boolean cell = tag == Tag.TD || tag == Tag.TH;
    while (depth > 0 && tags[depth - 1] != Tag.TABLE) {
      Tag top = tags[depth - 1];
      boolean row = top == Tag.TR;
      boolean group = top.is(Trait.TABLE_PART) && inTable() && !row;
      if ((cell && row) || ((cell || tag == Tag.TR) && group)) {
        break;
      }
      pop();
    }
    Tag top = tags[depth - 1];
    if ((cell || tag == Tag.TR) && top == Tag.TABLE) {
      imply(Tag.TBODY);
    }
    if (cell && tags[depth - 1] != Tag.TR) {
      imply(Tag.TR);
    }
    return true;
  }

  private void imply(Tag tag) {
    push(tag, unseen == 0 ? tree.open(tag, TagAttributes.NONE, false) : PageTree.Part.NONE);
  }

  /** Ends an open item of the innermost list. */
  private void endItem(Tag item, Tag other) {
    if (open[item.index()] == 0 && open[other.index()] == 0) {
      return;
    }
    for (int i = depth - 1; i >= 0; i--) {
      Tag tag = tags[i];
      if (tag == item || tag == other) {
        popTo(i);
        return;
      }
      if (tag.is(Trait.SPECIAL) && tag != Tag.ADDRESS && tag != Tag.DIV && tag != Tag.P) {
        return;
      }
    }
  }

  void endTag(Tag tag) {
    if (tag == Tag.P && !popScoped(Tag.P, Tag.BUTTON)) {
      breakLine();
    } else if (tag == Tag.BR) {
      breakLine();
    } else if (tag.is(Trait.FRAME) || tag.is(Trait.VOID) || tag == Tag.P) {
      return;
    } else if (tag == Tag.FORM) {
      endForm();
    } else if (tag.is(Trait.HEADING)) {
      endHeading();
    } else if (tag.is(Trait.FORMATTING)) {
      if (open[tag.index()] > 0) {
        endOther(tag); // begun within what isn't seen
      } else {
        endFormat(tag);
      }
    } else if (tag == Tag.TABLE || tag.is(Trait.TABLE_PART)) {
      popScoped(tag, Tag.TABLE);
    } else if (tag == Tag.LI) {
      popScoped(tag, Tag.OL, Tag.UL);
    } else if (tag.is(Trait.SPECIAL)) {
      popScoped(tag, tag);
    } else {
      endOther(tag);
    }
  }

  private void breakLine() {
    if (unseen == 0) {
      tree.endLine();
    }
  }

  private void endOther(Tag tag) {
    if (open[tag.index()] == 0) {
      return;
    }
    for (int i = depth - 1; i >= 0 && !tags[i].is(Trait.SPECIAL); i--) {
      if (tags[i].same(tag)) {
        popTo(i);
        return;
      }
    }
  }

  private void endHeading() {
    for (int i = depth - 1; i >= 0 && !tags[i].is(Trait.BARRIER); i--) {
      if (tags[i].is(Trait.HEADING)) {
        popTo(i);
        return;
      }
    }
  }

  /** What stands in an unclosed form stays there. */
  private void endForm() {
    int at = form;
    form = NO_FORM;
    if (at < 0 || at >= depth || tags[at] != Tag.FORM) {
      return;
    }
    while (depth - 1 > at && ENDS_WITH_FORM.contains(tags[depth - 1])) {
      pop();
    }
    if (depth - 1 == at) {
      pop();
    }
  }

  private boolean popScoped(Tag tag, Tag barrier) {
    return popScoped(tag, barrier, barrier);
  }

  /** Ends the innermost element of the name, unless a barrier stands before it. */
  private boolean popScoped(Tag tag, Tag barrier, Tag other) {
    if (open[tag.index()] == 0) {
      return false;
    }
    boolean table = barrier == Tag.TABLE;
    for (int i = depth - 1; i >= 0; i--) {
      Tag top = tags[i];
      if (top == tag) {
        popTo(i);
        return true;
      }
      if (top == barrier || top == other || (!table && top.is(Trait.BARRIER))) {
        return false;
      }
    }
    return false;
  }

  private void push(Tag tag, PageTree.Part part) {
    if (depth == DEEPEST) {
      pop();
    }
    tags[depth] = tag;
    parts[depth] = part;
    depth++;
    open[tag.index()]++;
    unseen += part == PageTree.Part.UNSEEN ? 1 : 0;
    if (OpenFormats.isCell(tag)) {
      formats.beginCell(tag, depth);
    }
  }

  private void popTo(int size) {
    while (depth > size) {
      pop();
    }
  }

  private void pop() {
    depth--;
    Tag tag = tags[depth];
    PageTree.Part part = parts[depth];
    open[tag.index()]--;
    if (depth == form) {
      form = CUT_OFF;
    }
    if (OpenFormats.isCell(tag)) {
      formats.endCell();
    }
    formats.endLinks(depth);
    if (part == PageTree.Part.UNSEEN) {
      unseen--;
    } else if (unseen == 0) {
      tree.close(tag, part);
    }
  }

  /**
   * Ends the innermost format of the name within the cell, and what was begun in it where no block
   * is: {@code <b><span hidden>甲</b>乙}.
   */
  private void endFormat(Tag tag) {
    int size = formats.end(tag);
    if (size < 0) {
      return;
    }
    if (!holdsBlock(size)) {
      popTo(size);
    }
    for (int i = size; i < depth; i++) {
      if (parts[i] == PageTree.Part.UNSEEN && !tags[i].is(Trait.SPECIAL)) {
        parts[i] = PageTree.Part.NONE;
        unseen--;
      }
    }
  }

  private boolean holdsBlock(int from) {
    for (int i = from; i < depth; i++) {
      if (tags[i].is(Trait.SPECIAL)) {
        return true;
      }
    }
    return false;
  }
}
