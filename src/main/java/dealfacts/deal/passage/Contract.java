package dealfacts.deal.passage;

import dealfacts.deal.Role;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The contract by which something is bought names its other side before the verb that tells the
 * deal: {@code 甲与乙签订股权转让协议,收购丙}. The partner sells, or is bought where nothing else is named.
 */
public final class Contract {
  /** {@code 与乙|签订股权转让协议}. */
  private static final Pattern CONTRACT =
      Pattern.compile("[^,;。]{0,24}?(?:签署|签订|签下|订立|达成)[^,;。]{0,24}?(?:转让|收购|购买|买卖|购股|股权|股份|资产)");

  /** {@code 向丁、戊等9名交易对方发行股份及支付现金,购买其持有的丙}. */
  private static final Pattern PAYS =
      Pattern.compile("^[^,;。]{0,24}?(?:发行(?:A股)?股份(?:及|和|并)?(?:支付现金)?|支付现金)(?:的方式)?$");

  /** {@code 向母公司乙|支付6300万元}. */
  private static final Pattern PAID =
      Pattern.compile("(?:先生|女士)?(?:支付|付)(?:了|出)?[^,;。]{0,8}?[0-9][^,;。]{0,14}");

  /** {@code 与乙|达成|并购协议}, {@code 与乙|洽谈|收购事宜}: nothing but the verb and what it is about. */
  private static final Pattern AGREES =
      Pattern.compile(
          "[^,;。]{0,10}?(?:(?:签署|签订|签下|订立|达成)(?:了)?(?:[^,;。股资]{0,8})|(?:洽谈|磋商|商谈|商讨|谈判|协商|谈过|谈起|谈妥|谈成|谈定|商定)(?:了|的|好的)?(?:全资|整体|控股)?)");

  /** {@code 并购|协议}. */
  private static final Pattern PAPER =
      Pattern.compile("^[^,;。股权资产]{0,4}?(?:协议|合同|事宜|事项|一事|[因由]|$)");

  private Contract() {}

  /** {@code 甲与乙签订股权转让协议，收购丙}: the partner of the contract sells. */
  public static @Nullable Group partner(Passage passage, Trigger trigger) {
    int home = passage.clauseIndex(trigger.span().start());
    int segment = passage.segmentStart(trigger.span().start());
    for (int k = home - 1; k >= 0 && passage.clauses().get(k).start() >= segment; k--) {
      Span clause = passage.clauses().get(k);
      for (Group group : passage.groupsIn(clause)) {
        String tail = passage.words(group.span().end(), clause.end());
        Group holders = Grammar.isMarked(group, "与 和") ? holdersOf(passage, group, clause) : null;
        if (holders != null) {
          return holders;
        }
        if (Grammar.isMarked(group, "与 和") && CONTRACT.matcher(tail).lookingAt()
            || Grammar.isMarked(group, "向")
                && (PAYS.matcher(tail).find() || PAID.matcher(tail).matches())) {
          return group;
        }
      }
    }
    return null;
  }

