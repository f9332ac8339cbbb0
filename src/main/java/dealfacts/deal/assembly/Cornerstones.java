package dealfacts.deal.assembly;

import dealfacts.deal.AmountKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.PartyMention;
import dealfacts.mention.Quantity;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a fixed part of a listing, item by item: {@code 引入三名基石投资者,包括甲集团旗下乙、新加坡的Latin
 * Capital,以及丙}, {@code 包括(1)甲认购3000万美元;(2)乙全资附属丙;(3)丁先生}. In each item the last name is the one
 * that buys; what stands before it says whose it is and where.
 */
final class Cornerstones {
  private static final Pattern OPENS =
      Pattern.compile(
          "基石(?:投资者|投资人|投资|阵容)[^。]{0,80}?(?:包括了?|分别为|分别是|名单为|(?<![成认作因视])为|如下|有|:)\\s?:?");

  /** What parts the items. */
  private static final Pattern NEXT = Pattern.compile("[;、]|,?(?:以及|及|和|与)(?!其)|,(?=\\()");

  /** Behind the name that buys: the end of its item, or what it buys for. */
  private static final Pattern ENDS =
      Pattern.compile(
          "\\s?(?:先生|女士)?(?:等)?(?:\\([^()]{0,24}\\))?\\s?(?:$|[,;、。]|(?:将)?(?:分别)?认购|以及|及|和|与|等|[0-9])");

  private Cornerstones() {}

  static boolean lists(String words) {
    return words.contains("基石") && OPENS.matcher(words).find();
  }

  /** Adds the items of the sentence to the listing told before. */
  static void add(Passage passage, List<Draft> before) {
    Draft listing = before.stream().filter(d -> d.type == DealType.IPO).findFirst().orElse(null);
    String words = passage.folded(passage.span());
    Matcher opens = OPENS.matcher(words);
    if (listing == null || !opens.find()) {
      return;
    }
    int start = passage.span().start();
    int at = opens.end();
    while (at < words.length()) {
      int end = end(passage, words, at);
      PartyMention buyer = last(passage, words, start + at, start + end);
      if (buyer == null) {
        return;
      }
      if (!listing.in(Role.TARGET).stream().anyMatch(p -> p.party() == buyer.party())) {
        listing.add(Role.INVESTOR, buyer, "cornerstone");
        sum(passage, listing, buyer.span().end(), start + end);
      }
      Matcher next = NEXT.matcher(words).region(end, words.length());
      if (!next.lookingAt()) {
        return;
      }
      at = next.end();
    }
  }

  /** {@code 甲|2000万美元}, {@code 乙认购|1500万美元}: what it takes of the offer. */
  private static void sum(Passage passage, Draft listing, int from, int to) {
    for (Item item : passage.items()) {
      if (item.is(Quantity.Kind.MONEY)
          && item.span().start() >= from
          && item.span().end() <= to
          && TAKES.matcher(passage.words(from, item.span().start())).matches()) {
        listing.add(AmountKind.TRANCHE, item.quantity(), "what a cornerstone takes");
      }
    }
  }

  private static final Pattern TAKES = Pattern.compile("\\s?(?:将|拟)?(?:认购|投资|出资)?(?:约|最多)?\\s?");

  /** Where the item ends that begins at {@code at}: not within a name, which may hold 和 too. */
  private static int end(Passage passage, String words, int at) {
    Matcher next = NEXT.matcher(words).region(at, words.length());
    while (next.find()) {
      Span link =
          new Span(passage.span().start() + next.start(), passage.span().start() + next.end());
      if (passage.items().stream()
          .noneMatch(i -> i.kind() == Item.Kind.PARTY && i.span().overlaps(link))) {
        return next.start();
      }
    }
    return words.length();
  }

  private static @Nullable PartyMention last(Passage passage, String words, int from, int to) {
    PartyMention found = null;
    for (Item item : passage.items()) {
      boolean within = item.span().start() >= from && item.span().end() <= to;
      if (item.kind() == Item.Kind.PARTY
          && within
          && ENDS.matcher(words)
              .region(item.span().end() - passage.span().start(), words.length())
              .lookingAt()) {
        found = item.party();
      }
    }
    return found;
  }
}
