package dealfacts.deal.purchase;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/** What changes hands, and who owned it: companies, stakes, businesses and assets. */
public final class Bought {
  static final int OBJECT_REACH = 34;

  /** What stands between a buying verb and its object when they belong together. */
  private static final Pattern OBJECT_GAP = Pattern.compile("(?:了|过|由|到|得|完|的是)?[^,;。]{0,34}");

  private static final Pattern NO_OBJECT_GAP =
      Pattern.compile(
          "完成后|完成前|之后|以后|用于|使得|导致|成为|进入|实现|布局|拓展|的公告|方案|推进|计划|协议|意向|事项|事宜|成功|前|后,|构成|需要|获得|投资|融资");

  /** {@code 受让公司股东丁、戊|合计29.99%股份}: shares of the company, not of its holders. */
  private static final Pattern TOGETHER =
      Pattern.compile("(?:等[^,;。]{0,12})?(?:合计|共计|分别|各自)(?:持有的?|所持)?");

  /** Courts and exchanges let others buy, lawyers and auditors only help them. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:法院|仲裁委员会|证监会|交易所|交易中心|检察院|律师|律所|事务所(?:\\([^)]{2,8}\\))?)$|^事务所");

  /** {@code 海川|会计师事务所为本次收购出具意见}. */
  private static final Pattern OF_OFFICE = Pattern.compile("(?:会计师|律师|资产评估|税务师)(?:事务所)?");

  private static boolean isOffice(Draft draft, PartyMention party) {
    String folded = draft.passage.document().folded();
    return AUTHORITY.matcher(party.name()).find()
        || OF_OFFICE.matcher(folded).region(party.span().end(), folded.length()).lookingAt();
  }

  /** {@code 收购丙原股东丁、戊20%股权}, {@code 收购丙控股股东丁51%股权}. */
  static final Pattern SHAREHOLDER =
      Pattern.compile(
          "的?(?:原|现有|自然人|控股|间接|第一大|第二大|大|小|少数)*(?:股东|实际控制人|实控人|创始人|董事长)(?:之一)?(?:、股东)?");

  /** {@code 收购丁与戊合资成立的丙}. */
  private static final Pattern FOUNDED =
      Pattern.compile(
          "(?:共同|合资|合作|联合|出资|投资|一手)*(?:成立|设立|创办|创立|创建|组建|打造|经营|运营)的(?:[^,;。、股的]{0,14}(?:公司|企业|品牌|平台|厂商|业务|机构))?");

