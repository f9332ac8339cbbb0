package dealfacts.deal.award;

import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Words;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who bids together: {@code 甲与乙、丙组成的联合体,为…的中标人}, {@code 由甲牵头,与乙和丙组成的联合体中标}. */
final class Consortium {
  private static final Pattern TOGETHER = Pattern.compile("联合体|联营体|联合|牵头|组成|携手|联手");

  /** {@code 由甲牵头,|与乙组成的联合体}. */
  private static final Pattern LEADS = Pattern.compile("(?:牵头|为(?:联合体)?牵头[人方单位]{1,2})\\s?$");

  private static final Pattern UNION = Pattern.compile("联合体");

  /** {@code 甲下属乙等组成联合体}: the owner takes no part. */
  private static final Pattern OWNS =
      Pattern.compile("(?:的|及)?(?:全资|控股|二级|下属|旗下|所属|参股)?(?:下属|旗下|所属|子公司|孙公司|附属公司)");

  /** {@code 甲与乙组成的|联营体}: a word for those who are named. */
  private static final Pattern WORD = Pattern.compile("联营体|联合体|合营企业|联营公司");

  private Consortium() {}

  static boolean isUnion(String name) {
    return WORD.matcher(name).matches();
  }

  /**
   * The groups that bid, in the order of the text.
   *
   * @param before where the words about the winners end
   * @param subject who wins by the grammar of the sentence; null where only the union does
   */
  static List<Group> of(Passage passage, int before, @Nullable Group subject) {
    int from = subject == null ? before : subject.span().start();
    int home =
        passage.clauseIndex(Math.max(passage.span().start(), from - (subject == null ? 1 : 0)));
    int union = subject == null ? union(passage, home, before) : home;
    List<Group> joint = new ArrayList<>();
    if (subject != null) {
      joint.add(subject);
    }
    if (union < 0) {
      return joint;
    }
    Span clause = passage.clauses().get(union);
    if (!TOGETHER.matcher(passage.words(clause.start(), Math.min(before, clause.end()))).find()) {
      return joint;
    }
    int start = clause.start();
    if (union > 0 && LEADS.matcher(passage.words(passage.clauses().get(union - 1))).find()) {
      start = passage.clauses().get(union - 1).start();
    }
    for (Group group : passage.groupsIn(new Span(start, clause.end()))) {
      if (group.span().end() <= before && !group.equals(subject) && joins(group)) {
        joint.add(group);
      }
    }
    joint.sort(Comparator.comparing(Group::span));
    return joint;
  }

  /** {@code 甲:|联合|乙拿下…}: the one before the colon bids with those behind it. */
  static @Nullable Group before(Passage passage, @Nullable Group subject) {
    int home = subject == null ? 0 : passage.clauseIndex(subject.span().start());
    if (subject == null || home == 0) {
      return null;
    }
    Span clause = passage.clauses().get(home);
    Group before = passage.lastGroupIn(passage.clauses().get(home - 1));
    return before != null
            && WITH.matcher(passage.words(clause.start(), subject.span().start())).matches()
            && passage.words(before.span().end(), clause.start()).strip().equals(":")
        ? before
        : null;
  }

  private static final Pattern WITH = Pattern.compile("(?:将|再次|已)?(?:联合|携手|联手|携|与)(?:了)?");

  /** {@code 联合体成员为|乙}, {@code 联合体成员:乙}. */
  private static final Pattern MEMBERS =
      Pattern.compile("(?:联合体)(?:的)?(?:其他|另一)?(?:成员|牵头|方)(?:单位|方|人)?(?:分别)?(?:为|是|包括|有|:)\\s?$");

  /** {@code 乙|作为联合体其他成员}, {@code 甲|为本次中标联合体的牵头方}. */
  private static final Pattern AS_MEMBER =
      Pattern.compile(
          "\\s?\\(?(?:作为|为|系|是)?(?:本次|此次|该|上述)?(?:项目)?(?:中标|投标)?联合体(?:的)?(?:其他|其它|主要)?(?:成员|牵头)(?:方|单位|人|企业)?");

  /** Who is labelled a member of the union, wherever the sentence says so. */
  static List<PartyMention> labelled(Scene scene, Passage passage) {
    List<PartyMention> found = new ArrayList<>();
    String folded = passage.document().folded();
    for (Item item : passage.items()) {
      int start = item.span().start();
      int from = Math.max(passage.span().start(), start - LABEL);
      int end = item.span().end();
      boolean member =
          MEMBERS.matcher(folded.substring(from, start)).find()
              || AS_MEMBER
                  .matcher(folded)
                  .region(end, Math.max(end, passage.span().end()))
                  .lookingAt();
      if (item.kind() == Item.Kind.PARTY && member && !item.party().bystander()) {
        found.add(item.party());
        passage.groups().stream()
            .filter(g -> g.span().start() == start)
            .forEach(g -> found.addAll(scene.parties(passage, g)));
      }
    }
    return found;
  }

  private static final int LABEL = 16;

  /** The clause that speaks of a union, the one before the offset or the one before that. */
  private static int union(Passage passage, int home, int before) {
    for (int k = home; k >= Math.max(0, home - 2); k--) {
      Span clause = passage.clauses().get(k);
      int end = Math.min(before, clause.end());
      if (end > clause.start() && UNION.matcher(passage.words(clause.start(), end)).find()) {
        return k;
      }
    }
    return -1;
  }

  private static boolean joins(Group group) {
    return !Grammar.onlyBystanders(group)
        && !Words.ANNOUNCES.matcher(group.after()).find()
        && !OWNS.matcher(group.after()).lookingAt()
        && !Client.isReceivedFrom(group);
  }
}
