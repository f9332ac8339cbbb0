package dealfacts.deal.passage;

import dealfacts.mention.PartyMention;
import java.util.ArrayList;
import java.util.List;

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
