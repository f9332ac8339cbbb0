package dealfacts.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the HTML standard and the reader of pages need to know of an element by its name alone.
 *
 * @param name in lower case
 * @param traits a bit for each of its {@link Trait}s
 */
record Tag(String name, int traits, int index) {
  enum Trait {
    /** Has no content and no end tag. */
    VOID,
    /** Holds characters, no elements, up to its end tag. */
    RAW,
    /** Not seen by a reader, or none of the article by its kind. */
    UNSEEN,
    /** Part of a line. */
    INLINE,
    /** Bold, italics, links: outlives a paragraph that ends inside of it. */
    FORMATTING,
    /** Its start ends an open paragraph. */
    ENDS_PARAGRAPH,
    /** Its end is looked for no further than this. */
    BARRIER,
    /** No stray end tag of an inline element reaches beyond it. */
    SPECIAL,
    HEADING,
    /** Rows, cells and groups of rows. */
    TABLE_PART,
    /** Stands outside of the lines: {@code html, head, body, meta}. */
    FRAME
  }

  private static final Map<String, Tag> KNOWN = new HashMap<>();

  /** By hash of the name in lower case, as a parser meets it. */
  private static final int SLOTS = 1 << 10;

  private static final Tag[] SLOT = new Tag[SLOTS];

  static {
    add(Trait.VOID, "area base br col embed hr img input link meta param source track wbr keygen");
    add(Trait.RAW, "textarea title iframe noembed noframes xmp script style");
    add(
        Trait.UNSEEN,
        "script style noscript template svg iframe object video audio canvas select button textarea"
            + " nav footer map dialog noembed noframes title");
    add(
        Trait.INLINE,
        "a abbr b bdi bdo big cite code del dfn em font i img input ins kbd label mark nobr q s"
            + " samp small span strike strong sub sup time tt u var wbr");
    add(Trait.FORMATTING, "a b big code em font i nobr s small strike strong tt u");
    add(
        Trait.ENDS_PARAGRAPH,
        "address article aside blockquote center details dialog dir div dl fieldset figcaption"
            + " figure footer header hgroup main menu nav ol p search section summary ul h1 h2 h3"
            + " h4 h5 h6 pre listing form table hr xmp li dd dt");
    add(Trait.BARRIER, "applet caption table td th marquee object template");
    add(
        Trait.SPECIAL,
        "address applet area article aside base blockquote br button caption center col colgroup dd"
            + " details dir div dl dt embed fieldset figcaption figure footer form h1 h2 h3 h4 h5"
            + " h6 header hgroup hr iframe img input li link listing main marquee menu meta nav"
            + " noembed noframes noscript object ol p param pre script search section select source"
            + " style summary table tbody td template textarea tfoot th thead title tr track ul wbr"
            + " xmp");
    add(Trait.HEADING, "h1 h2 h3 h4 h5 h6");
    add(Trait.TABLE_PART, "tbody thead tfoot tr td th caption colgroup col");
    add(Trait.FRAME, "html head body meta link base frameset frame");
    KNOWN.values().forEach(Tag::place);
  }

  static final Tag A = known("a");
  static final Tag BR = known("br");
  static final Tag P = known("p");
  static final Tag PRE = known("pre");
  static final Tag LI = known("li");
  static final Tag DD = known("dd");
  static final Tag DT = known("dt");
  static final Tag DIV = known("div");
  static final Tag ADDRESS = known("address");
  static final Tag OL = known("ol");
  static final Tag UL = known("ul");
  static final Tag FORM = known("form");
  static final Tag BUTTON = known("button");
  static final Tag SELECT = known("select");
  static final Tag TABLE = known("table");
  static final Tag TBODY = known("tbody");
  static final Tag TR = known("tr");
  static final Tag TD = known("td");
  static final Tag TH = known("th");
  static final Tag CAPTION = known("caption");
  static final Tag COL = known("col");
  static final Tag COLGROUP = known("colgroup");
  static final Tag META = known("meta");
  static final Tag LINK = known("link");
  static final Tag TITLE = known("title");
  static final Tag SCRIPT = known("script");
  static final Tag STYLE = known("style");
  static final Tag SVG = known("svg");
  static final Tag TEMPLATE = known("template");

  /** A paragraph of any other name is one of these. */
  static int count() {
    return KNOWN.size() + 1;
  }

  private static void add(Trait trait, String names) {
    for (String name : List.of(names.split(" "))) {
      Tag known = KNOWN.get(name);
      int bits = 1 << trait.ordinal() | (known == null ? 0 : known.traits);
      KNOWN.put(name, new Tag(name, bits, known == null ? KNOWN.size() + 1 : known.index));
    }
  }

  private static Tag known(String name) {
    Tag tag = KNOWN.get(name);
    if (tag == null) {
      throw new IllegalStateException(name);
    }
    return tag;
  }

  private static void place(Tag tag) {
    int slot = hash(tag.name, 0, tag.name.length());
    while (SLOT[slot] != null) {
      slot = (slot + 1) % SLOTS;
    }
    SLOT[slot] = tag;
  }

  private static int hash(String text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + (text.charAt(i) | 0x20);
    }
    return (hash ^ (hash >>> 10)) & (SLOTS - 1);
  }

  /** The element whose name stands there, in any case. */
  static Tag of(String text, int from, int to) {
    if (to - from <= 10) {
      for (int slot = hash(text, from, to); SLOT[slot] != null; slot = (slot + 1) % SLOTS) {
        Tag tag = SLOT[slot];
        if (tag.name.length() == to - from
            && text.regionMatches(true, from, tag.name, 0, to - from)) {
          return tag;
        }
      }
    }
    return new Tag(text.substring(from, Math.min(to, from + 60)), 0, 0);
  }

  boolean is(Trait trait) {
    return (traits & 1 << trait.ordinal()) != 0;
  }

  /** Whether both are elements of the same name. */
  boolean same(Tag other) {
    return this == other || (index == 0 && other.index == 0 && name.equalsIgnoreCase(other.name));
  }
}
