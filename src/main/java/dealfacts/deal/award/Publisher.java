package dealfacts.deal.award;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;

/**
 * Who publishes the result of a tender is its client, where no site or agency does: {@code
 * 乙|公布了某项目中标候选人}.
 */
final class Publisher {
  private static final Pattern OPENS =
      Pattern.compile(
          "(?!根据|据|从|由|经|按|在)([^,;。]{2,24}?)(?:在[^,;。]{2,20})?(?:日前|近日|正式|已)?(?:公布|发布|公示|披露|挂出)(?:了)?");

  private Publisher() {}

  /** Gives a notice of a tender that names no client the one who publishes it. */
  static void read(Scene scene, Draft notice) {
    Passage passage = notice.passage;
    Span clause = notice.clause();
    Matcher opens = OPENS.matcher(passage.folded(clause));
    if (notice.has(Role.CLIENT) || !opens.lookingAt()) {
      return;
    }
    Span who = new Span(clause.start(), clause.start() + opens.end(1));
    PartyMention house = Client.opener(passage, clause);
    Group first = passage.groupAfter(clause.start(), notice.trigger.span().start());
    if (house != null && house.span().equals(who)) {
      notice.add(Role.CLIENT, house, "who publishes it");
    } else if (first != null && !first.isGeneric() && first.span().equals(who)) {
      scene.parties(passage, first).stream()
          .filter(p -> !scene.isListed(p))
          .forEach(p -> notice.add(Role.CLIENT, p, "who publishes it"));
    }
    notice.drop(Role.CLIENT, Client::isAgent);
  }
}
