package dealfacts.mention.party;

import static org.assertj.core.api.Assertions.assertThat;

import dealfacts.ingest.Article;
import dealfacts.lexicon.Lexicons;
import dealfacts.mention.PartyMention;
import dealfacts.mention.date.DateFinder;
import dealfacts.mention.money.QuantityFinder;
import dealfacts.mention.round.RoundFinder;
import dealfacts.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names of an article are one party, and what it is called. */
class PartyLinkingTest {

  private static PartyMention mention(List<PartyMention> parties, String text, String name) {
    return parties.stream()
        .filter(party -> party.span().of(text).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " not found in " + parties));
  }

  private static void assertOne(String text, String one, String other, String canonical) {
    List<PartyMention> parties = PartySpecTest.parties(text);
    PartyMention first = mention(parties, text, one);
    PartyMention second = mention(parties, text, other);
    assertThat(first.party()).isEqualTo(second.party());
    assertThat(first.name()).isEqualTo(canonical);
    assertThat(second.name()).isEqualTo(canonical);
  }

  private static void assertTwo(String text, String one, String other) {
    List<PartyMention> parties = PartySpecTest.parties(text);
    assertThat(mention(parties, text, one).party())
        .isNotEqualTo(mention(parties, text, other).party());
  }

  @Test
  void aDefinedShortNameIsTheFullOne() {
    assertOne("公司拟收购杭州禾木电子有限公司(以下简称“禾木”)60%股权。交易完成后,公司将控股禾木。", "杭州禾木电子有限公司", "禾木", "杭州禾木电子有限公司");
  }

  @Test
  void aShortNameThatFitsOneFullNameIsThatCompany() {
    assertOne("恒远科技公告,拟回购股份。苏州恒远光电科技股份有限公司股东大会已批准。", "恒远科技", "苏州恒远光电科技股份有限公司", "苏州恒远光电科技股份有限公司");
  }

  @Test
  void aShortNameThatFitsTwoFullNamesIsNeither() {
    String text = "恒远公告,上海恒远电子有限公司收购上海恒远光电有限公司60%股权。";
    assertTwo(text, "上海恒远电子有限公司", "上海恒远光电有限公司");
  }

  @Test
  void aNameMayDropTheWordForItsTrade() {
    assertOne("爱小米克生物近日完成D轮融资。爱小米克曾于2024年完成C轮融资。", "爱小米克生物", "爱小米克", "爱小米克生物");
  }

  @Test
  void aPartnershipAndItsShortFormAreOne() {
    assertOne(
        "股东苏州云帆创业投资合伙企业(有限合伙)减持公司股份120万股,本次减持后,云帆投资持有公司3%的股份。",
        "苏州云帆创业投资合伙企业(有限合伙)", "云帆投资", "苏州云帆创业投资合伙企业(有限合伙)");
  }

  @Test
  void aPartnershipIsNotTheCompanyOfItsName() {
    assertTwo("云帆股份公告,股东苏州云帆创业投资合伙企业(有限合伙)减持公司股份120万股。", "云帆股份", "苏州云帆创业投资合伙企业(有限合伙)");
  }

  @Test
  void aForeignNameInBracketsIsTheSameParty() {
    assertOne("云帆机器人(Cloudsail Robotics)完成B轮融资。", "云帆机器人", "Cloudsail Robotics", "云帆机器人");
  }

  @Test
  void groupAndBareNameAreOne() {
    assertOne("麦川集团宣布收购山丘咖啡。麦川持有山丘咖啡51%股权。", "麦川集团", "麦川", "麦川集团");
  }

  @Test
  void theLexiconsAliasesAreOneParty() {
    String text = "谷歌收购云帆科技。Google表示,收购将在今年完成。";
    assertOne(text, "谷歌", "Google", "谷歌");
  }

  @Test
  void aSubsidiaryIsNotItsParent() {
    assertTwo("腾讯和腾讯音乐共同收购山丘咖啡。", "腾讯", "腾讯音乐");
    assertTwo("麦川集团旗下麦川汽车收购岚星汽车。", "麦川集团", "麦川汽车");
  }

  @Test
  void partiesAreNumberedInTheOrderOfTheText() {
    List<PartyMention> parties = PartySpecTest.parties("北石重工收购禾木电子。麦川集团收购北石重工。");
    assertThat(parties.stream().map(PartyMention::party)).containsExactly(0, 1, 2, 0);
  }

  @Test
  void mentionsAreInOrderAndDoNotOverlap() {
    String text =
        "北石重工(600998)公告,拟收购李青山、远帆投资合计持有的禾木电子60%股权,禾木电子的客户包括Redwood Labs。"
            + "云溪资本领投,和禾资本、Maple Tree Capital跟投。";
    List<PartyMention> parties = PartySpecTest.parties(text);
    assertThat(parties).hasSizeGreaterThan(6);
    int end = 0;
    for (PartyMention party : parties) {
      assertThat(party.span().start()).isGreaterThanOrEqualTo(end);
      end = party.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @Test
  void aNameOfGoodEvidenceIsFoundAgainWithoutASlot() {
    String text = "本轮融资由琮溪领投。对琮溪而言,这是今年的第三笔。";
    List<PartyMention> parties = PartySpecTest.parties(text);
    assertThat(parties.stream().map(party -> party.span().of(text))).containsExactly("琮溪", "琮溪");
    assertThat(parties.get(1).evidence()).isEqualTo("repeated");
  }

  @Test
  void rulesFindNamesWithoutTheGazetteer() {
    String text = "本轮融资由红杉中国领投,高瓴创投跟投。";
    Document document = new Document(Article.of("1", "", text, null));
    List<PartyMention> parties =
        new PartyFinder(Lexicons.builtIn().withoutGazetteer())
            .find(
                document,
                new QuantityFinder().find(document),
                new DateFinder().find(document, null),
                new RoundFinder().find(document));
    assertThat(parties.stream().map(party -> party.span().of(text)))
        .containsExactly("红杉中国", "高瓴创投");
  }

  @Test
  void traditionalCharactersAndFullWidthKeepTheirOffsets() {
    String text = "騰訊收購山丘咖啡６０％股權。";
    List<PartyMention> parties = PartySpecTest.parties(text);
    assertThat(parties.stream().map(party -> party.span().of(text))).containsExactly("騰訊", "山丘咖啡");
    assertThat(parties.get(0).name()).isEqualTo("腾讯");
  }

  @Test
  void brokenTextGivesNoException() {
    assertThat(PartySpecTest.parties("((((((“「《收购)))由领投、、和投资")).isEmpty();
    assertThat(PartySpecTest.parties("")).isEmpty();
    assertThat(PartySpecTest.parties("\ud83d收购\ude00,(")).isEmpty();
  }
}
