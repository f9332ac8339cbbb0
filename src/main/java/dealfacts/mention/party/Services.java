package dealfacts.mention.party;

import java.util.Set;

/** Who serves a deal and is told so: {@code 甲、乙|为其联席保荐人}, {@code 甲|为海川机床的财务顾问}. */
final class Services {
  private static final Set<String> IS = Set.of("为", "是", "系", "任");

  /** {@code 为|海川机床的财务顾问}: the clause ends with a word for who serves a deal. */
  static boolean follow(Passage passage, int is) {
    if (!IS.contains(Slots.cueWord(passage.get(is)))) {
      return false;
    }
    for (int j = is + 1; j < Math.min(passage.size(), is + 7); j++) {
      Piece piece = passage.get(j);
      if (piece.is(Piece.Kind.COMMA) || piece.is(Piece.Kind.MARK)) {
        return false;
      }
      boolean last =
          j + 1 >= passage.size()
              || passage.get(j + 1).is(Piece.Kind.COMMA)
              || passage.get(j + 1).is(Piece.Kind.MARK);
      if (last) {
        return SERVES.contains(Slots.cueWord(piece)) || passage.of(piece).endsWith("顾问");
      }
    }
    return false;
  }

  /** {@code 甲|任|独家财务顾问}. */
  static boolean isService(Piece piece) {
    return SERVES.contains(Slots.cueWord(piece));
  }

  private static final Set<String> SERVES =
      Set.of("财务顾问", "独家财务顾问", "独立财务顾问", "保荐人", "保荐机构", "承销商", "配售代理", "包销商", "整体协调人", "账簿管理人");

  private Services() {}
}
