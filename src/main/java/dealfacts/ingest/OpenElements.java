package dealfacts.ingest;

import dealfacts.ingest.Tag.Trait;
import java.util.ArrayList;
import java.util.List;

/**
 * Which elements a tag ends and which it begins, by the rules that browsers follow for broken
 * markup too: a paragraph ends where a block begins, a cell where the next one does, a stray end
 * tag ends nothing. Bold type and links live on where the block around them ends.
 */
final class OpenElements {
  /** Deeper elements take the place of the one above them. */
  private static final int DEEPEST = 512;

  private static final int MOST_FORMATS = 200;

  /** Stands in the list of formats where a cell begins. */
  private static final PageTree.Hint NO_HINT = PageTree.Hint.NONE;

  private final PageTree tree;
  private final PageHead head;
  private final List<String> scripts = new ArrayList<>();
  private final Tag[] tags = new Tag[DEEPEST + 1];
  private final PageTree.Part[] parts = new PageTree.Part[DEEPEST + 1];
  private final int[] open = new int[Tag.count()];
  private int depth;
  private final List<Tag> formats = new ArrayList<>();
  private final List<PageTree.Hint> formatHints = new ArrayList<>();
  private final List<Integer> formatDepths = new ArrayList<>();

  /** So many formats are open that they mean nothing. */
  private boolean confused;

  /** How many open elements are passed over with all that they hold. */
  private int unseen;

  private int form = -1;

  OpenElements(PageTree tree, PageHead head) {
    this.tree = tree;
    this.head = head;
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
      PageTree.Part part = tree.open(tag, attributes);
      if (part != PageTree.Part.UNSEEN) {
        format(tag, part);
        return;
      }
      push(tag, part);
      return;
    }
    push(tag, unseen == 0 ? tree.open(tag, attributes) : PageTree.Part.NONE);
  }

  /** Ends what the tag ends; whether it then begins an element. */
  private boolean makesRoom(Tag tag) {
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
      if (form >= 0) {
        return false;
      }
      form = depth;
    } else if (tag == Tag.TABLE && inTable()) {
      popScoped(Tag.TABLE, Tag.TABLE);
    } else if ((tag == Tag.BUTTON || tag == Tag.SELECT) && open[tag.index()] > 0) {
      popScoped(tag, tag);
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
    push(tag, unseen == 0 ? tree.open(tag, TagAttributes.NONE) : PageTree.Part.NONE);
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
    } else if (tag.is(Trait.FORMATTING) && endFormat(tag)) {
      return;
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
    form = -1;
    if (at < 0 || at >= depth || tags[at] != Tag.FORM) {
      return;
    }
    while (depth - 1 > at && (tags[depth - 1] == Tag.P || tags[depth - 1] == Tag.LI)) {
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
    if (isCell(tag)) {
      addFormat(tag, NO_HINT);
    }
  }

  private void addFormat(Tag tag, PageTree.Hint hint) {
    formats.add(tag);
    formatHints.add(hint);
    formatDepths.add(depth);
  }

  private static boolean isCell(Tag tag) {
    return tag == Tag.TD || tag == Tag.TH || tag == Tag.CAPTION;
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
      form = -1;
    }
    if (isCell(tag)) {
      int i = formats.size() - 1;
      while (i >= 0 && !isCell(formats.get(i))) {
        endFormat(i--);
      }
      if (i >= 0) {
        formats.remove(i);
        formatHints.remove(i);
        formatDepths.remove(i);
      }
    }
    endLinks();
    if (part == PageTree.Part.UNSEEN) {
      unseen--;
    } else if (unseen == 0) {
      tree.close(tag, part);
    }
  }

  /** A link that was never closed ends with the block that it stands in. */
  private void endLinks() {
    for (int i = formats.size() - 1; i >= 0 && formatDepths.get(i) > depth; i--) {
      if (formats.get(i) == Tag.A) {
        endFormat(i);
      }
    }
  }

  private void format(Tag tag, PageTree.Part part) {
    if (formats.size() >= MOST_FORMATS) {
      confused = true;
      for (int i = formats.size() - 1; i >= 0; i--) {
        if (!isCell(formats.get(i))) {
          endFormat(i);
        }
      }
    }
    if (!confused) {
      addFormat(tag, part.hint());
      tree.format(tag, 1);
    }
  }

  /** Ends the innermost format of the name within the cell; false where there is none. */
  private boolean endFormat(Tag tag) {
    if (unseen > 0) {
      return false;
    }
    for (int i = formats.size() - 1; i >= 0 && !isCell(formats.get(i)); i--) {
      if (formats.get(i) == tag) {
        endFormat(i);
        return true;
      }
    }
    return false;
  }

  private void endFormat(int at) {
    formatDepths.remove(at);
    tree.format(formats.remove(at), -1);
    tree.end(formatHints.remove(at));
  }
}
