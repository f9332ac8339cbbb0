package dealfacts.deal;

import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joint ventures: {@code 甲与乙合资成立丙}, {@code 甲联合乙、丁共同设立丙}. */
final class VentureRule implements FrameRule {

  /** Without such a word, {@code 甲与乙的合资公司} is one that exists. */
  private static final Pattern FOUNDS =
      Pattern.compile("成立|设立|组建|新建|建立|创办|创立|筹建|筹划|筹备|新设|注册|签|建设|建厂|出资|打造|达成|洽谈|谈判|计划|拟");

  private static final Pattern BOTH = Pattern.compile("双方|两家公司|两公司|两家企业");

  private static final Pattern NAMES = Pattern.compile("(?:设立|成立|组建|创办)(?:了|的|一家)?[^,;。]{0,10}$");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    for (Trigger trigger : triggers) {
      Span clause = passage.clauseAt(trigger.span().start());
      boolean again =
          drafts.stream().anyMatch(d -> d.type == DealType.JOINT_VENTURE && d.passage == passage);
      if (again || !FOUNDS.matcher(passage.wordsBesideNames(clause.start(), clause.end())).find()) {
        continue;
      }
      Draft draft = venture(scene, passage, trigger, clause);
      if (draft.in(Role.PARTNER).size() >= 2) {
        draft.weak = trigger.nominal();
        drafts.add(draft);
      }
    }
  }

  private static Draft venture(Scene scene, Passage passage, Trigger trigger, Span clause) {
    Draft draft = new Draft(Rule.JOINT_VENTURE, passage, trigger);
    int at = trigger.span().start();
    Group with = Grammar.marked(passage, clause.start(), at, "与 和 同 跟 由 联合 携手");
    int before = with == null ? at : with.span().start();
    Group subject = Grammar.subject(scene, passage, new Span(before, before));
    if (subject != null) {
      Grammar.attach(draft, Role.PARTNER, scene, subject, "subject");
    }
    if (with != null) {
      Grammar.attach(draft, Role.PARTNER, scene, with, "marker " + with.marker());
    }
    if (draft.in(Role.PARTNER).size() < 2) {
      boolean both = BOTH.matcher(passage.words(clause.start(), at)).find();
      List<PartyMention> pair = both ? scene.pairBefore(passage, at) : scene.pair(passage, at);
      pair.forEach(p -> draft.add(Role.PARTNER, p, "both"));
    }
    Group founded = founded(passage, trigger, clause);
    if (founded != null && !founded.isGeneric()) {
      for (PartyMention party : scene.parties(passage, founded)) {
        if (!draft.involves(party.party())) {
          draft.add(Role.TARGET, party, "founded");
        }
      }
    }
    return draft;
  }

  /** The company behind the trigger, or that a clause behind names: {@code 签署合资协议，双方将在新加坡设立丙}. */
  private static @Nullable Group founded(Passage passage, Trigger trigger, Span clause) {
    Group near = passage.groupAfter(trigger.span().end(), clause.end());
    if (near != null) {
      return near;
    }
    for (Group group : passage.groups()) {
      if (group.span().start() > clause.end()
          && NAMES
              .matcher(
                  passage.words(
                      passage.clauseAt(group.span().start()).start(), group.span().start()))
              .find()) {
        return group;
      }
    }
    return null;
  }
}
