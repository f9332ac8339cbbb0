package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shares sold in parts, each to a buyer of its own: {@code 甲所持乙2100万股被司法拍卖,其中1400万股由丁以1.6亿元竞得}. */
final class Lots {
  private static final Pattern WON = Pattern.compile("竞得|拍得|摘得|拿下|拍下|买下|买走|受让");

  private static final Pattern PUT_UP = Pattern.compile("拍卖|挂牌|竞价|流拍|变卖|公开转让|公开征集");

  private Lots() {}

  /** The part that the verb tells, with whose shares they were; null where it tells none. */
  static @Nullable Draft part(Scene scene, Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    Span before = new Span(passage.span().start(), clause.start());
    Group agent = Grammar.marked(passage, clause.start(), trigger.span().start(), "由 被 获");
    Group owner = agent == null ? null : owner(passage, before);
    if (agent == null
        || owner == null
        || !WON.matcher(trigger.word()).matches()
        || !countsShares(passage, new Span(clause.start(), agent.span().start()))
        || !PUT_UP.matcher(passage.words(before)).find()) {
      return null;
    }
    Draft draft = new Draft(Rule.ACQUISITION_BUYS, passage, trigger);
    draft.part = true;
    Grammar.attach(draft, Role.ACQUIRER, scene, agent, "who takes a part");
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

  private static @Nullable Group owner(Passage passage, Span range) {
    for (Group group : passage.groupsIn(range)) {
      if (group.owns()) {
        return group;
      }
    }
    return null;
  }

  private static boolean countsShares(Passage passage, Span range) {
    return passage.itemsIn(range).stream()
        .anyMatch(i -> i.is(Quantity.Kind.SHARES) || i.is(Quantity.Kind.PERCENT));
  }
}
