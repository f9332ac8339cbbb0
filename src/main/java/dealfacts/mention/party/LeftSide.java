package dealfacts.mention.party;

import dealfacts.mention.party.Cue.Role;
import java.util.Set;

/**
 * What stands before a stretch of plain text and how much it asks for a name there: {@code 由|…领投},
 * {@code 收购|…}, {@code 甲持有的|…}.
 */
final class LeftSide {
  /** Who stands behind these serves the deal and is no party of it. */
  private static final Set<String> SERVICE =
      Set.of("财务顾问", "独家财务顾问", "承销商", "保荐机构", "保荐人", "牵头行", "分析师", "首席分析师");

  /** Who stands behind these is a company or an office, and hardly ever a person. */
  private static final Set<String> FIRMS =
      Set.of(
          "子公司", "全资子公司", "控股子公司", "孙公司", "全资孙公司", "控股孙公司", "参股公司", "参股子公司", "母公司", "关联公司", "关联企业",
          "附属公司", "联营公司", "合营公司", "下属公司", "下属子公司", "旗下子公司", "旗下公司", "控股公司", "投资机构", "领投机构", "跟投机构",
          "标的公司", "标的企业", "目标公司", "中标人", "中标单位", "中标方", "中标候选人", "第一中标候选人", "第二中标候选人", "中标供应商",
          "第一名", "成交单位", "入围单位", "入围供应商", "成交供应商", "招标人", "招标方", "招标单位", "采购人", "采购方", "采购单位", "业主",
          "业主单位", "业主方", "建设单位", "建设方", "发包人", "发包方", "发包单位", "项目业主", "代建单位", "配售代理", "包销商",
          "整体协调人", "账簿管理人", "上市公司", "管理人", "基金管理人", "供应商", "运营主体", "持股平台", "投资平台", "项目公司", "联合体牵头人",
          "联合体成员", "联合体牵头方", "联合体牵头单位", "联合体成员单位", "牵头单位", "成员单位", "独立财务顾问");

  /** Between a label and its name: {@code 招标人为甲}. */
  private static final Set<String> LABELS = Set.of("为", "是", "系", "包括");

  /** {@code 双方将在新加坡设立甲}: what is founded has a name. */
  private static final Set<String> FOUNDS = Set.of("设立", "组建");

  /** Words of founding that stand before other things too. */
  private static final Set<String> FOUNDED = Set.of("设立", "组建", "成立", "创办", "创立", "兴办", "合办");

  /** Behind a verb: {@code 收购了}, {@code 买下了}. */
  static final Set<String> ASPECT = Set.of("了", "过", "到");

  /** {@code 持有的|所有乙股权}. */
  private static final Set<String> QUANTIFIER = Set.of("所有", "全部股权", "剩余", "全部", "部分", "其余");

  /** The weight of a slot that nothing but a name fills. */
  private static final double GIVES = 3.5;

  private final Marks marks;
  private final Words words;
  private final Attribute attribute;

  LeftSide(Marks marks, Words words) {
    this.marks = marks;
    this.words = words;
    this.attribute = new Attribute(words);
  }

  /**
   * {@code 拿到|禾木|1500万元A轮融资}, {@code 获得了|禾木|、海川和北石的投资}: who gives stands between the verb and what
   * is given.
   */
  private static boolean givesRound(Passage passage, int i) {
    int verb = i - 1;
    while (verb > 0 && (isAspect(passage.get(verb)) || isGap(passage.get(verb)))) {
      verb--;
    }
    if (verb < 0 || !GOT.contains(Slots.cueWord(passage.get(verb)))) {
      return false;
    }
    boolean linked = false;
    for (int j = i + 1; j < Math.min(passage.size(), i + GIVEN); j++) {
      Piece piece = passage.get(j);
      boolean figure = piece.is(Piece.Kind.FIGURE) || piece.isWord("的");
      if (PUT_IN.contains(Slots.cueWord(piece)) && j + 1 < passage.size()) {
        return passage.get(j + 1).is(Piece.Kind.FIGURE); // 拿到|甲|投资的|1亿元
      }
      if (piece.is(Piece.Kind.ROUND) && linked || isGiven(piece)) {
        return linked;
      }
      boolean listed =
          piece.is(Piece.Kind.TEXT)
              || piece.is(Piece.Kind.PAUSE)
              || piece.is(Role.LINK)
              || piece.isWord("等")
              || piece.is(Role.GENERIC)
              || isGap(piece);
      if (!figure && !piece.is(Piece.Kind.ROUND) && !piece.is(Role.ADVERB) && (linked || !listed)) {
        return false;
      }
      linked |= figure;
    }
    return false;
  }

