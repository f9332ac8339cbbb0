package dealfacts.deal.passage;

import dealfacts.mention.EntityType;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The company or other party that an article is a notice of: {@code 海川股份(600000)11月26日晚公告,公司拟…}. It
 * is what 公司 means there.
 */
final class Announcer {
  private static final Pattern SPEAKS =
      Pattern.compile("[^,;。]{0,12}?(?:发布|晚间?|午间|早间)?[^,;。]{0,6}?(?:公告|披露|公布|宣布|表示|董事会|回复|发布)|[:]");

  private final Document document;
  private final Mentions mentions;
  private final @Nullable PartyMention party;

  /** Whether the announcer is named with its security code, as notices of listed companies do. */
  private boolean coded;

  /**
   * @param subject the company that the article is about, if it is about one
   */
  Announcer(Document document, Mentions mentions, @Nullable PartyMention subject) {
    this.document = document;
    this.mentions = mentions;
    this.party = find(subject);
  }

  /** Who gives the notice; null where the article is none. */
  @Nullable PartyMention party() {
    return party;
  }

  boolean coded() {
    return coded;
  }

  /** Whether the article names the party with a security code. */
  boolean isListed(PartyMention party) {
    return isCoded(party)
        || (this.party != null
            && this.party.party() == party.party()
            && MASTHEAD.matcher(document.folded()).find());
  }

  /** {@code 证券代码:600000 证券简称:甲 公告编号:…}: the first line of a notice. */
  private static final Pattern MASTHEAD =
      Pattern.compile(
          "(?:^|\\n)[^\\n。]{0,12}(?:证券|股票|A股)代码:?\\s?[0-9]{6}[^\\n。]{0,24}(?:证券|股票)?简称");

  private @Nullable PartyMention find(@Nullable PartyMention subject) {
    String folded = document.folded();
    PartyMention withCode = null;
    for (PartyMention party : mentions.parties()) {
      if (party.bystander() || party.type() == EntityType.PERSON) {
        continue;
      }
      int end = party.span().end();
      String right = folded.substring(end, Math.min(folded.length(), end + 40));
      if (CODE.matcher(right).lookingAt()
          || TICKER.matcher(right).lookingAt()
          || CALLED_COMPANY.matcher(right).lookingAt()) {
        withCode = withCode == null ? party : withCode;
        coded = true;
      }
      if (SHORT_FOR.matcher(left(party, folded)).find()) {
        coded = true;
        return party;
      }
      if (party.span().start() == 0 && NOTICE.matcher(folded).find()) {
        coded = true;
        return party;
      }
      if (party.span().start() < 400
          && SPEAKS.matcher(CODE.matcher(ownTitle(party, right)).replaceFirst("")).lookingAt()) {
        PartyMention first =
            withCode != null && withCode.party() == party.party() ? withCode : party;
        coded = isCoded(first);
        return first;
      }
    }
    boolean beside =
        withCode != null
            && subject != null
            && subject.party() != withCode.party()
            && subject.span().start() < withCode.span().start()
            && (!isInTitle(withCode) || paysInTitle(withCode));
    coded &= !beside;
    return beside ? null : withCode;
  }

  /** {@code 甲出售|乙|⏎甲(01234.HK)宣布}: who is named in the title speaks no word of another's text. */
  private String ownTitle(PartyMention party, String right) {
    int line = right.indexOf('\n');
    int start = party.span().end() + line + 1;
    boolean others =
        line >= 0
            && mentions.parties().stream()
                .anyMatch(m -> m.span().start() == start && m.party() != party.party());
    return others ? right.substring(0, line) : right;
  }

  private static String left(PartyMention party, String folded) {
    int start = party.span().start();
    return folded.substring(Math.max(0, start - MASTHEAD_REACH), start);
  }

  private static final int MASTHEAD_REACH = 40;

  /** {@code 证券代码:600000 证券简称:|甲}: the masthead of a notice names who gives it. */
  private static final Pattern SHORT_FOR =
      Pattern.compile("(?:证券|股票|A股)代码:?\\s?[0-9]{6}[^\\n。]{0,12}(?:证券|股票|A股)?简称:?\\s?$");

  private boolean isInTitle(PartyMention party) {
    int title = document.text().indexOf('\n');
    return mentions.parties().stream()
        .anyMatch(m -> m.party() == party.party() && m.span().end() <= title);
  }

  /** {@code 甲获1亿元A轮融资,上市公司|乙|领投}: a title that tells of him what he paid into. */
  private boolean paysInTitle(PartyMention party) {
    int title = document.text().indexOf('\n');
    return mentions.parties().stream()
        .filter(m -> m.party() == party.party() && m.span().end() <= title)
        .allMatch(
            m ->
                PAYS.matcher(document.folded())
                    .region(m.span().end(), Math.max(m.span().end(), title))
                    .lookingAt());
  }

  private static final Pattern PAYS =
      Pattern.compile("(?:等[^,;。\\n]{0,6})?(?:联合|共同|独家)?(?:领投|跟投|参投|独投)");

  /** {@code 甲股份有限公司关于控股股东转让股份的公告}: the title of a notice names who gives it. */
  private static final Pattern NOTICE =
      Pattern.compile(
          "^[^\\n,;。:]{2,30}?关于[^\\n。]{2,120}(?:公告|说明|通知|报告书?)(?:\\([^()\\n]{1,20}\\))?\\n");

  /** Whether the code of the party stands right behind the mention. */
  boolean isCodedAt(PartyMention mention) {
    int end = mention.span().end();
    String folded = document.folded();
    return CODE.matcher(folded.substring(end, Math.min(folded.length(), end + 40))).lookingAt();
  }

  private boolean isCoded(PartyMention announcer) {
    return mentions.parties().stream()
        .filter(m -> m.party() == announcer.party())
        .anyMatch(
            m -> {
              int end = m.span().end();
              String folded = document.folded();
              String right = folded.substring(end, Math.min(folded.length(), end + 40));
              return CODE.matcher(right).lookingAt()
                  || TICKER.matcher(right).lookingAt()
                  || CALLED_COMPANY.matcher(right).lookingAt();
            });
  }

  /** {@code 甲股份有限公司(以下简称“公司”)}: the notice says itself whom it calls so. */
  private static final Pattern CALLED_COMPANY =
      Pattern.compile(
          "\\s?\\([^()]{0,24}(?:简称|称为?)[^()]{0,3}[“\"「](?:本|上市)?公司[”\"」][^()]{0,16}\\)");

  /** {@code 甲(NYSE:JIA)}, {@code 甲(JIA.US)}. */
  private static final Pattern TICKER =
      Pattern.compile(
          "\\s?\\(\\s?(?:(?:NASDAQ|NYSE|AMEX)\\s?[:.]\\s?[A-Z]{1,5}|[A-Z]{1,5}\\.(?:US|O|N))\\s?\\)");

  private static final Pattern CODE = Pattern.compile("\\s?\\([^()]{0,20}\\d{4,6}[^()]{0,12}\\)");
}
