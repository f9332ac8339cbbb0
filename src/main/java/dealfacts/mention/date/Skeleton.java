package dealfacts.mention.date;

import dealfacts.mention.date.Expression.Distance;
import dealfacts.mention.date.Part.Numbered;
import dealfacts.mention.date.Part.Relative;
import java.util.List;

/** What EDTF can say of a date that nothing anchors: {@code XXXX-XX-09}. */
final class Skeleton {
  private Skeleton() {}

  static String of(List<Part> parts) {
    String month = "";
    String day = "";
    for (Part part : parts) {
      Unit unit =
          part instanceof Numbered numbered
              ? numbered.unit()
              : part instanceof Relative relative ? relative.unit() : Unit.DAY;
      switch (unit) {
        case YEAR, HALF, QUARTER -> {}
        case MONTH -> month = part instanceof Numbered n ? two(n.n()) : "XX";
        default -> {
          month = month.isEmpty() ? "XX" : month;
          day = part instanceof Numbered n && unit == Unit.DAY ? two(n.n()) : "XX";
        }
      }
    }
    return "XXXX" + (month.isEmpty() ? "" : "-" + month) + (day.isEmpty() ? "" : "-" + day);
  }

  static String of(Distance distance) {
    String point =
        switch (distance.unit()) {
          case YEAR, HALF, QUARTER -> "XXXX";
          case MONTH -> "XXXX-XX";
          default -> "XXXX-XX-XX";
        };
    return switch (distance.direction()) {
      case AGO, LATER -> point;
      default -> point + "/" + point;
    };
  }

  private static String two(int n) {
    return n < 10 ? "0" + n : String.valueOf(n);
  }
}
