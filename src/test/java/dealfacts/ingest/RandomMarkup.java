package dealfacts.ingest;

import java.util.Locale;
import java.util.Random;

/**
 * Markup as careless hands write it: tags without ends, ends without tags, one inside the other.
 */
final class RandomMarkup {
  private static final String[] BLOCKS =
      ("div p p ul li ol dl dt dd section article blockquote pre fieldset center"
              + " address main figure figcaption hr br br")
          .split(" ");

  private static final String[] INLINE =
      "b i a span em strong font u label q small code sub nobr abbr time img input wbr".split(" ");

  private static final String[] HIDING =
      "script style textarea iframe svg title template select button nav footer video object"
          .split(" ");

  private static final String[] ATTRIBUTES = {
    " id=x",
    " class='a b'",
    " title=\"a>b\"",
    " data-x=1/",
    " href=/a/b",
    " name=q",
    " checked",
    " x='&lt;'",
    " a = b c=d",
    " /"
  };

  private static final String[] REST = {
    "<!-- 注 <p> -->",
    "<!-->",
    "<!--->",
    "&nbsp;",
    "&amp;",
    "&lt;p&gt;",
    "&#22825;",
    "&#x5929;",
    "&copy;",
    "&unknown;",
    "<![CDATA[甲]]>",
    "\n",
    "\u3000",
    "<script>var a='<p>'</script>",
    "<style>p{}</style>",
    "</>",
    "<?php ?>",
    "<!doctype html>",
    "3 < 5",
    "甲&乙",
    "<o:p>项</o:p>",
    "<h2>题</h2>"
  };

  private final Random random;
  private int words;

  RandomMarkup(Random random) {
    this.random = random;
  }

  String next(int length) {
    words = 0;
    StringBuilder page = new StringBuilder("<!doctype html>");
    for (int i = 0; i < length; i++) {
      page.append(piece());
    }
    return page.toString();
  }

  private String piece() {
    int lot = random.nextInt(100);
    if (lot < 3) {
      return table();
    }
    if (lot < 6) {
      String name = one(HIDING);
      return "<" + name + ">甲" + (chance(2) ? "<g>" : "") + "乙</" + name + ">";
    }
    return lot < 10 ? one(REST) : lot < 45 ? word() : tag(one(chance(2) ? BLOCKS : INLINE));
  }

  private String word() {
    return "词" + ++words + (chance(4) ? " " : "");
  }

  private String tag(String name) {
    if (chance(2)) {
      return "</" + name + (chance(20) ? " " : "") + ">";
    }
    boolean hides = name.equals("div") || name.equals("section");
    String hidden = hides && chance(20) ? chance(2) ? " hidden" : " style='display: none'" : "";
    String shown = chance(15) ? name.toUpperCase(Locale.ROOT) : name;
    return "<" + shown + hidden + (chance(4) ? one(ATTRIBUTES) : "") + ">";
  }

  /** A table has its text in cells; their ends and those of the rows may be left out. */
  private String table() {
    StringBuilder table = new StringBuilder("<table>");
    if (chance(6)) {
      table.append("<caption>").append(word()).append(end("caption"));
    }
    table.append(chance(3) ? "<tbody>" : chance(3) ? "<thead>" : "");
    for (int row = random.nextInt(3); row >= 0; row--) {
      table.append(chance(5) ? "" : "<tr>");
      for (int cell = random.nextInt(3); cell >= 0; cell--) {
        String name = chance(6) ? "th" : "td";
        table.append("<").append(name).append(">");
        for (int i = random.nextInt(4); i > 0; i--) {
          table.append(piece());
        }
        table.append(end(name));
      }
      table.append(end("tr"));
    }
    return table.append("</table>").toString();
  }

  private String end(String name) {
    return chance(3) ? "" : "</" + name + ">";
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }
}