  /** {@code 拟向|禾木|支付1.36亿元}. */
  private static boolean isPaid(Passage passage, int i) {
    return i > 0
        && i + 1 < passage.size()
        && passage.get(i - 1).isWord("向")
        && PAYS.contains(Slots.cueWord(passage.get(i + 1)));
  }

  private static final Set<String> PAYS =
      Set.of(
          "支付", "购买", "收购", "转让", "出售", "发行", "定向发行", "发行股份", "增资", "注资", "采购", "供货", "提供", "发放",
          "发放了");

  /** {@code 公司为|禾木|2025年光缆集采的中标人之一}: whose project somebody wins. */
  private static boolean isServed(Passage passage, int i) {
    if (i == 0 || !FOR.contains(Slots.cueWord(passage.get(i - 1)))) {
      return false;
    }
    for (int j = i + 1; j + 1 < Math.min(passage.size(), i + GIVEN); j++) {
      Piece piece = passage.get(j);
      if (piece.isWord("的") && WINNERS.contains(Slots.cueWord(passage.get(j + 1)))) {
        return true;
      }
      if (piece.is(Piece.Kind.COMMA)) {
        return false;
      }
    }
    return false;
  }

  /** {@code 一家名叫|禾木|的公司}, {@code 名为|“禾木”|的平台}. */
  private boolean isNamed(Passage passage, int i) {
    int before = i - 1;
    while (before > 0 && isGap(passage.get(before))) {
      before--;
    }
    int behind = i + 1;
    while (behind < passage.size() && isGap(passage.get(behind))) {
      behind++;
    }
    return before >= 0
        && NAMED.contains(Slots.cueWord(passage.get(before)))
        && behind + 1 < passage.size()
        && passage.get(behind).isWord("的")
        && isKind(passage, passage.get(behind + 1));
  }

  private boolean isKind(Passage passage, Piece kind) {
    return kind.is(Role.GENERIC)
        || kind.is(Role.RELATION)
        || words.headNoun(passage.text(), kind.start(), kind.end()) > 0;
  }

  private static final Set<String> NAMED =
      Set.of("名叫", "名为", "叫做", "叫作", "取名", "取名为", "一家叫", "一家名叫", "一家名为", "家叫");

  private static final Set<String> FOR = Set.of("为", "是", "成为", "被确定为", "被确认为");

  private static final Set<String> WINNERS =
      Set.of(
          "中标人", "中标单位", "中标方", "中标候选人", "第一中标候选人", "第二中标候选人", "中选人", "中选单位", "中标供应商", "成交供应商",
          "供应商");

  /** How many pieces behind a name who gives may be told with others, and then what. */
  private static final int GIVEN = 12;

  private static final Set<String> GOT =
      Set.of(
          "拿到", "拿到了", "获", "获得", "获得了", "曾获", "曾获得", "再获", "再获得", "又获", "又获得", "已获", "已获得", "收获",
          "收获了", "接受", "近日获", "近日获得");

  private static final Set<String> PUT_IN = Set.of("投资的", "投的", "给的");

  private static boolean isGap(Piece piece) {
    return piece.is(Piece.Kind.OPEN) || piece.is(Piece.Kind.CLOSE) || piece.is(Piece.Kind.BLANK);
  }

  private static boolean isGiven(Piece piece) {
    return piece.is(Role.INVEST) || MONEY.contains(Slots.cueWord(piece));
  }

  private static final Set<String> MONEY =
      Set.of("融资", "投资", "战略投资", "战略融资", "股权融资", "注资", "战略入股", "轮融资", "领投", "跟投");