  /** {@code 收购丁国上市公司丙}: what stands before the description only says where it is from. */
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "[^,;。的、股]{0,14}?(?<!子|分|孙|的)(?:公司|企业|厂商|运营商|开发商|制造商|供应商|提供商|服务商|平台|品牌|巨头|龙头)");

  private Bought() {}

  /** Objects right of the trigger: owners, targets, assets. */
  static boolean objects(Scene scene, Draft draft, int after, int to) {
    Passage passage = draft.passage;
    int from = behindParted(passage, after, to);
    Group group = passage.groupAfter(from, to);
    if (group == null || isPlaceholder(passage, group)) {
      Group listed = BoughtList.behindCount(passage, from, to);
      if (listed != null) {
        target(scene, draft, listed);
        return true;
      }
    }
    if (group == null) {
      return BoughtAssets.assetOnly(draft, from, to);
    }
    if (Grammar.isMarked(group, "给 予 至")) {
      return BoughtAssets.assetOnly(draft, from, group.span().start() - 1);
    }
    String gap = passage.words(from, group.span().start()).strip();
    Group founded = founded(passage, group, to);
    if (founded != null) {
      target(scene, draft, founded);
      return true;
    }
    if (!OBJECT_GAP.matcher(gap).matches() || NO_OBJECT_GAP.matcher(gap).find()) {
      return BoughtAssets.assetOnly(draft, from, Math.min(to, group.span().start()));
    }
    Group offered = Offered.by(passage, group, to);
    if (offered != null) {
      Grammar.attach(draft, Role.SELLER, scene, group, "who offers it");
      target(scene, draft, offered);
      return true;
    }
    if (group.owns()) {
      boolean told =
          group.isGeneric() && (sells(draft) || Hands.sellerBefore(passage, from) != null);
      if (!told) {
        Grammar.attach(draft, Role.SELLER, scene, group, "owner");
      }
      owned(scene, draft, group, to);
      return true;
    }
    if (gap.equals("的")) {
      target(scene, draft, group);
      return true;
    }
    String between = group.after();
    if (draft.trigger.word().startsWith("购") && BoughtAssets.WARES.matcher(between).lookingAt()) {
      return false;
    }
    Group next = passage.groupAfter(group.span().end(), to);
    if (next != null) {
      String gapNext = passage.words(group.span().end(), next.span().start()).strip();
      if (next.owns() && !next.isGeneric() && Grammar.SUBSIDIARY.matcher(gapNext).matches()) {
        Grammar.attach(draft, Role.SELLER, scene, next, "owner");
        owned(scene, draft, next, to);
        return true;
      }
      if (gapNext.equals("的") && BoughtAssets.namesAsset(scene, next)) {
        Grammar.attach(draft, Role.SELLER, scene, group, "owner of the business");
        BoughtAssets.subject(draft, group.span().end(), to);
        return true;
      }
      if (Grammar.SUBSIDIARY.matcher(gapNext).matches()
          || gapNext.equals("旗下")
          || gapNext.equals("的运营主体")) {
        target(scene, draft, next);
        return true;
      }
      if ((gapNext.isEmpty() || SHAREHOLDER.matcher(gapNext).matches()) && next.owns()) {
        Group held = passage.groupAfter(next.span().end(), to);
        Grammar.attach(draft, Role.SELLER, scene, next, "owner");
        if (held == null) {
          BoughtAssets.assetOnly(draft, next.span().end(), to);
        } else {
          target(scene, draft, held);
        }
        return true;
      }
      if (DESCRIPTION.matcher(gapNext).matches()
          || FOUNDED.matcher(gapNext).matches()
          || (isPlaceholder(passage, group) && gapNext.isEmpty())) {
        target(scene, draft, next);
        return true;
      }
      if (SHAREHOLDER.matcher(gapNext).matches()) {
        boolean sells =
            FORMER.matcher(gapNext).find()
                || EntityType.PERSON == typeOf(next)
                || TOGETHER.matcher(next.after()).lookingAt();
        target(scene, draft, sells ? group : next);
        if (sells) {
          Grammar.attach(draft, Role.SELLER, scene, next, "its shareholder");
        }
        return true;
      }
    }
    if (BoughtAssets.isPlaceOfLand(group) || BoughtAssets.namesAsset(scene, group)) {
      BoughtAssets.subject(draft, group.span().start(), to);
      return true;
    }
    if (BoughtAssets.ASSET.matcher(between).lookingAt()
        && !ALONG.matcher(between).lookingAt()
        && !BoughtAssets.STAKE_WORD.matcher(between).lookingAt()) {
      if (!(group.isGeneric() && sells(draft))) {
        Grammar.attach(draft, Role.SELLER, scene, group, "owner of the asset");
      }
      BoughtAssets.subject(draft, group.span().end(), to);
      return true;
    }
    if ((holdsPersons(scene, passage, group) || HOLDER_BEFORE.matcher(gap).find())
        && HELD_STAKE.matcher(between).lookingAt()) {
      Grammar.attach(draft, Role.SELLER, scene, group, "whose shares");
      BoughtAssets.subject(draft, group.span().end(), to);
      return true;
    }
    target(scene, draft, group);
    return true;
  }

  /** {@code 受让创始人丁、戊资本|合计30%的股权}: persons hold what is bought. */
  private static boolean holdsPersons(Scene scene, Passage passage, Group group) {
    return scene.parties(passage, group).stream().anyMatch(p -> p.type() == EntityType.PERSON);
  }

  private static final Pattern HOLDER_BEFORE = Pattern.compile("(?:创始人|股东|自然人|实际控制人|董事长)$");

  private static final Pattern FORMER = Pattern.compile("原|创始人|董事长|自然人");

  private static final Pattern HELD_STAKE =
      Pattern.compile(
          "(?:等[^,;。]{0,12}?)?(?:先生|女士)?(?:合计|共计|分别|各自)?(?:的)?[0-9.]{0,8}%?(?:的)?(?:股权|股份|$)");

  /** {@code 购买剥离乙99%股份后的丙}: what is bought stands behind what it was parted from. */
  private static int behindParted(Passage passage, int from, int to) {
    Matcher parted = PARTED.matcher(passage.folded(new Span(from, Math.max(from, to))));
    return parted.lookingAt() ? from + parted.end() : from;
  }

  private static final Pattern PARTED =
      Pattern.compile(
          "(?:了)?(?:(?:同处|地处|位于|坐落于?|总部(?:位于|设在|在)|注册于|成立于|创立于|创办于|来自)[^,;。的]{1,24}的|(?:剥离|置出|出售)[^,;。]{2,60}?后的|(?:主营|主要从事|从事|专注于|致力于|做|搞)[^,;。的]{2,24}?的|(?:持有|拥有|运营|控制)[^,;。的]{2,30}?的(?:项目|平台|运营|控股|持股|标的)(?:公司|企业|主体))");

  /** {@code 甲向乙出售其工厂}: 其 is who sells. */
  private static boolean sells(Draft draft) {
    return draft.trigger.frame() == Frame.SELL;
  }

  /** {@code 收购前丁公司高管戊创办的硬件企业|丙}: what somebody founded, whatever describes him. */
  private static @Nullable Group founded(Passage passage, Group group, int to) {
    Group founder = group;
    for (int i = 0; i < 2; i++) {
      Group next = passage.groupAfter(founder.span().end(), to);
      if (next == null) {
        return null;
      }
      if (FOUNDED
          .matcher(passage.words(founder.span().end(), next.span().start()).strip())
          .matches()) {
        return next;
      }
      founder = next;
    }
    return null;
  }

  private static void target(Scene scene, Draft draft, Group group) {
    if (!isPlaceholder(draft.passage, group)) {
      Grammar.attach(draft, Role.TARGET, scene, group, "object");
      BoughtList.fullNames(scene, draft, group);
      BoughtList.stakes(scene, draft, group);
    }
  }

  /** {@code 收购目标公司60%股权}: what is bought is told elsewhere; it isn't who announces it. */
  private static boolean isPlaceholder(Passage passage, Group group) {
    return group.isGeneric() && PLACEHOLDER.matcher(passage.words(group.span())).matches();
  }

  private static final Pattern PLACEHOLDER = Pattern.compile("(?:目标|标的|两家)公司");

  /** {@code 甲持有的乙40%股权、以及丙持有的丁49%股权}: what each owner holds, and the owners behind the first. */
  private static void owned(Scene scene, Draft draft, Group owner, int to) {
    Passage passage = draft.passage;
    Group next = passage.groupAfter(owner.span().end(), to);
    Group listed = next == null ? BoughtList.behindCount(passage, owner.span().end(), to) : null;
    if (listed != null) {
      target(scene, draft, listed);
      return;
    }
    if (next == null
        || passage.words(owner.span().end(), next.span().start()).strip().length() > OBJECT_REACH) {
      BoughtAssets.assetOnly(draft, owner.span().end(), to);
      return;
    }
    if (next.owns() && !next.isGeneric()) {
      Group last = passage.groupAfter(next.span().end(), to);
      Grammar.attach(draft, Role.SELLER, scene, next, "owner");
      next = last == null ? next : last;
    }
    next = described(passage, next, to);
    target(scene, draft, next);
    Group more = passage.groupAfter(next.span().end(), to);
    if (more != null
        && more.owns()
        && !more.isGeneric()
        && AND.matcher(passage.words(next.span().end(), more.span().start()).strip()).matches()) {
      Grammar.attach(draft, Role.SELLER, scene, more, "another owner");
      owned(scene, draft, more, to);
    }
  }

  private static final Pattern AND =
      Pattern.compile("(?:的)?(?:[0-9.]{1,8}%(?:的)?)?(?:股权|股份|权益)?(?:、|以及|及|和|与|并){1,2}");

  /** {@code 公司控股子公司乙}, {@code 香港上市公司乙}: the name behind what only describes it. */
  private static Group described(Passage passage, Group group, int to) {
    Group named = group;
    for (int i = 0; i < 3; i++) {
      Group next = passage.groupAfter(named.span().end(), to);
      if (next == null) {
        return named;
      }
      String gap = passage.words(named.span().end(), next.span().start()).strip();
      boolean leads =
          Grammar.SUBSIDIARY.matcher(gap).matches()
              || DESCRIPTION.matcher(gap).matches()
              || (named.isGeneric() && gap.isEmpty());
      if (!leads) {
        return named;
      }
      named = next;
    }
    return named;
  }

  private static @Nullable EntityType typeOf(Group group) {
    PartyMention named = Scene.named(group);
    return named == null ? null : named.type();
  }

  private static final Pattern DISPOSES = Pattern.compile("将|把");

  /** The group of {@code 将…转让}: what the seller gives away. */
  public static @Nullable Group disposed(Passage passage, Span clause, int trigger) {
    if (!DISPOSES.matcher(passage.words(clause.start(), trigger)).find()) {
      return null;
    }
    Group first = null;
    for (Group group : passage.groupsIn(new Span(clause.start(), trigger))) {
      if (Grammar.isMarked(group, "将 把")
          || DESCRIBED.matcher(passage.words(clause.start(), group.span().start())).find()) {
        first = group;
      }
    }
    return first;
  }

  /** {@code 把主营城市停车的|乙收入囊中}. */
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(?:将|把)(?:主营|主要从事|从事|专注于?|专门|致力于|生产|经营|位于|地处|总部在|总部位于|成立于|创立于|来自)[^,;。的]{1,24}的$");

  static boolean disposedTargets(Scene scene, Draft draft, Group disposed, int trigger) {
    Passage passage = draft.passage;
    Group next = passage.groupAfter(disposed.span().end(), trigger);
    if (disposed.owns()) {
      if (disposed.isGeneric() && !passage.words(disposed.span()).equals("后者")) {
        draft.derivation.add("其所持: owner is the subject");
      } else {
        Grammar.attach(draft, Role.SELLER, scene, disposed, "owner");
      }
      if (next != null) {
        target(scene, draft, next);
      }
      return true;
    }
    if (next != null
        && Grammar.SUBSIDIARY
            .matcher(passage.words(disposed.span().end(), next.span().start()).strip())
            .matches()) {
      target(scene, draft, next);
      return true;
    }
    if (BoughtAssets.ASSET.matcher(disposed.after()).lookingAt()
        && !BoughtAssets.STAKE_WORD.matcher(disposed.after()).find()) {
      BoughtAssets.subject(draft, disposed.span().end(), trigger);
      return true;
    }
    target(scene, draft, disposed);
    return true;
  }

  /** {@code 收购乙|及其拥有的专利}: the company with what it has. */
  private static final Pattern ALONG =
      Pattern.compile("(?:以及|及|和|与|连同|包括)其(?:所|旗下|拥有|持有|名下|全部|相关|的)");

  /** {@code 接过一份1.3亿元的分包合同}: who takes an order has to do it. */
  private static final Pattern ORDER = Pattern.compile("(?:合同|订单|委托|任务|大单)$");

  /** Whether enough stands beside the verb to tell a deal; no person is a target. */
  static boolean plausible(Draft draft, boolean object, Trigger trigger) {
    if (draft.in(Role.TARGET).stream().allMatch(p -> p.type() == EntityType.PERSON)
        && draft.has(Role.TARGET)) {
      draft.parties.remove(Role.TARGET);
    }
    draft.drop(Role.ACQUIRER, p -> isOffice(draft, p));
    if (draft.subject != null
        && ORDER.matcher(draft.passage.document().slice(draft.subject)).find()) {
      return false;
    }
    boolean agent = draft.has(Role.ACQUIRER) || draft.has(Role.SELLER);
    boolean told = draft.has(Role.TARGET) || draft.subject != null;
    draft.weak = !(agent && told) || trigger.nominal();
    if (trigger.nominal()) {
      return draft.has(Role.TARGET) && agent;
    }
    boolean handed =
        draft.has(Role.ACQUIRER) && draft.has(Role.SELLER) && trigger.frame() == Frame.SELL;
    return told || handed || (agent && object);
  }
}
