package dealfacts.deal.award;

import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is put out to tender, told in the clause of the award or before it: {@code 在乙公司设备采购项目招标中},
 * {@code 某停车项目已完成招标程序}, {@code 某采购项目中标结果被宣布无效}.
 */
final class Tendered {
  private static final String TENDERED =
      "([^,;。]{4,70}?(?:项目|工程|招标采购|采购|标段|集采|服务|招标)(?:\\([^()]{1,40}\\))?)(?:的)?(?:公开)?(?:招投标|招标|投标|采购|评选|谈判|竞标|评标)?(?:活动|过程|结果)?中";

  private static final Pattern IN_TENDER = Pattern.compile("在" + TENDERED + "(?:[^,;。标选]|$)");

  /** {@code 某公司第一批集采中,中标人为甲}: without 在. */
  private static final Pattern TENDER_LEADS =
      Pattern.compile("^(?:而|但|其中|此前|日前|近日|随后|\\s)*(?![^,;。]{1,12}在)" + TENDERED + "\\s?$");

  /** {@code 参加了|“某平台建设项目（第四包）”|的公开招标}. */
  private static final Pattern TAKES_PART =
      Pattern.compile(
          "(?:参与|参加)(?:了)?(?:投标)?(?:的)?([^,;。]{4,70}?(?:项目|工程|采购|标段|集采|服务|包\\))[”」\"]?)(?:的)?(?:公开)?(?:招投标|招标|投标|竞标)");

  /** {@code 某停车项目|已完成招标程序}. */
  private static final Pattern TENDER_DONE =
      Pattern.compile(
          "^(?:[^,;。]{0,24}日,)?([^,;。]{4,60}?(?:项目|工程|标段|采购|集采|施工|监理|设计))(?:的)?(?:已|已经|日前|近日|正式)?(?:(?:完成|结束)(?:了)?(?:公开)?(?:招标|招投标|采购|评标|开标|招采|比选)|(?:公开)?(?:招标|招投标|采购)?(?:已)?(?:开标|定标|落下帷幕|尘埃落定|落槌))");

  /** {@code 某采购项目|中标结果被宣布无效}, {@code 责令|某区智慧校园项目|重新招标}. */
  private static final Pattern TENDER_VOID =
      Pattern.compile(
          "^(?:[^,;。]{0,24}(?:宣布|通报|责令|决定|认定)(?:了|称)?)?[“「]?([^,;。“”「」]{4,60}?(?:项目|工程|采购|标段|标包|集采|服务|[0-9一二三四五六七八九十]包))[”」]?(?:的)?(?:(?:原)?(?:中标|成交|招标|评标)(?:结果|资格)?[^,;。]{0,8}(?:无效|作废|取消)|重新(?:组织)?(?:招标|采购)|(?:被)?(?:宣布|予以)?废标)");

  private Tendered() {}

  /** The match whose first group is the name of the tender; null where the words name none. */
  static @Nullable Matcher of(String words) {
    return Project.first(words, IN_TENDER, TENDER_LEADS, TAKES_PART, TENDER_DONE, TENDER_VOID);
  }
}
