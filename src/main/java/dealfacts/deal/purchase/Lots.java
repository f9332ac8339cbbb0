package dealfacts.deal.purchase;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shares sold in parts, each to a buyer of its own: {@code 甲所持乙2100万股被司法拍卖,其中1400万股由丁以1.6亿元竞得}. */
public final class Lots {
  private static final Pattern WON = Pattern.compile("竞得|拍得|摘得|拿下|拍下|买下|买走|受让|购得|摘牌|接手|收入囊中");

  private static final Pattern PUT_UP = Pattern.compile("拍卖|法拍|开拍|竞拍|挂牌|竞价|流拍|变卖|公开转让|公开征集");

  private Lots() {}

  /** The part that the verb tells, with whose shares they were; null where it tells none. */
  static @Nullable Draft part(Scene scene, Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    Span before = new Span(passage.span().start(), clause.start());
    Group agent = Grammar.marked(passage, clause.start(), trigger.span().start(), "由 被 获");
    if (!WON.matcher(trigger.word()).matches()) {
      return null;
    }
    Span rest = agent == null ? restBefore(passage, clause) : null;
    if (rest != null) {
      agent = Grammar.subjectInClause(passage, trigger.span());
    }
    Quantity shares =
        agent == null
            ? null
            : rest != null
                ? shares(passage, rest.start(), rest.end())
                : shares(passage, clause.start(), agent.span().start());
    if (agent == null || shares == null) {
      return null;
    }
    Draft draft = new Draft(Rule.ACQUISITION_BUYS, passage, trigger);
    draft.part = true;
    draft.subject = shares.span();
    if (rest != null && shares.kind() == Quantity.Kind.SHARES) {
      draft.add(AmountKind.SHARE_COUNT, shares, "the rest");
    }
    Grammar.attach(draft, Role.ACQUIRER, scene, agent, "who takes a part");
    Group owner = owner(passage, before);
    if (owner == null) {
      Span told = rest == null ? clause : rest;
      ofSharesPutUp(scene, draft, told.start(), rest == null ? agent.span().start() : rest.end());
      return draft.has(Role.ACQUIRER) && draft.has(Role.TARGET) ? draft : null;
    }
    if (!PUT_UP.matcher(passage.words(before)).find()) {
      return null;
    }
    Grammar.attach(draft, Role.SELLER, scene, owner, "whose shares are sold in parts");
    Group held = passage.groupAfter(owner.span().end(), before.end());
    boolean named =
        held != null
            && passage.words(owner.span().end(), held.span().start()).strip().length() <= NEAR;
    if (named && held != null) {
      Grammar.attach(draft, Role.TARGET, scene, held, "whose shares");
    } else {
      PartyMention listed = scene.resolve(passage, owner.span().start(), "公司");
      if (listed != null) {
        draft.add(Role.TARGET, listed, "whose notice it is");
      }
    }
    draft.dropIfAlso(Role.TARGET, Role.SELLER);
    return draft.has(Role.ACQUIRER) && draft.has(Role.TARGET) ? draft : null;
  }

  /** {@code 余下2200万股只有一人报名,|丁以9746万元拍下}: the clause before names the rest, and nobody. */
  private static @Nullable Span restBefore(Passage passage, Span clause) {
    int home = passage.clauseIndex(clause.start());
    Span before = home == 0 ? null : passage.clauses().get(home - 1);
    return before != null
            && passage.groupsIn(before).isEmpty()
            && REST.matcher(passage.words(before)).lookingAt()
        ? before
        : null;
  }

  private static final Pattern REST = Pattern.compile("\\s?(?:而)?(?:余下|剩余|剩下|其余|另外|另有|另)的?[0-9]");

  /** How far what is held stands behind its holder, in UTF-16 units. */
  private static final int NEAR = 12;

  /** Takes out the whole that the parts make up. */
  static void dropWhole(Passage passage, List<Draft> drafts) {
    boolean parts = drafts.stream().anyMatch(d -> d.part && d.passage == passage);
    if (parts) {
      drafts.removeIf(
          d ->
              d.passage == passage
                  && !d.part
                  && (d.type == DealType.ACQUISITION || d.type == DealType.STAKE_DECREASE)
                  && PUT_UP.matcher(passage.words(d.clause())).find());
    }
  }

  /** Takes out what a holder sold in all, where the parts of it are told with their buyers. */
  public static void dropWholes(List<Draft> deals) {
    deals.removeIf(
        whole ->
            whole.type == DealType.STAKE_DECREASE
                && deals.stream()
                        .filter(d -> d.part && d.type == DealType.ACQUISITION)
                        .filter(d -> shares(d, Role.SELLER, whole, Role.SHAREHOLDER))
                        .filter(d -> shares(d, Role.TARGET, whole, Role.TARGET))
                        .count()
                    > 1);
  }

