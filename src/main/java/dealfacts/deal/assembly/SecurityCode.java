package dealfacts.deal.assembly;

import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;

/**
 * By what code the company of a deal is traded: in brackets behind its name ({@code
 * 海川股份(600000.SH)}), or behind a label ({@code 股票代码为“688000”}) in a sentence of the deal or at the
 * head of a notice, where the article has no other.
 */
final class SecurityCode {
  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\s?\\(\\s?(?:(?:股票|证券)代码[:]?\\s?)?((?:(?:NASDAQ|NYSE|HK|SH|SZ|BJ|SEHK|HKEX|US)\\s?[:.]?\\s?[A-Z0-9]{1,6})|[0-9]{4,6}(?:\\.(?:SH|SZ|HK|BJ|SS))?|[A-Z]{1,5}\\.(?:US|O|N))\\s?[,;)]");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:股票|证券|股份|交易|上市|A股|H股)(?:代码|代号|编号)(?:\\(A股\\))?(?:分别)?\\s?(?:为|是|系|:|,)?\\s?[\"“「『]?((?:(?:SH|SZ|BJ|HK)[.:]?)?[0-9]{4,6}(?:\\.(?:SH|SZ|HK|BJ))?|[A-Z]{2,5}(?:\\.(?:US|O|N))?)(?![0-9A-Za-z年月日万亿元股])");

  private SecurityCode() {}

  /** The code of the deal's company as written; empty where none is told. */
  static String of(Draft deal, Mentions mentions) {
    Role role = deal.has(Role.TARGET) ? Role.TARGET : Role.ISSUER;
    String folded = deal.passage.document().folded();
    for (PartyMention party : deal.in(role)) {
      for (PartyMention mention : mentions.parties()) {
        if (mention.party() == party.party()) {
          int end = mention.span().end();
          Matcher code =
              BRACKETED.matcher(folded.substring(end, Math.min(folded.length(), end + 40)));
          if (code.lookingAt()) {
            return code.group(1).strip();
          }
        }
      }
    }
    return deal.in(role).size() == 1 && !deal.background ? labelled(deal, folded) : "";
  }

  private static String labelled(Draft deal, String folded) {
    if (!folded.contains("代码") && !folded.contains("代号")) {
      return "";
    }
    String only = "";
    int at = -1;
    Matcher matcher = LABELLED.matcher(folded);
    while (matcher.find()) {
      if (!only.isEmpty() && !only.equals(matcher.group(1))) {
        return "";
      }
      at = at < 0 ? matcher.start() : at;
      only = matcher.group(1);
    }
    return at >= 0 && (isTold(deal, at) || heads(deal, folded, at)) ? only : "";
  }

  private static boolean isTold(Draft deal, int at) {
    for (Passage passage : deal.told) {
      if (passage.span().contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 证券代码:600000 证券简称:海川股份}: the head of a notice, of the company that writes it. */
  private static boolean heads(Draft deal, String folded, int at) {
    return at < HEAD
        && NAMED.matcher(folded.substring(at, Math.min(folded.length(), at + 40))).find();
  }

  private static final int HEAD = 120;

  private static final Pattern NAMED = Pattern.compile("(?:证券|股票|公司)简称");
}