  /** {@code 甲与丁签约,后者受让其持有的股份}: 其 is no buyer, but who signs with him. */
  public static void otherSide(Scene scene, Draft draft, Span clause) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(clause.start());
    boolean himself =
        !draft.in(Role.SELLER).isEmpty()
            && draft.in(Role.SELLER).stream()
                .allMatch(
                    p -> draft.in(Role.ACQUIRER).stream().anyMatch(q -> q.party() == p.party()));
    if (!himself || home == 0) {
      return;
    }
    Span before = passage.clauses().get(home - 1);
    Group partner = Grammar.marked(passage, before.start(), before.end(), "与 和 同");
    Group signs =
        partner == null
            ? null
            : passage.lastGroupIn(new Span(before.start(), partner.span().start()));
    if (partner != null
        && signs != null
        && scene.parties(passage, partner).stream()
            .anyMatch(
                p -> draft.in(Role.ACQUIRER).stream().anyMatch(q -> q.party() == p.party()))) {
      draft.drop(Role.SELLER, p -> true);
      Grammar.attach(draft, Role.SELLER, scene, signs, "the other side");
    }
  }

  /** {@code 甲与乙签署协议,|以3亿元|收购丙}: nothing but the price stands before the verb. */
  public static boolean leadsTo(Passage passage, Span clause, Trigger trigger) {
    return !trigger.nominal()
        && LEADS.matcher(passage.words(clause.start(), trigger.span().start()).strip()).matches();
  }

  private static final Pattern LEADS =
      Pattern.compile(
          "(?:拟|将|同意|约定|据此|现金|全资|出资|斥资|以[^,;。]{1,24}?|作价[^,;。]{1,12}?|[0-9.]{1,8}[万亿]元?)*");

  /** {@code 收购二人持有的乙}: those whom the clause before signs with. */
  public static boolean isOwnedByThem(Passage passage, Trigger trigger, int end) {
    return THEY_OWN.matcher(passage.words(trigger.span().end(), end)).lookingAt();
  }

  private static final Pattern THEY_OWN =
      Pattern.compile(
          "(?:了|上述|前述|该|这|二|两|三|四|五|六|七|八|九|十|[0-9])*(?:者|人|[名位家方个各](?:自然人|法人)?(?:方|股东|公司|机构|企业)?|股东|交易对方|交易对手方?|转让方)(?:分别|合计|共同|各自)?(?:持有的?|所持有?的?)");

  /** {@code 与乙|就|收购丙|签署协议}: the other side of what is agreed about, in the clause itself. */
  public static @Nullable Group about(Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    Group partner = Grammar.marked(passage, clause.start(), at, "与 和 同 跟");
    if (partner == null && ABOUT_FIRST.matcher(passage.words(clause.start(), at)).find()) {
      return agreedBehind(passage, clause, trigger);
    }
    return partner != null
            && ABOUT.matcher(passage.words(partner.span().end(), at)).matches()
            && AGREED.matcher(passage.words(trigger.span().end(), clause.end())).find()
        ? partner
        : null;
  }

  /** {@code 已就出售乙的业务|与丁|达成协议}: what it is about may stand before whom it is with. */
  private static @Nullable Group agreedBehind(Passage passage, Span clause, Trigger trigger) {
    Group partner = null;
    for (Group group : passage.groupsIn(new Span(trigger.span().end(), clause.end()))) {
      if (Grammar.isMarked(group, "与 和 同 跟") && AGREES_NOW.matcher(group.after()).lookingAt()) {
        partner = group;
      }
    }
    return partner;
  }

  private static final Pattern ABOUT_FIRST =
      Pattern.compile("就(?:其|拟|可能|潜在|联合|共同|全资|战略|进一步|的|旗下)*$");

  private static final Pattern AGREES_NOW =
      Pattern.compile(
          "(?:先生|女士)?(?:正式|初步|已|最终|正在|正|共同|进行|展开|开展)*(?:签署|签订|签约|签下|订立|达成|谈判|磋商|洽谈|协商|商谈|接触|谈妥)");

  private static final Pattern ABOUT =
      Pattern.compile("(?:先生|女士)?(?:等[^,;。]{0,8})?就(?:其|拟|可能|潜在|联合|共同|全资|战略|进一步|的)*");

  private static final Pattern AGREED =
      Pattern.compile(
          "(?<!的(?:融资|贷款)[^,;。]{0,8})(?:签署|签订|签约|签下|订立|达成|完成|展开|进行|开展|谈判|磋商|洽谈|协商|商谈|接触|谈妥|谈拢)");

  /** {@code 甲与乙签署协议,}: whom the clause before signs with, whatever it is about. */
  public static @Nullable Group signedWith(Passage passage, Span clause) {
    int home = passage.clauseIndex(clause.start());
    return home == 0 ? null : signed(passage, passage.clauses().get(home - 1));
  }

  /** Whom any clause before signs with, the nearest first. */
  public static @Nullable Group signedBefore(Passage passage, Span clause) {
    Group partner = null;
    for (int k = passage.clauseIndex(clause.start()) - 1; k >= 0 && partner == null; k--) {
      partner = signed(passage, passage.clauses().get(k));
    }
    return partner;
  }

  private static @Nullable Group signed(Passage passage, Span clause) {
    Group partner = Grammar.marked(passage, clause.start(), clause.end(), "与 和 同");
    return partner != null
            && SIGNS.matcher(passage.words(partner.span().end(), clause.end())).matches()
        ? partner
        : null;
  }

  private static final Pattern SIGNS =
      Pattern.compile(
          "(?:先生|女士)?(?:在[^,;。]{1,12}?)?(?:正式|共同|已)?(?:签署|签订|签下|订立|达成)(?:了)?[^,;。贷借合顾]{0,16}?(?:协议|合同|意向书)\\s?|(?:先生|女士)?(?:正式|已)?签约\\s?");

  /** {@code 甲与乙达成并购协议}: where nothing else is named, the partner itself is bought. */
  public static @Nullable Group bought(Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    Group partner = Grammar.marked(passage, clause.start(), at, "与 和 同");
    boolean alone =
        passage.groupsIn(new Span(clause.start(), passage.span().end())).stream()
                .filter(g -> !g.isGeneric())
                .count()
            == 2;
    return partner != null
            && alone
            && AGREES.matcher(passage.words(partner.span().end(), at)).matches()
            && PAPER.matcher(passage.words(trigger.span().end(), clause.end())).find()
        ? partner
        : null;
  }

  /** {@code 与乙谈过|收购}, {@code 与乙谈妥的|收购|因尽调而告吹}: no object stands behind the word. */
  public static boolean isTalkedOf(Passage passage, Span clause, Trigger trigger) {
    return TALKED.matcher(passage.words(clause.start(), trigger.span().start())).find()
        && OBJECTLESS.matcher(passage.words(trigger.span().end(), clause.end())).lookingAt();
  }

  private static final Pattern TALKED =
      Pattern.compile("(?:谈过|谈起|谈妥的?|谈成的?|谈定的?|商定的?)(?:了)?(?:全资|整体|控股)?$");

  private static final Pattern OBJECTLESS = Pattern.compile("\\s?(?:因|由于|也|却|又|则|最终|最后|$)");

  /** {@code 与公司|关联方|乙签署}, {@code 与丙|控股股东|乙签署}. */
  private static final Pattern KIN =
      Pattern.compile(
          "的?(?:关联方|关联法人|关联人|关联企业|(?:原|现有|自然人|控股|间接|第一大|第二大|大|小|少数)*(?:股东|实际控制人|实控人|创始人|董事长)(?:之一)?(?:、股东)?)");

  /** {@code 甲与丙股东乙、丁签署协议}: whoever holds what the contract is about. */
  private static @Nullable Group holdersOf(Passage passage, Group group, Span clause) {
    Group next = passage.groupAfter(group.span().end(), clause.end());
    boolean holds =
        next != null
            && KIN.matcher(passage.words(group.span().end(), next.span().start()).strip())
                .matches();
    return next != null
            && holds
            && CONTRACT.matcher(passage.words(next.span().end(), clause.end())).lookingAt()
        ? next
        : null;
  }

  /** {@code 与乙|签订《设备框架采购协议》}: who is supplied by it. */
  public static @Nullable Group supplied(Passage passage) {
    for (Group group : passage.groups()) {
      int end = group.span().end();
      if (Grammar.isMarked(group, "与 和 同")
          && SUPPLIES.matcher(passage.folded(new Span(end, passage.span().end()))).lookingAt()) {
        return group;
      }
    }
    return null;
  }

  private static final Pattern SUPPLIES =
      Pattern.compile(
          "[^,;。]{0,4}?(?:签署|签订|订立)(?:了)?[《“]?[^,;。]{0,40}?(?:采购|供货|供应|总承包|承包|施工|服务|框架|建设|设备)[^,;。]{0,12}?(?:合同|协议)");
}
