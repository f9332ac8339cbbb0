package dealfacts.mention;

import dealfacts.text.Span;

/**
 * One occurrence of the name of an organisation, a person or an asset.
 *
 * @param span the name as written, without description, title, code or bracket
 * @param party which party of the article it names: mentions with the same number are the same
 *     party
 * @param name canonical name of the party: the full form that the article defines, else the
 *     lexicon's, else the longest form in the article
 * @param type what the party is
 * @param evidence why the span is a name ({@code legal-form}, {@code code}, {@code gazetteer},
 *     {@code slot/invest}, …), for {@code explain}
 * @param strength from 0 to 1: how sure the evidence is
 * @param bystander speaks of deals, measures, advises or supervises them ({@code 据天眼查}, {@code
 *     36氪获悉}, {@code 某律所}, an exchange): no party unless the deal itself says so
 */
public record PartyMention(
    Span span,
    int party,
    String name,
    EntityType type,
    String evidence,
    double strength,
    boolean bystander) {

  public PartyMention {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a party without a name");
    }
    if (strength < 0 || strength > 1) {
      throw new IllegalArgumentException("strength " + strength + " is not in 0..1");
    }
  }

  /** A mention that may well be a party. */
  public PartyMention(
      Span span, int party, String name, EntityType type, String evidence, double strength) {
    this(span, party, name, type, evidence, strength, false);
  }
}
