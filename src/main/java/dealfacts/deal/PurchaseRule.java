package dealfacts.deal;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Companies, stakes, businesses and assets that change hands: {@code 甲以3亿元收购乙持有的丙60%股权}, {@code
 * 甲将丙60%股权转让给乙}, passive, nominal and relative forms.
 */
final class PurchaseRule implements FrameRule {
  private static final int OBJECT_REACH = 34;

  /** What stands between a buying verb and its object when they belong together. */
  private static final Pattern OBJECT_GAP = Pattern.compile("(?:了|过|由|到|得|完|的是)?[^,;。]{0,34}");

  private static final Pattern NO_OBJECT_GAP =
      Pattern.compile(
          "完成后|完成前|之后|以后|用于|使得|导致|成为|进入|实现|布局|拓展|的公告|方案|推进|计划|协议|意向|事项|事宜|成功|前|后,|构成|需要|获得|投资|融资");

  /** The object is a thing of the company, not the company. */
  static final Pattern ASSET =
      Pattern.compile(
          "(?:的|旗下|所属|集团的?|名下)?[^,;。股]{0,18}?(?:业务|资产|部门|项目|品牌|地块|土地|用地|物业|大楼|大厦|写字楼|厂房|工厂|油田|煤矿|矿权|专利|知识产权|生产线|经营权|门店|版权|房产|酒店|园区|权益资产|设备|债权|债务|使用权|商标)(?!公司|股份|集团|科技|管理|服务|有限)");

  private static final Pattern STAKE_WORD = Pattern.compile("股权|股份|股票|权益|出资额|财产份额|控股权|控制权|份额");

