package dealfacts.deal.assembly;

import dealfacts.deal.Frame;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Attachment;
import dealfacts.deal.argument.Sums;
import dealfacts.deal.award.OwnDaughter;
import dealfacts.deal.holding.ShareTrade;
import dealfacts.deal.listing.InTurn;
import dealfacts.deal.listing.NewShares;
import dealfacts.deal.listing.Tally;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Modality;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.round.ConvertibleNote;
import dealfacts.deal.round.FinancingRule;
import dealfacts.deal.round.JointRounds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A passage on its way to its drafts: its triggers are chosen, then the frames read them. */
final class PassageReading {
  private final Passage passage;
  private final List<Trigger> found;
  private final List<Explanation.Tried> tried;
  private final List<Trigger> real = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();

  /**
   * @param found its triggers
   * @param missed near misses among its words, with the reasons
   */
  PassageReading(Passage passage, List<Trigger> found, List<Explanation.Tried> missed) {
    this.passage = passage;
    this.found = found;
    this.tried = new ArrayList<>(missed);
  }

  Passage passage() {
    return passage;
  }

  /** What became of its words, in the order in which they were tried. */
  List<Explanation.Tried> tried() {
    return tried;
  }

  /** Leaves the triggers that open a deal of the passage. */
  void choose() {
    for (Trigger trigger : found) {
      String objection =
          insideName(passage, trigger)
              ? "inside a name"
              : passage.inHeading(trigger.span())
                  ? "the name of a column"
                  : Modality.objection(passage, trigger);
      Trigger meant =
          !objection.isEmpty()
              ? null
              : trigger.frame() == Frame.AWARD ? trigger : ShareTrade.read(passage, trigger);
      if (objection.isEmpty() && meant == null) {
        objection = "no shares beside it";
      }
      tried.add(
          Explanation.tried(meant == null ? trigger : meant, meant == null ? objection : "read"));
      if (meant != null) {
        real.add(meant);
      }
    }
    real.replaceAll(t -> ConvertibleNote.read(passage, t));
    Precedence.settle(passage, real);
  }

  /**
   * Reads what the triggers of one rule open.
   *
   * @param rules that read the frames
   */
  void read(FrameRule rule, Map<Frame, FrameRule> rules, Scene scene) {
    List<Trigger> its = new ArrayList<>();
    for (Trigger trigger : real) {
      if (rules.get(trigger.frame()) == rule) {
        its.add(trigger);
      }
    }
    if (!its.isEmpty() || rule instanceof FinancingRule) {
      rule.read(scene, passage, its, drafts);
    }
  }

  /**
   * What all rules have read, with what stands beside it.
   *
   * @param echoes receives what a title tells without saying of whom
   */
  List<Draft> finish(Scene scene, List<Draft> echoes) {
    NewShares.read(scene, passage, drafts);
    Tally.read(passage, drafts);
    drafts.sort(Comparator.comparing(d -> d.trigger.span()));
    Attachment.attach(passage, drafts);
    NewShares.date(scene, passage, drafts);
    InTurn.give(passage, drafts);
    Sums.dropIntroductions(passage, drafts);
    OwnDaughter.dropParents(passage, drafts);
    for (Draft draft : drafts) {
      Status told = draft.status;
      Status read = StatusReader.read(draft, drafts);
      boolean doubted = read == Status.RUMOURED || read == Status.DENIED;
      draft.status = told == null || (doubted && told != Status.TERMINATED) ? read : told;
    }
    if (passage.sentence().title()) {
      real.removeIf(t -> drafts.stream().anyMatch(d -> d.trigger.frame() == t.frame()));
      real.forEach(t -> echoes.add(Headlines.echo(passage, t)));
    }
    return DayByDay.split(Respectively.split(JointRounds.split(drafts)));
  }

  /** A trigger inside a name is no trigger: 红杉投资, 甲收购基金, IPO in Pre-IPO轮. */
  private static boolean insideName(Passage passage, Trigger trigger) {
    for (Item item : passage.items()) {
      if (item.span().overlaps(trigger.span())
          && (item.kind() == Item.Kind.PARTY
              || item.kind() == Item.Kind.ROUND && trigger.frame() == Frame.LISTING)) {
        return true;
      }
    }
    return false;
  }
}
