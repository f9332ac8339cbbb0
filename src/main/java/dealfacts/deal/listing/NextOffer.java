package dealfacts.deal.listing;

import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers told one behind the other, of which only the first has a word for it: {@code
 * 甲周四招股,拟发行1.2亿股;乙发售2500万股,每股1.1至1.3港元}. What the first does the next does too.
 */
final class NextOffer {
  private static final Pattern OFFERS =
      Pattern.compile(
          "(?:则|亦|也)?(?:将|拟|计划)?(?:全球)?(?:发售|发行)(?:约|不超过)?[0-9][0-9.,]{0,9}[万亿]?股|(?:则|亦|也)?(?:每股)?(?:招股|发售|发行)价");

  private NextOffer() {}

  static void read(Scene scene, Passage passage, List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    Draft first = drafts.stream().filter(d -> d.type == DealType.IPO).findFirst().orElse(null);
    String folded = passage.document().folded();
    if (first == null || passage.folded(passage.span()).indexOf(';') < 0) {
      return;
    }
    for (Item item : passage.items()) {
      if (item.kind() != Item.Kind.PARTY || item.span().start() < first.trigger.span().end()) {
        continue;
      }
      PartyMention company = item.party();
      int segment = passage.segmentStart(item.span().start());
      Matcher offers = OFFERS.matcher(folded).region(item.span().end(), passage.span().end());
      Draft before = before(passage, drafts, segment);
      if (before != null
          && passage.words(segment, item.span().start()).isBlank()
          && offers.lookingAt()
          && scene.isFirm(company)
          && drafts.stream().noneMatch(d -> d.involves(company.party()))) {
        Span word = new Span(offers.start(), offers.end());
        Draft draft =
            new Draft(
                Rule.LISTING, passage, new Trigger(word, Frame.LISTING, word.of(folded), false));
        draft.add(Role.TARGET, company, "offers like the one before");
        draft.stage = before.stage;
        draft.status = before.status;
        drafts.add(draft);
      }
    }
  }

  /** The offer told last before the segment. */
  private static @Nullable Draft before(Passage passage, List<Draft> drafts, int segment) {
    Draft found = null;
    for (Draft draft : drafts) {
      boolean told =
          draft.trigger.span().end() <= segment && passage.span().contains(draft.trigger.span());
      if (draft.type == DealType.IPO
          && told
          && (found == null || draft.trigger.span().start() > found.trigger.span().start())) {
        found = draft;
      }
    }
    return found;
  }
}