  Slots.Side of(Passage passage, int i) {
    if (givesRound(passage, i)) {
      return new Slots.Side(GIVES, "gives");
    }
    if (isPaid(passage, i)) {
      return new Slots.Side(GIVES, "to");
    }
    if (isNamed(passage, i)) {
      return new Slots.Side(GIVES, "named");
    }
    if (isServed(passage, i)) {
      return new Slots.Side(GIVES, "firm");
    }
    int j = i - 1;
    boolean linked = false;
    while (j >= 0) {
      Piece piece = passage.get(j);
      switch (piece.kind()) {
        case BLANK, OPEN, BRACKET, WORK, CLOSE, TEXT -> {
          if (piece.is(Piece.Kind.TEXT)) {
            boolean described = words.headNoun(passage.text(), piece.start(), piece.end()) > 0;
            if (described && j == i - 2 && isBought(passage, i, j)) {
              return new Slots.Side(3, BOUGHT);
            }
            return new Slots.Side(described ? 2 : 0.8, described ? "description" : "text");
          }
          j--;
        }
        case PAUSE -> {
          boolean stakes = j > 1 && passage.get(j - 1).is(Role.STAKE) && isStake(passage, j - 2);
          return new Slots.Side(stakes ? 2 : 1, "list");
        }
        case COMMA, MARK, DATE -> {
          boolean dash = passage.of(piece).equals("—");
          int k = j;
          while (dash && k > 0 && passage.of(passage.get(k)).equals("—")) {
            k--;
          }
          Piece told = passage.get(k);
          boolean described =
              dash
                  && told.is(Piece.Kind.TEXT)
                  && words.headNoun(passage.text(), told.start(), told.end()) > 0;
          boolean colon =
              passage.of(piece).equals(":") && j > 0 && passage.get(j - 1).is(Role.RELATION);
          return colon || dash && told.is(Role.RELATION)
              ? labelled(colon ? passage.get(j - 1) : told)
              : described ? new Slots.Side(2, "description") : new Slots.Side(1, "clause");
        }
        case FIGURE, ROUND -> {
          if (j == i - 1 && piece.is(Piece.Kind.ROUND) && Slots.isVerb(passage, j)) {
            return new Slots.Side(2.5, "deal");
          }
          boolean shares = passage.of(piece).endsWith("股");
          return new Slots.Side(0.3, shares ? "counted" : "figure");
        }
        case CUE -> {
          if (piece.isWord("的") && j > 0 && passage.get(j - 1).isWord("之一")) {
            j--;
            continue; // 创始人之一的甲
          }
          if (piece.isWord("的") && !linked) {
            linked = true;
            return attribute.side(this, passage, i, j);
          }
          if (j > 0
              && QUANTIFIER.contains(Slots.cueWord(piece))
              && passage.get(j - 1).is(Role.HOLD)) {
            return new Slots.Side(2.5, "held");
          }
          boolean aspect = j > 0 && isAspect(piece) && passage.get(j - 1).is(Role.DEAL);
          if (aspect || piece.is(Role.ADVERB) && !piece.is(Role.TO) || piece.isWord("之一")) {
            j--;
            continue;
          }
          boolean labelled =
              LABELS.contains(Slots.cueWord(piece))
                  && j > 0
                  && (passage.get(j - 1).is(Role.RELATION)
                      || Slots.cueWord(passage.get(j - 1)).endsWith("投资人"));
          boolean founded =
              FOUNDED.contains(Slots.cueWord(piece)) && passage.of(passage.get(i)).endsWith("公司");
          return founded
              ? new Slots.Side(3, "founded")
              : labelled ? labelled(passage.get(j - 1)) : cue(piece);
        }
      }
    }
    return new Slots.Side(1, "start");
  }

  /** {@code 买下宠物烘焙连锁|“云朵厨房”}: in quotes, behind what it is and a verb of buying. */
  static final String BOUGHT = "bought";

