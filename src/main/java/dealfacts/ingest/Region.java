package dealfacts.ingest;

import org.jspecify.annotations.Nullable;

/** A block element of a page as the range of lines that it covers. */
final class Region {
  private final Tag tag;
  private final @Nullable Region parent;
  private int start;
  private final ElementName name;
  private int end;
  private boolean hook;

  Region(Tag tag, @Nullable Region parent, int start, ElementName name) {
    this.tag = tag;
    this.parent = parent;
    this.start = start;
    this.name = name;
    this.end = start;
  }

  @Nullable Region parent() {
    return parent;
  }

  /** Its first line. */
  int start() {
    return start;
  }

  /** Behind its last line. */
  int end() {
    return end;
  }

  void end(int value) {
    end = value;
  }

  /** It covers no line of its own any more; its lines became part of the one before the place. */
  void clear(int at) {
    start = at;
    end = at;
  }

  ElementName name() {
    return name;
  }

  /** Whether its name is one that content systems give to the article's body. */
  boolean isHook() {
    return hook;
  }

  void hook(boolean value) {
    hook = value;
  }

  String tag() {
    return tag.name();
  }

  boolean contains(Region other) {
    for (Region r = other; r != null; r = r.parent) {
      if (r == this) {
        return true;
      }
    }
    return false;
  }
}
