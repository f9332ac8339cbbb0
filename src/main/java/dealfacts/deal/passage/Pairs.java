package dealfacts.deal.passage;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two that a word like {@code 双方} stands for. */
public final class Pairs {
  private Pairs() {}

  /** The pair of the sentence before the offset, else of the sentence before that one. */
  public static List<PartyMention> before(Scene scene, Passage passage, int offset) {
    List<PartyMention> here = scene.pair(passage, offset);
    if (!here.isEmpty()) {
      return here;
    }
    List<PartyMention> two = onlyTwo(scene, passage, offset);
    int index = scene.document().indexOf(passage.sentence());
    if (!two.isEmpty() || index < 1) {
      return two;
    }
    Passage before =
        new Passage(
            scene.document(), scene.document().sentences().get(index - 1), scene.mentions());
    return scene.pair(before, before.span().end());
  }

  /** {@code 甲入股乙,|后者|…}: the one of the two that the sentence names; null where it isn't two. */
  static @Nullable PartyMention oneOfTwo(Scene scene, Passage passage, int offset, String word) {
    int which = word.equals("后者") ? 1 : 0;
    List<PartyMention> pair = scene.pair(passage, passage.clauseAt(offset).start());
    if (pair.size() == 2) {
      return pair.get(which);
    }
    List<PartyMention> persons = ofPersons(passage, offset);
    if (persons.size() == 2) {
      return persons.get(which);
    }
    List<PartyMention> before = ofSentenceBefore(scene, passage, offset);
    return before.size() == 2 ? before.get(which) : null;
  }

  /**
   * {@code 甲2022年入主乙。2024年,|后者|收购了丙}: the two of the sentence before, where this one names nobody.
   */
  private static List<PartyMention> ofSentenceBefore(Scene scene, Passage passage, int offset) {
    int start = passage.span().start();
    boolean named =
        passage.groupsIn(new Span(start, offset)).stream().anyMatch(g -> Scene.named(g) != null);
    String folded = scene.document().folded();
    int from = Math.max(folded.lastIndexOf('。', start - 2), folded.lastIndexOf('\n', start - 1));
    List<PartyMention> found = new ArrayList<>();
    for (PartyMention party : scene.mentions().parties()) {
      boolean there = party.span().start() > from && party.span().end() <= start;
      if (!named
          && there
          && Scene.isActor(party)
          && found.stream().noneMatch(p -> p.party() == party.party())) {
        found.add(party);
      }
    }
    return found;
  }

  /** {@code 总经理丁、财务总监戊也买了股票:|前者|买入5.6万股}: the persons that the sentence names before. */
  private static List<PartyMention> ofPersons(Passage passage, int offset) {
    List<PartyMention> found = new ArrayList<>();
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.PARTY
          && item.span().end() <= offset
          && item.party().type() == EntityType.PERSON
          && found.stream().noneMatch(p -> p.party() == item.party().party())) {
        found.add(item.party());
      }
    }
    return found;
  }

  /** {@code 甲去年入股乙,双方…}: the two that the sentence names. */
  private static List<PartyMention> onlyTwo(Scene scene, Passage passage, int offset) {
    List<PartyMention> found = new ArrayList<>();
    for (Group group : passage.groups()) {
      if (group.span().end() > offset) {
        break;
      }
      for (PartyMention party : scene.parties(passage, group)) {
        if (Scene.isActor(party) && found.stream().noneMatch(p -> p.party() == party.party())) {
          found.add(party);
        }
      }
    }
    return found.size() == 2 ? found : List.of();
  }
}
