package dealfacts.ingest;

import java.util.Locale;

/** The attributes of one tag that tell what it is. One object is filled again and again. */
final class TagAttributes {
  static final TagAttributes NONE = new TagAttributes();

  private String id = "";
  private String classes = "";
  private String itemprop = "";
  private boolean hidden;
  private String name = "";
  private String property = "";
  private String content = "";
  private String rel = "";
  private String datetime = "";
  private boolean anchor;
  private boolean address;
  private String href = "";

  void clear() {
    id = "";
    classes = "";
    itemprop = "";
    hidden = false;
    name = "";
    property = "";
    content = "";
    rel = "";
    datetime = "";
    anchor = false;
    address = false;
    href = "";
  }

  /**
   * @param all of a {@code meta} or {@code link}
   */
  void add(String page, int from, int nameEnd, int valueStart, int valueEnd, boolean all) {
    switch (nameEnd - from) {
      case 2 -> {
        if (id.isEmpty() && is("id", page, from)) {
          id = page.substring(valueStart, valueEnd);
        }
      }
      case 5 -> {
        if (classes.isEmpty() && is("class", page, from)) {
          classes = page.substring(valueStart, valueEnd);
        } else if (!hidden && is("style", page, from)) {
          hidden = hides(page.substring(valueStart, valueEnd));
        }
      }
      case 4 -> {
        anchor |= is("name", page, from);
        address |= is("href", page, from);
      }
      case 6 -> hidden |= is("hidden", page, from);
      case 8 -> {
        if (itemprop.isEmpty() && is("itemprop", page, from)) {
          itemprop = page.substring(valueStart, valueEnd);
        } else if (datetime.isEmpty() && is("datetime", page, from)) {
          datetime = page.substring(valueStart, valueEnd);
        } else if (all && property.isEmpty() && is("property", page, from)) {
          property = value(page, valueStart, valueEnd);
        }
      }
      default -> {
        // told below, or of no account
      }
    }
    if (all) {
      described(page, from, nameEnd, valueStart, valueEnd);
    }
  }

  private void described(String page, int from, int nameEnd, int valueStart, int valueEnd) {
    String attribute = page.substring(from, nameEnd).toLowerCase(Locale.ROOT);
    if (attribute.equals("name") && name.isEmpty()) {
      name = value(page, valueStart, valueEnd);
    } else if (attribute.equals("content") && content.isEmpty()) {
      content = value(page, valueStart, valueEnd);
    } else if (attribute.equals("rel") && rel.isEmpty()) {
      rel = value(page, valueStart, valueEnd);
    } else if (attribute.equals("href") && href.isEmpty()) {
      href = value(page, valueStart, valueEnd);
    }
  }

  private static String value(String page, int from, int to) {
    return Entities.decode(page.substring(from, to), true);
  }

  private static boolean is(String name, String page, int from) {
    return page.startsWith(name, from) || page.regionMatches(true, from, name, 0, name.length());
  }

  private static boolean hides(String style) {
    return style.length() < 2_000
        && style.indexOf(':') >= 0
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }

  String id() {
    return id;
  }

  String classes() {
    return classes;
  }

  String itemprop() {
    return itemprop;
  }

  /** Whether a browser shows nothing of it. */
  boolean hidden() {
    return hidden;
  }

  /** The moment that a {@code time} stands for. */
  String datetime() {
    return datetime;
  }

  /** Whether it is a place to jump to and leads nowhere itself. */
  boolean isAnchor() {
    return anchor && !address;
  }

  String name() {
    return name;
  }

  String property() {
    return property;
  }

  String content() {
    return content;
  }

  String rel() {
    return rel;
  }

  String href() {
    return href;
  }
}
