package dealfacts.deal.passage;

import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/** Which neighbours of a sentence are members of one list: {@code 甲、乙和丙}. */
final class Coordination {
  private static final Pattern AND =
      Pattern.compile(
          "\\s*(?:先生|女士)?(?:、|以及|和|及|与|暨|并(?![购入])|/|&|\\+|、?及其|、和|连同|协同|携手|联合(?!创|首席|主席|总裁|实控|控制)|联手)"
              + "(?:(?:其|[^,;、。的]{0,3}?)(?:全资|实际|所|间接|直接)?(?:拥有|控制|持有|控股)的(?:公司|企业|实体|平台)|[^,;、。的]{0,16})?");

  /** {@code 与卖方乙|及目标公司|丙订立协议}: another part in the contract. */
  private static final Pattern OTHER_PART = Pattern.compile("买方|卖方|受让方|转让方|出让方|目标公司|标的公司");

  /** {@code 丙60%股权及丁30%股权}: a list of targets with a stake each. */
  private static final Pattern WITH_STAKES =
      Pattern.compile("\\s?(?:的)?[0-9.]{1,8}%(?:的)?(?:股权|股份|权益)?(?:、|和|及|以及|与)[^,;、。持有所]{0,4}");

  /** {@code 股东甲和持股3%的股东乙}: each holder with what he holds. */
  private static final Pattern WITH_HOLDINGS =
      Pattern.compile(
          "\\s?(?:先生|女士)?(?:、|和|及|以及|与)(?:另一|另外一|其)?(?:名|位|家)?(?:合计|分别|直接|共同)?持(?:股|有)[^,;、。]{1,28}?(?:股东|一致行动人|实际控制人|董事长?|监事|总经理|高管|高级管理人员)");

  /** {@code 股东甲女士和公司控股股东、董事长乙}: each holder with his offices. */
  private static final Pattern WITH_OFFICES =
      Pattern.compile(
          "\\s?(?:先生|女士)?(?:、|和|及|以及)(?:本?公司|上市公司)?(?:(?:控股股东|实际控制人|实控人|第[一二三四五]大股东|股东|副?董事长|董事|监事|副?总经理|副?总裁|高级管理人员|高管|财务总监|董事会秘书|董秘|一致行动人)(?:之一)?(?:、|兼|暨|及|和)?){2,5}");

  /** {@code 乙40%股权、丙和丁持有的戊}: who holds the next one is no member of the list. */
  private static final Pattern HOLDS_NEXT = Pattern.compile("[^,;。0-9%]{0,40}?(?:持有的?|所持)");

  private final String masked;
  private final Span sentence;
  private final List<Item> items;
  private final List<Span> clauses;

  Coordination(String masked, Span sentence, List<Item> items, List<Span> clauses) {
    this.masked = masked;
    this.sentence = sentence;
    this.items = items;
    this.clauses = clauses;
  }

  boolean joins(Item left, Item right) {
    String gap = words(left.span().end(), right.span().start());
    if (WITH_STAKES.matcher(gap).matches()) {
      String tail = words(right.span().end(), clauseEnd(right.span().end() - 1));
      boolean signs = gap.contains("与") && Words.SIGNS_LATER.matcher(tail).lookingAt();
      return !signs && !HOLDS_NEXT.matcher(tail).lookingAt();
    }
    if (WITH_HOLDINGS.matcher(gap).matches()) {
      return true;
    }
    if (!AND.matcher(gap).matches() || OTHER_PART.matcher(gap).find()) {
      return false;
    }
    boolean between =
        items.stream()
            .anyMatch(
                i ->
                    !i.bracketed()
                        && i.span().start() >= left.span().end()
                        && i.span().end() <= right.span().start());
    if (between || Words.VERB_IN_GAP.matcher(gap).find() || startsAnew(left, right)) {
      return false;
    }
    boolean with = gap.contains("与"); // 甲及其一致行动人与乙签署
    if (with || gap.strip().startsWith("和")) {
      String tail = words(right.span().end(), clauseEnd(right.span().end() - 1));
      return !(with ? Words.SIGNS_LATER : Words.SIGNS).matcher(tail).lookingAt();
    }
    return true;
  }

  /** Whether only the offices of the second one stand between two holders, and their company. */
  boolean holdOffices(Item left, Item right) {
    return right.kind() == Item.Kind.PARTY
        && WITH_OFFICES.matcher(words(left.span().end(), right.span().start())).matches();
  }

  /** {@code 包括甲收购乙、丙收购丁}: behind the object of a verb stands the subject of the next. */
  private boolean startsAnew(Item left, Item right) {
    String tail = words(right.span().end(), sentence.end());
    int from = Math.max(sentence.start(), left.span().start() - 12);
    return Words.BUYS.matcher(tail).lookingAt()
        && Words.HAS_BOUGHT.matcher(words(from, left.span().start())).find();
  }

  private String words(int from, int to) {
    return Layout.words(masked, sentence.start(), from, to);
  }

  private int clauseEnd(int offset) {
    return clauses.get(Layout.clauseIndex(clauses, offset)).end();
  }
}
