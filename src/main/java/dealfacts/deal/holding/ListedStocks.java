package dealfacts.deal.holding;

import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.text.Pattern;

/** Names before a word of buying or selling that are stocks, and no holders. */
final class ListedStocks {
  private ListedStocks() {}

  /** {@code 甲、乙等公司发布增持公告}: what each of them has to tell comes behind. */
  static boolean areIntroduced(Group listed) {
    return listed.members().size() > 1
        && !Scene.isPerson(listed)
        && INTRODUCED.matcher(listed.after()).lookingAt();
  }

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "等(?:多家|数家|[0-9一二三四五六七八九十百余]{1,4}家)?(?:上市)?公司[^,;。]{0,12}?(?:公告|披露|公布|宣布|发布)");

  /** {@code 甲、乙等8股增持比例超2%}: what is listed with its number are shares, and no holders. */
  static boolean isCounted(Passage passage, Group listed, int at) {
    return !listed.isGeneric()
        && COUNTED
            .matcher(passage.words(listed.span().end(), Math.max(at, listed.span().end())))
            .lookingAt();
  }

  /** {@code 增持最多的是甲;其次是乙和丙,分别增持…}: what is ranked are shares. */
  static boolean isRanked(Passage passage, Group listed) {
    return RANKED
        .matcher(
            passage.words(passage.clauseAt(listed.span().start()).start(), listed.span().start()))
        .find();
  }

  private static final Pattern RANKED =
      Pattern.compile("(?:最多|最大|最高|居首|居前|首位|榜首|其次|第[一二三四五]位?)(?:的)?[^,;。的]{0,4}?(?:是|为|有)$");

  private static final Pattern COUNTED =
      Pattern.compile("等?(?:共|合计)?[0-9一二三四五六七八九十两多]{1,4}(?:只|家)?(?:个股|股票|股(?!东)|上市公司|A股公司)");
}