  private static final Pattern TO_BUYER = Pattern.compile("(?:转让|出售|售|卖|让|划转|过户)?(?:给|予|至|于)");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit =
          i + 1 < triggers.size() ? triggers.get(i + 1).span().start() : passage.span().end();
      Draft draft =
          trigger.frame() == Frame.BUY
              ? buy(scene, passage, trigger, limit)
              : sell(scene, passage, trigger, limit);
      if (draft != null) {
        drafts.add(draft);
      }
    }
  }

  // ------------------------------------------------------------------ buying verbs

  private @Nullable Draft buy(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.ACQUISITION_BUYS, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int end = Math.min(clause.end(), limit);

    Group passiveAgent = agent(passage, clause, trigger.span().start());
    Group nominal = nominalTarget(passage, clause, trigger);
    Group seller = sellerBefore(passage, trigger.span().end());
    boolean right = objects(scene, draft, trigger.span().end(), end);
    if (seller != null && right) {
      Grammar.attach(draft, Role.SELLER, scene, seller, "marker " + seller.marker());
    }
    if (passiveAgent != null) {
      Grammar.attach(draft, Role.ACQUIRER, scene, passiveAgent, "marker " + passiveAgent.marker());
      if (!right) {
        fronted(scene, draft, clause, passiveAgent.span().start());
      }
    } else if (!right && taken(passage, clause, trigger) != null) {
      Group taken = java.util.Objects.requireNonNull(taken(passage, clause, trigger));
      right = disposedTargets(scene, draft, taken, trigger.span().start());
      Group subject = subjectBefore(scene, passage, taken.span().start());
      if (subject != null) {
        acquirers(scene, draft, subject);
      }
    } else if (nominal != null) {
      Grammar.attach(draft, Role.TARGET, scene, nominal, "marker 对");
      Group subject = subjectBefore(scene, passage, nominal.span().start());
      if (subject != null) {
        Grammar.attach(draft, Role.ACQUIRER, scene, subject, "subject");
      }
    } else {
      Group subject = Grammar.subject(scene, passage, trigger.span());
      if (subject == null && right) {
        subject = following(passage, clause);
      }
      if (subject != null) {
        acquirers(scene, draft, subject);
      }
      Group ally = ally(passage, clause, trigger);
      if (ally != null) {
        Grammar.attach(draft, Role.ACQUIRER, scene, ally, "buys together");
      }
    }
    if (right && !draft.has(Role.SELLER)) {
      Group partner = contractPartner(passage, trigger);
      if (partner != null) {
        Grammar.attach(draft, Role.SELLER, scene, partner, "partner of the contract");
      }
    }
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    draft.dropIfAlso(Role.TARGET, Role.SELLER);
    draft.dropIfAlso(Role.SELLER, Role.ACQUIRER);
    return plausible(draft, right || nominal != null, trigger) ? draft : null;
  }

  /** {@code 甲将乙收入囊中}. */
  private static @Nullable Group taken(Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    Group taken = disposed(passage, clause, at);
    return taken != null && passage.words(taken.span().end(), at).strip().length() <= 12
        ? taken
        : null;
  }

  /** {@code 甲拟与乙共同收购丙}. */
  private static @Nullable Group ally(Passage passage, Span clause, Trigger trigger) {
    int at = trigger.span().start();
    Group ally = Grammar.marked(passage, clause.start(), at, "与 和 同 跟 携手 联合");
    return ally != null && TOGETHER.matcher(passage.words(ally.span().end(), at)).find()
        ? ally
        : null;
  }

  private static final Pattern TOGETHER = Pattern.compile("共同|联合|一起|一同|一道|联手");

  /** {@code 向乙购买其持有的丙}: whom the clause names before the verb as the one bought from. */
  private static @Nullable Group sellerBefore(Passage passage, int to) {
    return Grammar.marked(passage, passage.clauseAt(to - 1).start(), to, "向 从 自");
  }

  private static void acquirers(Scene scene, Draft draft, Group subject) {
    String how =
        draft.passage.clauseAt(draft.trigger.span().start()).contains(subject.span())
            ? "subject"
            : "carried subject";
    Grammar.attach(draft, Role.ACQUIRER, scene, subject, how);
  }

  /** {@code 甲与乙签订股权转让协议，收购丙}: the partner of the contract sells. */
  private static @Nullable Group contractPartner(Passage passage, Trigger trigger) {
    int home = passage.clauseIndex(trigger.span().start());
    for (int k = home - 1; k >= 0; k--) {
      Span clause = passage.clauses().get(k);
      for (Group group : passage.groupsIn(clause)) {
        String tail = passage.words(group.span().end(), clause.end());
        Group holders = Grammar.isMarked(group, "与 和") ? holdersOf(passage, group, clause) : null;
        if (holders != null) {
          return holders;
        }
        if (Grammar.isMarked(group, "与 和") && CONTRACT.matcher(tail).lookingAt()) {
          return group;
        }
      }
    }
    return null;
  }

  /** {@code 甲与丙股东乙、丁签署协议}: whoever holds what the contract is about. */
  private static @Nullable Group holdersOf(Passage passage, Group group, Span clause) {
    Group next = passage.groupAfter(group.span().end(), clause.end());
    boolean holds =
        next != null
            && SHAREHOLDER
                .matcher(passage.words(group.span().end(), next.span().start()).strip())
                .matches();
    return next != null
            && holds
            && CONTRACT.matcher(passage.words(next.span().end(), clause.end())).lookingAt()
        ? next
        : null;
  }

  private static final Pattern CONTRACT =
      Pattern.compile("[^,;。]{0,24}?(?:签署|签订|订立|达成)[^,;。]{0,24}?(?:转让|收购|购买|买卖|股权|资产)");

  /** {@code 收购丙后，甲…}, {@code 收购丙，是甲…}: the subject stands in the clause behind. */
  private static @Nullable Group following(Passage passage, Span clause) {
    int next = passage.clauseIndex(clause.start()) + 1;
    if (next >= passage.clauses().size()) {
      return null;
    }
    Span behind = passage.clauses().get(next);
    boolean before = AFTERWARDS.matcher(passage.words(clause).strip()).find();
    boolean is = passage.words(behind).strip().startsWith("是");
    return before || is ? Grammar.leading(passage, behind) : null;
  }

  private static final Pattern AFTERWARDS =
      Pattern.compile("(?:后|之后|以后|时|前|之前|同时|之际|的同时|一事|事宜|事项|一案|来看|而言)$");

  private static @Nullable Group agent(Passage passage, Span clause, int trigger) {
    Group agent = Grammar.marked(passage, clause.start(), trigger, "被 由 遭 获");
    if (agent == null) {
      return null;
    }
    String between = passage.words(agent.span().end(), trigger).strip();
    return between.length() <= 16 && !between.contains("的") ? agent : null;
  }

  private static @Nullable Group nominalTarget(Passage passage, Span clause, Trigger trigger) {
    Group target = Grammar.marked(passage, clause.start(), trigger.span().start(), "对");
    if (target == null) {
      return null;
    }
    String between = passage.words(target.span().end(), trigger.span().start()).strip();
    return between.length() <= 20 ? target : null;
  }

  private static @Nullable Group subjectBefore(Scene scene, Passage passage, int offset) {
    return Grammar.subject(scene, passage, new Span(offset, offset));
  }

  /** {@code 丙60%股权(拟)被乙收购}: what stands before the agent. */
  private static void fronted(Scene scene, Draft draft, Span clause, int before) {
    Passage passage = draft.passage;
    Group target = null;
    for (Group group :
        passage.groupsIn(new Span(clause.start(), Math.max(clause.start(), before)))) {
      if (group.owns()) {
        Grammar.attach(draft, Role.SELLER, scene, group, "owner");
      } else if (!Grammar.isMarked(group, "据 在")) {
        target = group;
      }
    }
    if (target == null) {
      target = Grammar.subject(scene, passage, new Span(clause.start(), clause.start()));
    }
    if (target != null) {
      Grammar.attach(draft, Role.TARGET, scene, target, "fronted object");
    }
  }

  /** Objects right of the trigger: owners, targets, assets. */
  private boolean objects(Scene scene, Draft draft, int from, int to) {
    Passage passage = draft.passage;
    Group group = passage.groupAfter(from, to);
    if (group == null) {
      return assetOnly(draft, from, to);
    }
    String gap = passage.words(from, group.span().start()).strip();
    if (!OBJECT_GAP.matcher(gap).matches() || NO_OBJECT_GAP.matcher(gap).find()) {
      return assetOnly(draft, from, Math.min(to, group.span().start()));
    }
    if (group.owns()) {
      boolean told = group.isGeneric() && sellerBefore(passage, from) != null;
      if (!told) {
        Grammar.attach(draft, Role.SELLER, scene, group, "owner");
      }
      Group next = passage.groupAfter(group.span().end(), to);
      if (next != null
          && passage.words(group.span().end(), next.span().start()).strip().length()
              <= OBJECT_REACH) {
        if (next.owns()) {
          Group last = passage.groupAfter(next.span().end(), to);
          Grammar.attach(draft, Role.SELLER, scene, next, "owner");
          next = last == null ? next : last;
        }
        target(scene, draft, next);
      } else {
        assetOnly(draft, group.span().end(), to);
      }
      return true;
    }
    String between = group.after();
    Group next = passage.groupAfter(group.span().end(), to);
    if (next != null) {
      String gapNext = passage.words(group.span().end(), next.span().start()).strip();
      if (Grammar.SUBSIDIARY.matcher(gapNext).matches()
          || gapNext.equals("旗下")
          || gapNext.equals("的运营主体")) {
        target(scene, draft, next);
        return true;
      }
      if (SHAREHOLDER.matcher(gapNext).matches()) {
        boolean sells = gapNext.contains("原") || EntityType.PERSON == typeOf(next);
        target(scene, draft, sells ? group : next);
        if (sells) {
          Grammar.attach(draft, Role.SELLER, scene, next, "its shareholder");
        }
        return true;
      }
    }
    if (ASSET.matcher(between).lookingAt() && !STAKE_WORD.matcher(between).lookingAt()) {
      Grammar.attach(draft, Role.SELLER, scene, group, "owner of the asset");
      subject(draft, group.span().end(), to);
      return true;
    }
    target(scene, draft, group);
    return true;
  }

  /** {@code 收购丙原股东丁、戊20%股权}, {@code 收购丙控股股东丁51%股权}. */
  private static final Pattern SHAREHOLDER =
      Pattern.compile("的?(?:原|自然人|控股|第一大|第二大|大|小)*股东(?:之一)?");

  private static @Nullable EntityType typeOf(Group group) {
    PartyMention named = Scene.named(group);
    return named == null ? null : named.type();
  }

  private static void target(Scene scene, Draft draft, Group group) {
    Grammar.attach(draft, Role.TARGET, scene, group, "object");
  }

  private boolean assetOnly(Draft draft, int from, int to) {
    String words = draft.passage.words(from, to);
    if (STAKE_WORD.matcher(words).find() || ASSET.matcher(words).lookingAt()) {
      subject(draft, from, to);
      return true;
    }
    return false;
  }

  /** What changes hands, as written between two offsets, up to its last noun of ownership. */
  static void subject(Draft draft, int from, int to) {
    if (from >= to) {
      return;
    }
    String folded = draft.passage.folded(new Span(from, to));
    Matcher noun = SUBJECT.matcher(folded);
    if (noun.find() && noun.start(1) < OBJECT_REACH) {
      draft.subject = new Span(from + noun.start(1), from + noun.end(1));
    }
  }

  private static final Pattern SUBJECT =
      Pattern.compile(
          "^(?:了|过|其|的|旗下|持有的?|所持有?的?|合计持有的?|\\s|[”」』)])*"
              + "([^,;。了的]{0,24}?(?:股权|股份|权益|业务|资产|地块|土地|项目|品牌|部门|工厂|专利|知识产权|大厦|物业|控股权|控制权|经营权))");

  // ------------------------------------------------------------------ selling verbs

  private @Nullable Draft sell(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.ACQUISITION_SELLS, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int end = Math.min(clause.end(), limit);
    int at = trigger.span().start();

    Group buyerLeft = Grammar.marked(passage, clause.start(), at, "向 给");
    if (buyerLeft != null) {
      Grammar.attach(draft, Role.ACQUIRER, scene, buyerLeft, "marker 向");
    }
    Group disposed = disposed(passage, clause, at);
    boolean object = false;
    if (disposed != null) {
      object = disposedTargets(scene, draft, disposed, at);
    }
    int from = trigger.span().end();
    Matcher toBuyer = TO_BUYER.matcher(passage.folded(new Span(from, end)));
    if (toBuyer.lookingAt() || endsWithGive(trigger)) {
      Group buyer = passage.groupAfter(from, end);
      if (buyer != null && passage.words(from, buyer.span().start()).length() <= 24) {
        Grammar.attach(draft, Role.ACQUIRER, scene, buyer, "marker 给");
        from = buyer.span().end();
        if (disposed == null) {
          frontedSale(scene, draft, clause, at);
          object |= draft.has(Role.TARGET);
        }
      }
    } else if (disposed == null) {
      object = objects(scene, draft, from, end);
      int give = indexOfGive(passage, from, end);
      if (give >= 0) {
        Group buyer = passage.groupAfter(give, end);
        if (buyer != null) {
          Grammar.attach(draft, Role.ACQUIRER, scene, buyer, "marker 给");
          draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
        }
      }
    }
    Group subject = seller(scene, passage, trigger, disposed);
    if (subject != null && !draft.has(Role.SELLER)) {
      Grammar.attach(draft, Role.SELLER, scene, subject, "subject");
    }
    draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    draft.dropIfAlso(Role.TARGET, Role.SELLER);
    return plausible(draft, object, trigger) ? draft : null;
  }

  private static boolean endsWithGive(Trigger trigger) {
    return trigger.word().endsWith("给") || trigger.word().endsWith("予");
  }

  private static int indexOfGive(Passage passage, int from, int to) {
    String folded = passage.folded(new Span(from, to));
    int give = folded.indexOf("给");
    return give < 0 ? -1 : from + give + 1;
  }

  /** The group of {@code 将…转让}: what the seller gives away. */
  private static @Nullable Group disposed(Passage passage, Span clause, int trigger) {
    Matcher jiang = Pattern.compile("将|把").matcher(passage.words(clause.start(), trigger));
    if (!jiang.find()) {
      return null;
    }
    Group first = null;
    for (Group group : passage.groupsIn(new Span(clause.start(), trigger))) {
      if (Grammar.isMarked(group, "将 把")) {
        first = group;
      }
    }
    return first;
  }

  private boolean disposedTargets(Scene scene, Draft draft, Group disposed, int trigger) {
    Passage passage = draft.passage;
    Group next = passage.groupAfter(disposed.span().end(), trigger);
    if (disposed.owns()) {
      if (disposed.isGeneric()) {
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
    if (ASSET.matcher(disposed.after()).lookingAt()
        && !STAKE_WORD.matcher(disposed.after()).find()) {
      subject(draft, disposed.span().end(), trigger);
      return true;
    }
    target(scene, draft, disposed);
    return true;
  }

  /** {@code 甲所持乙60%股权转让给丙}: object before the verb without 将. */
  private static void frontedSale(Scene scene, Draft draft, Span clause, int before) {
    List<Group> groups = draft.passage.groupsIn(new Span(clause.start(), before));
    for (Group group : groups) {
      if (group.owns()) {
        Grammar.attach(draft, Role.SELLER, scene, group, "owner");
      } else if (STAKE_AFTER.matcher(group.after()).lookingAt()
          || draft.passage.words(group.span().end(), before).contains("股权")) {
        Grammar.attach(draft, Role.TARGET, scene, group, "fronted object");
      }
    }
  }

  private static final Pattern STAKE_AFTER = Pattern.compile("的?(?:全部|部分|剩余)?(?:股权|股份)?");

  private static @Nullable Group seller(
      Scene scene, Passage passage, Trigger trigger, @Nullable Group disposed) {
    int at = disposed == null ? trigger.span().start() : disposed.span().start();
    Group subject = Grammar.subject(scene, passage, new Span(at, at));
    return subject == null || subject.equals(disposed) ? null : subject;
  }

  // ------------------------------------------------------------------ both

  private static boolean plausible(Draft draft, boolean object, Trigger trigger) {
    if (draft.in(Role.TARGET).stream().allMatch(p -> p.type() == EntityType.PERSON)
        && draft.has(Role.TARGET)) {
      draft.parties.remove(Role.TARGET);
    }
    boolean agent = draft.has(Role.ACQUIRER) || draft.has(Role.SELLER);
    boolean told = draft.has(Role.TARGET) || draft.subject != null;
    draft.weak = !(agent && draft.has(Role.TARGET)) || trigger.nominal();
    if (trigger.nominal()) {
      return draft.has(Role.TARGET) && agent;
    }
    return told || (agent && object);
  }
}
