package dealfacts.mention.party;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Names in rows of rounds, where no verb vouches for them: {@code 2021年4月,天使轮,500万人民币,北石基金}, {@code
 * 海川智能|B轮|2亿元|北石资本、禾木基金}. A row has a field that is nothing but a round, another that is nothing
 * but a day or a sum, and otherwise names.
 */
final class RowNames {
  private static final Pattern UNTOLD =
      Pattern.compile("(?:具体)?(?:融资)?(?:金额|数额|规模)?:?(?:暂?未(?:披露|透露|公布|公开)|保密|不详)(?:金额)?|-|—|--");

  private static final Pattern NO_NAMES =
      Pattern.compile(
          ".*(?:完成|获得|宣布|融资|估值|公司|成立|位于|表示|主营|创始人|亿|万|轮|%|[0-9]家|多家|知名|数字|如下|情况|历程|时间|金额|项目).*");

  private static final Pattern LABEL = Pattern.compile("(?:领投|跟投|投资)(?:方|机构)?:");

  private static final Pattern BEFORE_NAME = Pattern.compile("(?:个人投资[者人]|天使投资人|老股东|个人)");

  private static final Pattern BEHIND_NAME =
      Pattern.compile("(?:\\([^()]{1,6}\\)|等(?:机构|投资方)?|领投|跟投|独家投资)+$");

  private static final int MOST_FIELDS = 8;
  private static final int LONGEST = 60;

  private final String text;
  private final Marks marks;

  RowNames(String text, Marks marks) {
    this.text = text;
    this.marks = marks;
  }

  /** The names of the rows within a sentence, those of who raises and of who pays. */
  List<Span> find(Span sentence) {
    if (!marks.holdsRound(sentence)) {
      return List.of();
    }
    List<Span> names = new ArrayList<>();
    int start = sentence.start();
    for (int i = start; i <= sentence.end(); i++) {
      boolean ends = i == sentence.end() || ";。\n".indexOf(text.charAt(i)) >= 0;
      if (ends) {
        row(new Span(start, i), names);
        start = i + 1;
      } else if (text.charAt(i) == ':' && !holdsMark(start, i)) {
        start = i + 1; // 历史融资:2021年4月,天使轮,…
      }
      start = Math.min(start, sentence.end());
    }
    return names;
  }

  private boolean holdsMark(int start, int end) {
    for (int i = start; i < end; i++) {
      if (marks.beginsAt(i)) {
        return true;
      }
    }
    return false;
  }

  private void row(Span row, List<Span> names) {
    List<Span> fields = fields(row);
    if (fields.size() < 3 || fields.size() > MOST_FIELDS) {
      return;
    }
    int rounds = 0;
    int figures = 0;
    List<Span> named = new ArrayList<>();
    for (Span field : fields) {
      Piece.Kind kind = kind(field);
      if (kind == Piece.Kind.ROUND) {
        rounds++;
      } else if (kind != null) {
        figures++;
      } else if (!UNTOLD.matcher(field.of(text)).matches()) {
        if (field.length() > LONGEST
            || holdsMark(field.start(), field.end())
            || NO_NAMES.matcher(field.of(text)).matches() && !endsQuoted(field)) {
          return;
        }
        named.add(field);
      }
    }
    if (rounds != 1 || figures == 0 || named.isEmpty() || named.size() > 3) {
      return;
    }
    named.forEach(field -> members(field, names));
  }

  /** {@code 硅光引擎公司“甲”}. */
  private boolean endsQuoted(Span field) {
    return "”」".indexOf(text.charAt(field.end() - 1)) >= 0;
  }

  private void members(Span field, List<Span> names) {
    Matcher label = LABEL.matcher(text).region(field.start(), field.end());
    int start = label.lookingAt() ? label.end() : field.start();
    for (int i = start; i <= field.end(); i++) {
      if (i == field.end() || text.charAt(i) == '、') {
        name(start, i, names);
        start = i + 1;
      }
    }
  }

  private void name(int from, int to, List<Span> names) {
    Matcher before = BEFORE_NAME.matcher(text).region(from, to);
    int start = before.lookingAt() ? before.end() : from;
    Matcher behind = BEHIND_NAME.matcher(text.substring(start, Math.max(start, to)));
    int end = behind.find() ? start + behind.start() : to;
    for (int i = start; i + 1 < end; i++) {
      if ("“「".indexOf(text.charAt(i)) >= 0) {
        int close = Math.max(text.indexOf('”', i), text.indexOf('」', i));
        start = i + 1;
        end = close > i && close < end ? close : end;
        break;
      }
    }
    Span name = strip(start, end);
    if (name.length() > 1) {
      names.add(name);
    }
  }

  private List<Span> fields(Span row) {
    String words = row.of(text);
    boolean marked = words.indexOf(',') >= 0 || words.indexOf('|') >= 0;
    List<Span> fields = new ArrayList<>();
    int start = row.start();
    for (int i = row.start(); i <= row.end(); i++) {
      if (i < row.end() && marks.beginsAt(i)) {
        i = Math.min(marks.at(i).end(), row.end());
      }
      boolean ends =
          i == row.end()
              || (marked ? ",|".indexOf(text.charAt(i)) >= 0 : isBlank(i) && !joinsLatin(i));
      if (ends) {
        Span field = strip(start, i);
        if (field.length() > 0) {
          fields.add(field);
        }
        start = i + 1;
      }
    }
    return fields;
  }

  private boolean isBlank(int i) {
    return Character.isWhitespace(text.charAt(i));
  }

  /** {@code Tamarind| |Growth}. */
  private boolean joinsLatin(int i) {
    return i > 0
        && i + 1 < text.length()
        && PieceReader.isLatin(text.charAt(i - 1))
        && PieceReader.isLatin(text.charAt(i + 1));
  }

  private Span strip(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && (isBlank(start) || "-·•*①②③④⑤⑥⑦⑧⑨".indexOf(text.charAt(start)) >= 0)) {
      start++;
    }
    while (end > start && isBlank(end - 1)) {
      end--;
    }
    return new Span(start, Math.max(start, end));
  }

  /** What a field is wholly, but for 融资 behind a round; null where it is no mark. */
  private Piece.@org.jspecify.annotations.Nullable Kind kind(Span field) {
    if (!marks.beginsAt(field.start())) {
      return null;
    }
    Piece mark = marks.at(field.start());
    String rest = text.substring(Math.min(mark.end(), field.end()), field.end());
    return rest.isBlank()
            || mark.is(Piece.Kind.ROUND) && rest.equals("融资")
            || mark.is(Piece.Kind.FIGURE) && rest.length() < 4 && !rest.contains("股")
        ? mark.kind()
        : null;
  }
}