  /** Whether the stretch {@code i} only says what kind of company is bought. */
  boolean describesBought(Passage passage, int i) {
    return i + 2 < passage.size()
        && passage.get(i).is(Piece.Kind.TEXT)
        && of(passage, i + 2).label().equals(BOUGHT)
        && passage.get(i + 1).is(Piece.Kind.OPEN);
  }

  private static boolean isBought(Passage passage, int i, int description) {
    int j = description - 1;
    while (j > 0
        && (ASPECT.contains(Slots.cueWord(passage.get(j))) || passage.get(j).is(Role.GENERIC))) {
      j--;
    }
    return j >= 0
        && (passage.get(j).is(Role.DEAL)
            || passage.get(j).is(Role.HOLD)
            || passage.get(j).isWord("把")
            || passage.get(j).isWord("将"))
        && Slots.isQuoted(passage, i)
        && (i + 2 >= passage.size()
            || !passage.get(i + 2).is(Piece.Kind.TEXT) && !passage.get(i + 2).isWord("的"));
  }

  private static boolean isAspect(Piece piece) {
    return ASPECT.contains(Slots.cueWord(piece));
  }

  private boolean isStake(Passage passage, int j) {
    return passage.get(j).is(Piece.Kind.FIGURE) && marks.isPercent(passage.get(j));
  }

  /** Behind a label and its 为: {@code 保荐机构为|甲}. */
  private static Slots.Side labelled(Piece label) {
    String word = Slots.cueWord(label);
    return new Slots.Side(3, SERVICE.contains(word) || FIRMS.contains(word) ? "firm" : "relation");
  }

  private static Slots.Side cue(Piece piece) {
    if (piece.isWord("由") || piece.is(Role.TITLE) || piece.is(Role.RELATION)) {
      String word = Slots.cueWord(piece);
      String label =
          SERVICE.contains(word) ? "service" : FIRMS.contains(word) ? "firm" : "relation";
      return new Slots.Side(2.5, piece.isWord("由") ? "by" : label);
    }
    if (piece.is(Role.DEAL) && "给予".indexOf(lastOf(Slots.cueWord(piece))) >= 0) {
      return new Slots.Side(2.5, "to");
    }
    if (piece.is(Role.DEAL) || piece.is(Role.HOLD)) {
      return new Slots.Side(2.5, piece.is(Role.HOLD) ? "held" : "deal");
    }
    if (piece.is(Role.TO)) {
      return new Slots.Side(2, "to");
    }
    if (piece.is(Role.LINK)) {
      return new Slots.Side(1.2, "list");
    }
    if (piece.is(Role.GENERIC)) {
      return new Slots.Side(1.2, "generic");
    }
    if (piece.is(Role.INVEST)) {
      return new Slots.Side(1, "invest");
    }
    if (piece.is(Role.REPORT)) {
      return new Slots.Side(1, "clause");
    }
    if (piece.is(Role.SAY)) {
      return FOUNDS.contains(Slots.cueWord(piece))
          ? new Slots.Side(2, "founded")
          : new Slots.Side(0.8, "say");
    }
    return new Slots.Side(0.4, "cue");
  }

  /** {@code 储能系统供应商甲}: a cue that is a word of kind, and a name right behind it. */
  boolean beforeTrade(Passage passage, int i) {
    if (i + 2 >= passage.size() || !passage.get(i + 1).is(Role.RELATION)) {
      return false;
    }
    Piece next = passage.get(i + 2);
    return isWordOfKind(passage, passage.get(i + 1))
        && (next.is(Piece.Kind.TEXT) || next.is(Piece.Kind.OPEN));
  }

  /** {@code 协同制造平台|“甲”}: in quotation marks right behind a cue that is a word of kind. */
  boolean behindTrade(Passage passage, int i) {
    return i > 1
        && Slots.isQuoted(passage, i)
        && passage.get(i - 2).is(Role.RELATION)
        && isWordOfKind(passage, passage.get(i - 2));
  }

  private boolean isWordOfKind(Passage passage, Piece kind) {
    return words.headNoun(passage.text(), kind.start(), kind.end()) == kind.span().length();
  }

  private static char lastOf(String word) {
    return word.charAt(word.length() - 1);
  }
}
