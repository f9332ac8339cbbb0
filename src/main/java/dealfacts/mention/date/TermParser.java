package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Direction;
import dealfacts.mention.date.Expression.Distance;
import dealfacts.mention.date.Expression.Point;
import dealfacts.mention.date.Expression.Term;
import dealfacts.mention.date.Part.Base;
import dealfacts.mention.date.Part.Relative;
import org.jspecify.annotations.Nullable;

/** Reads terms that run from a day: {@code 自公告之日起15个交易日后的6个月内}. */
final class TermParser {
  private static final int LONGEST_HEAD = 16;
  private static final String NO_HEAD = "自从于在将由计拟司";

  /** The day of a notice is the last date told, else the day of the article. */
  private static final Point NOTICE = Point.of(new Relative(Unit.DAY, 0, Base.TEXT));

  private final Reader reader;
  private final Distances distances;

  TermParser(Reader reader, Distances distances) {
    this.reader = reader;
    this.distances = distances;
  }

  /** Where the head ({@code 公告之}) of a term begins whose 日 stands at {@code at}. */
  int headStart(int at, int earliest) {
    int head = at;
    while (head > earliest && at - head < LONGEST_HEAD && isHead(reader.charAt(head - 1))) {
      head--;
    }
    boolean cut = head > 0 && reader.charAt(head) == '划' && reader.charAt(head - 1) == '计';
    return cut ? head + 1 : head; // 股东计划|公告之日起
  }

  /** The term whose {@code 日起} stands at the cursor; null where no length of time follows. */
  @Nullable Term read(String head) {
    boolean notice =
        head.contains("公告") || head.contains("披露") || head.contains("发布") || head.endsWith("本");
    reader.eat("日起");
    return after(notice ? NOTICE : null);
  }

  /** What follows {@code 之日起} or {@code 3月5日起}; null where no length of time does. */
  @Nullable Term after(@Nullable Point from) {
    reader.eatAny("的", "计算", "计");
    reader.blanks();
    Distance length = distances.length(Direction.WITHIN);
    if (length == null) {
      return null;
    }
    if (reader.eatAny("之后", "以后", "后")) {
      reader.eat('的');
      return new Term(from, length, within());
    }
    return reader.eatAny("之内", "以内", "内") ? new Term(from, null, length) : null;
  }

  /** What may follow a length of time: {@code 15个交易日后|的6个月内}. */
  Expression completed(Expression expression) {
    boolean delay =
        expression instanceof Distance d
            && d.direction() == Direction.LATER
            && (d.unit() == Unit.WORKDAY || d.unit() == Unit.DAY);
    int end = reader.at();
    if (delay && expression instanceof Distance distance) {
      reader.eat('的');
      Distance length = within();
      if (length != null) {
        return new Term(NOTICE, distance, length);
      }
    }
    reader.seek(end);
    return expression;
  }

  private @Nullable Distance within() {
    reader.blanks();
    Distance length = distances.length(Direction.WITHIN);
    if (length != null) {
      reader.eatAny("之内", "以内", "内", "期间");
    }
    return length;
  }

  private static boolean isHead(char c) {
    return c >= 0x4e00 && c < 0xa000 && NO_HEAD.indexOf(c) < 0;
  }
}
