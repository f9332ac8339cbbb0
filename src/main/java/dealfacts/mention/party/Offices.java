package dealfacts.mention.party;

/**
 * Offices with a 和 in their names, which links no two parties: {@code 海川市住房|和|城乡建设局} is one client,
 * {@code 海川和北石} are two.
 */
final class Offices {
  private static final String[] OFFICES = {
    "住房和城乡建设",
    "住房和建设",
    "人力资源和社会保障",
    "自然资源和规划",
    "规划和自然资源",
    "文化和旅游",
    "文化和广电旅游",
    "工业和信息化",
    "科技和工业信息化",
    "农业和农村",
    "发展和改革",
    "卫生和计划生育",
    "民政和人力资源",
    "城市管理和综合执法",
    "国土和房屋管理",
    "商务和经济合作",
    "经济和信息化"
  };

  private Offices() {}

  /** Whether the character at {@code i} is the 和 of an office: {@code 住房|和|城乡建设局}. */
  static boolean isInside(String text, int i) {
    for (String office : OFFICES) {
      int at = i - office.indexOf('和');
      if (text.charAt(i) == '和' && at >= 0 && text.startsWith(office, at)) {
        return true;
      }
    }
    return false;
  }
}