  private static boolean shares(Draft a, Role role, Draft b, Role other) {
    return a.in(role).stream()
        .anyMatch(p -> b.in(other).stream().anyMatch(q -> q.party() == p.party()));
  }

  private static @Nullable Group owner(Passage passage, Span range) {
    for (Group group : passage.groupsIn(range)) {
      if (group.owns()) {
        return group;
      }
    }
    return null;
  }

  /** Gives a part that is only counted whose shares it is a part of. */
  static void ofSharesPutUp(Scene scene, Draft draft, int from, int to) {
    Quantity shares = shares(draft.passage, from, to);
    PartyMention whose = shares == null ? null : putUp(scene, from);
    if (shares == null || whose == null) {
      return;
    }
    draft.part = true;
    draft.subject = shares.span();
    PartyMention listed = companyOf(scene, whose);
    if (listed != null) {
      draft.add(Role.TARGET, listed, "whose holder's shares were put up");
      draft.add(Role.SELLER, whose, "who held them");
      return;
    }
    draft.add(Role.TARGET, whose, "whose shares were put up");
    PartyMention seller = formerOwner(scene, draft.passage.span().end());
    if (seller != null) {
      draft.add(Role.SELLER, seller, "whose they were");
    }
  }

  private static @Nullable Quantity shares(Passage passage, int from, int to) {
    return passage.itemsIn(new Span(from, Math.max(from, to))).stream()
        .filter(i -> i.is(Quantity.Kind.SHARES) || i.is(Quantity.Kind.PERCENT))
        .map(Item::quantity)
        .findFirst()
        .orElse(null);
  }

  /** {@code 乙银行3亿股股权分两个标的拍卖。其中1.9亿股由丁竞得}: whose shares a sentence before puts up. */
  private static @Nullable PartyMention putUp(Scene scene, int at) {
    String folded = scene.document().folded();
    PartyMention whose = null;
    for (PartyMention party : scene.mentions().parties()) {
      int end = party.span().end();
      if (end > at) {
        break;
      }
      boolean offered =
          at - end <= FAR
              && OF_SHARES
                  .matcher(folded)
                  .region(end, Math.min(folded.length(), end + 40))
                  .lookingAt()
              && PUT_UP.matcher(folded.substring(end, at)).find();
      whose = offered && !party.bystander() ? party : whose;
    }
    return whose;
  }

  /** {@code 这批股权原属戊}: who owned them, in the sentences behind. */
  private static @Nullable PartyMention formerOwner(Scene scene, int from) {
    String folded = scene.document().folded();
    Matcher owned = OWNED_BY.matcher(folded).region(from, Math.min(folded.length(), from + FAR));
    if (!owned.find()) {
      return null;
    }
    for (PartyMention party : scene.mentions().parties()) {
      if (party.span().start() >= owned.end() && party.span().start() <= owned.end() + 16) {
        return party.bystander() ? null : party;
      }
    }
    return null;
  }

  /** {@code 乙原董事长|丁|名下的5200万股}, {@code |丁|所持乙5200万股}: the company that the holder has shares of. */
  private static @Nullable PartyMention companyOf(Scene scene, PartyMention holder) {
    String folded = scene.document().folded();
    int end = holder.span().end();
    if (!HELD.matcher(folded).region(end, Math.min(folded.length(), end + 20)).lookingAt()) {
      return null;
    }
    PartyMention before = null;
    for (PartyMention party : scene.mentions().parties()) {
      int gap = holder.span().start() - party.span().end();
      if (gap >= 0
          && gap <= TITLE
          && Scene.isActor(party)
          && Grammar.HOLDER
              .matcher(folded.substring(party.span().end(), holder.span().start()))
              .matches()) {
        before = party;
      }
    }
    return before;
  }

  private static final Pattern HELD = Pattern.compile("(?:先生|女士)?(?:名下的?|所持有?的?|持有的?)");

  private static final int TITLE = 30;

  private static final int FAR = 160;

  private static final Pattern OF_SHARES =
      Pattern.compile(
          "(?:\\([^()]{1,30}\\))?(?:先生|女士)?(?:名下的?|所持有?的?|持有的?)?(?:的|合计|共计|公司|上市公司|该公司){0,2}[0-9][0-9.,]{0,12}(?:[万亿]?股|%)");

  private static final Pattern OWNED_BY =
      Pattern.compile(
          "(?:股权|股份|股票|标的|资产)[^,;。]{0,8}?(?:原属于?|原由|原(?:先的?)?(?:主人|持有人|持有者|所有人|股东)[为是]?|此前(?:属于|归|由))");
}
