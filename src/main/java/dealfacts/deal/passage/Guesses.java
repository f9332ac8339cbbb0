package dealfacts.deal.passage;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Pattern;

/**
 * Names vouched for by their slot alone that begin like a phrase: {@code 并在}, {@code 首笔}, {@code
 * 在报告|期内|出售}, {@code 就公司|收购…}.
 */
final class Guesses {
  private static final Pattern PHRASE =
      Pattern.compile(
          "坐[上稳]|做(?![^,;。]{0,1}[空市])[^,;。]{2,}|[并而且但则又曾拟或在被把据按该这其无没占]|及(?:多|其|部分)|后公司|首[笔次轮批家]|第[一二三四五六七八九十0-9]+(?:[家个次轮批大期届名位季笔条款座只支部步方者类种层天年月日股篇章代产曲梯阶]|$)|专户|专用|为财务|[0-9]{1,2}$|此|本[次轮]|不[^凡]|未[来曾]?|以[^岭色诺]|有[^赞道]|[0-9]+[个家名位笔起月日年]|[一两三四五六七八九十多数][个家名位笔起次]|须|要|会|均|都|却|还|更|年内|近[期日]|目前|当[时年]"
              + "|哪|之[时前后间]|[自至就](?:本|该)?公司|持(?:有|股|公司|本公司|其)|[他她](?:所|也|还|已|曾|选择|认为|说)|约占|数量|部分|分(?:[两二三四五六七八九十数]|多[^多]|别|期(?!乐)|股份)|期[内末间]|上[限花]|中(?:设定|所)|时[所避的候]|日[至为起前后内]|后[即便将又]|意义|出于|来在|续从|因(?![特曼赛诺美])|由于|鉴于|额(?!尔|济)|金占|进入|利用|系(?!统)|通[又再]|个人连带|过桥|双双|和(?:现任?|新|其)$");

  private Guesses() {}

  /** Whether nothing but its slot vouches for the name, and its words speak against it. */
  static boolean isGuess(PartyMention party, String written) {
    return party.evidence().startsWith("slot")
        && party.strength() < 0.6
        && !(party.type() == EntityType.PERSON && party.evidence().equals("slot/person"))
        && PHRASE.matcher(written).lookingAt();
  }
}
