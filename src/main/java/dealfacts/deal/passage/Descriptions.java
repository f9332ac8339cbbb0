package dealfacts.deal.passage;

import dealfacts.text.Document;
import dealfacts.text.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * What only says what kind of company is meant is read as a name where the name stands behind it:
 * {@code 以色列芯片设计公司|Annapurna Labs}. The second is the party, the first is none.
 */
final class Descriptions {
  /** The nouns that descriptions end with. */
  private static final String NOUNS = "公司|企业|厂商|平台|品牌|巨头|创企|服务商|提供商|研发商|独角兽";

  /** {@code AI硬件公司“未来智器”}. */
  private static final Pattern QUOTES = Pattern.compile("[“”\"「」『』]");

  /** {@code 科创板上市公司甲}. */
  private static final Pattern LISTED = Pattern.compile("\\s?(?:上市|挂牌)(?:公司|企业)\\s?");

  private static final Pattern HEAD_NOUN = Pattern.compile("(?:" + NOUNS + ")$");

  /** {@code 工业视觉检测与整线方案提供商}: the words between belong to a description too. */
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "(?!宣布|表示|公告|透露|披露|近日|日前|今日|拟|将|已|正|同意|称|计划|通过|联手|携手)[^,;。、与和及 旗收投控领跟获的]{1,8}(?:与|和|及|、)[^,;。旗收投控领跟获]{0,14}(?:"
              + NOUNS
              + ")[“「\"]?");

  private Descriptions() {}

  /** {@code 以色列芯片设计公司 Annapurna Labs}: the first describes, the second names. */
  static List<Item> without(Document document, List<Item> apart) {
    List<Item> named = new ArrayList<>();
    for (int i = 0; i < apart.size(); i++) {
      Item item = apart.get(i);
      if (i + 1 == apart.size() || !describes(document, item, apart.get(i + 1))) {
        named.add(item);
      }
    }
    return List.copyOf(named);
  }

  /** {@code 新加坡半导体集团 Temasia}: a house is described before its foreign name. */
  private static final Pattern HOUSE = Pattern.compile("(?:集团|银行|基金|资本)$");

  private static boolean describes(Document document, Item item, Item next) {
    if (item.kind() != Item.Kind.PARTY || next.kind() != Item.Kind.PARTY) {
      return false;
    }
    String gap =
        QUOTES
            .matcher(document.folded().substring(item.span().end(), next.span().start()))
            .replaceAll("");
    if (item.party().bystander() && LISTED.matcher(gap).matches()) {
      return true;
    }
    if (!item.party().evidence().startsWith("slot")) {
      return false;
    }
    if (gap.equals(" ") && HOUSE.matcher(item.span().of(document.folded())).find()) {
      return Character.UnicodeScript.of(document.folded().charAt(next.span().start()))
          == Character.UnicodeScript.LATIN;
    }
    return gap.isBlank()
        ? HEAD_NOUN.matcher(item.span().of(document.folded())).find()
        : item.party().strength() < 0.6 && gap.length() < 24 && DESCRIPTION.matcher(gap).matches();
  }
}
