package dealfacts.deal.purchase;

import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.FrameRule;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two companies become one. Who absorbs is the acquirer and who is absorbed the target ({@code
 * 甲换股吸收合并乙}, {@code 甲合并乙}); equals are partners ({@code 甲与乙合并}, {@code 双方合并}) and the company that
 * they form is the target.
 */
public final class MergerRule implements FrameRule {
  private static final Pattern NEW_COMPANY =
      Pattern.compile("(?:组建|成立|新设|组成|合并为|重组为|整合为|更名为|形成)[^,;。]{0,30}$");

  private static final Pattern PART =
      Pattern.compile("(?:团队|业务|业绩|资产|人员|员工|部门|品牌|数据|项目|产品)[^,;。]{0,6}$");

  private static final Pattern ABSORBS = Pattern.compile("吸收|被合并");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft previous = null;
    for (int i = 0; i < triggers.size(); i++) {
      Trigger trigger = triggers.get(i);
      int limit = passage.nextStart(triggers, i);
      Draft draft = merger(scene, passage, trigger, limit);
      boolean told =
          draft.in(Role.PARTNER).size() >= 2
              || (draft.has(Role.ACQUIRER) && draft.has(Role.TARGET));
      boolean bought =
          trigger.word().endsWith("并入")
              && drafts.stream()
                  .anyMatch(d -> d.type == DealType.ACQUISITION && sameParties(d, draft));
      if (!told || bought || (previous != null && sameParties(previous, draft))) {
        continue;
      }
      founded(scene, draft);
      draft.weak = trigger.nominal();
      drafts.add(draft);
      previous = draft;
    }
  }

  private static boolean sameParties(Draft a, Draft b) {
    return b.parties.values().stream().flatMap(List::stream).allMatch(p -> a.involves(p.party()));
  }

  private static Draft merger(Scene scene, Passage passage, Trigger trigger, int limit) {
    Draft draft = new Draft(Rule.MERGER, passage, trigger);
    Span clause = passage.clauseAt(trigger.span().start());
    int at = trigger.span().start();
    int end = Math.min(clause.end(), limit);
    boolean absorbs = ABSORBS.matcher(trigger.word()).find();
    Group object = passage.groupAfter(trigger.span().end(), end);
    if (object != null
        && (passage.words(trigger.span().end(), object.span().start()).strip().length() > 12
            || NEW_COMPANY.matcher(object.before()).find())) {
      object = null;
    }
    Group with = Grammar.marked(passage, clause.start(), at, "与 和 同 跟 将 把 被 对");
    Group subject = Grammar.subject(scene, passage, trigger.span());
    if (trigger.word().startsWith("的")) {
      pair(scene, draft, at);
      return draft;
    }
    if (trigger.word().endsWith("并入")) {
      if (object == null
          || object.after().startsWith("的")
          || PART.matcher(passage.wordsBesideNames(clause.start(), at)).find()) {
        return draft; // a part of a company joins a part of another
      }
      boolean taken = with != null && Grammar.isMarked(with, "将");
      Grammar.attachIfNamed(
          draft, Role.TARGET, scene, taken ? with : subject, "what is merged into another");
      Grammar.attachIfNamed(draft, Role.ACQUIRER, scene, object, "into whom");
      draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
      return draft;
    }
    if (object != null && !trigger.nominal()) {
      Grammar.attach(draft, Role.TARGET, scene, object, "object");
      Grammar.attachIfNamed(draft, Role.ACQUIRER, scene, subject, "subject");
    } else if (with != null && Grammar.isMarked(with, "被 将 把 对") && !with.equals(subject)) {
      boolean agent = with.marker().equals("被");
      Group acts = agent ? Grammar.daughter(passage, with, at) : with;
      Grammar.attach(
          draft, agent ? Role.ACQUIRER : Role.TARGET, scene, acts, "marker " + with.marker());
      if (acts.equals(subject)) {
        subject =
            Grammar.subject(scene, passage, new Span(with.span().start(), with.span().start()));
      }
      Grammar.attachIfNamed(draft, agent ? Role.TARGET : Role.ACQUIRER, scene, subject, "subject");
    } else {
      equals(scene, draft, subject, with, absorbs);
    }
    if (draft.has(Role.TARGET)) {
      draft.dropIfAlso(Role.TARGET, Role.ACQUIRER);
    }
    return draft;
  }

  /** {@code 甲与乙合并}: who absorbs whom isn't told, unless the word says 吸收. */
  private static void equals(
      Scene scene, Draft draft, @Nullable Group subject, @Nullable Group with, boolean absorbs) {
    if (absorbs) {
      List<PartyMention> parties =
          subject == null ? List.of() : scene.parties(draft.passage, subject);
      boolean both = with == null && parties.size() >= 2;
      for (int i = 0; i < parties.size(); i++) {
        draft.add(both && i > 0 ? Role.TARGET : Role.ACQUIRER, parties.get(i), "subject");
      }
      Grammar.attachIfNamed(draft, Role.TARGET, scene, with, "marker 与");
      return;
    }
    Grammar.attachIfNamed(draft, Role.PARTNER, scene, subject, "subject");
    if (subject != null
        && subject.isGeneric()
        && BOTH.matcher(draft.passage.words(subject.span())).find()) {
      bothBefore(scene, draft, subject.span().start());
    }
    if (with != null && !with.equals(subject)) {
      Grammar.attach(draft, Role.PARTNER, scene, with, "marker " + with.marker());
      if (draft.in(Role.PARTNER).size() < 2) {
        Group before =
            Grammar.subject(
                scene, draft.passage, new Span(with.span().start(), with.span().start()));
        Grammar.attachIfNamed(draft, Role.PARTNER, scene, before, "subject");
      }
    }
    if (draft.in(Role.PARTNER).size() < 2) {
      bothBefore(scene, draft, draft.trigger.span().start());
    }
  }

  /** {@code 甲与乙的重组}: only the two right before the word, which tells many other things too. */
  private static void pair(Scene scene, Draft draft, int offset) {
    for (Group group : draft.passage.groups()) {
      boolean adjacent =
          group.span().end() <= offset
              && draft.passage.words(group.span().end(), offset).strip().isEmpty();
      List<PartyMention> parties = adjacent ? scene.parties(draft.passage, group) : List.of();
      if (parties.size() == 2 && !group.isGeneric()) {
        parties.forEach(p -> draft.add(Role.PARTNER, p, "both"));
      }
    }
  }

  private static final Pattern BOTH = Pattern.compile("双方|两家");

  /** {@code 甲与乙…,确认双方…合并}: the pair named together in the clauses before. */
  private static void bothBefore(Scene scene, Draft draft, int offset) {
    Passage passage = draft.passage;
    for (Group group : passage.groups()) {
      if (group.span().end() > offset || group.isGeneric()) {
        continue;
      }
      List<PartyMention> parties = scene.parties(passage, group);
      if (parties.size() == 2) {
        parties.forEach(p -> draft.add(Role.PARTNER, p, "both"));
        return;
      }
    }
    scene.pair(passage, offset).forEach(p -> draft.add(Role.PARTNER, p, "both"));
  }

  /** {@code 合并组建新公司丙}. */
  private static void founded(Scene scene, Draft draft) {
    if (!draft.has(Role.PARTNER)) {
      return;
    }
    Passage passage = draft.passage;
    for (Group group : passage.groups()) {
      if (group.span().start() >= draft.trigger.span().start()
          && !group.isGeneric()
          && NEW_COMPANY
              .matcher(
                  passage.words(
                      passage.clauseAt(group.span().start()).start(), group.span().start()))
              .find()) {
        for (PartyMention party : scene.parties(passage, group)) {
          if (!draft.involves(party.party())) {
            draft.add(Role.TARGET, party, "founded");
          }
        }
        return;
      }
    }
  }
}
