package dealfacts.deal.assembly;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Status;
import dealfacts.deal.argument.HeldShares;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.ItemHead;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Progress;
import dealfacts.mention.EntityType;
import dealfacts.mention.Mentions;
import dealfacts.mention.PartyMention;
import dealfacts.text.Document;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that tell more about a deal told before them: its end ({@code 双方随后宣布终止交易}), its
 * approval, figures ({@code 首期2.43亿元}, {@code 增持后持股比例升至5%}), its day, its advisers ({@code
 * 甲、乙为联席保荐人}).
 */
final class Sequels {
  /** How many sentences behind a deal may go on about it without calling it 本次交易 or the like. */
  private static final int NEAR = 3;

  static final String DEAL =
      "(?:交易|收购|合并|重组|要约|增资|增资扩股|转让|受让|出售|计划|方案|协议|谈判|上市|IPO|申请|招股书|发行|回购|增持|减持|融资|投资|事项)";

  private static final Pattern REFERS =
      Pattern.compile(
          "(?:本次|此次|该项?|这笔|这项|这一|上述|前述|这次)[^,;。]{0,8}"
              + DEAL
              + "|(?:[本此该]|这一?)轮[^,;。]{0,12}(?:融资|投资|增资|估值)|^其中,[^。]{2,24}出资"
              + "|全球发售|基石投资|(?:^|、)\\s?中标(?:总)?(?:金额|价)|交易双方|交易(?:完成|对方|价格)");

  private Sequels() {}

  /** Completes the assembled deals from the sentences behind them. */
  static void complete(Document document, Mentions mentions, List<Draft> deals) {
    if (deals.isEmpty()) {
      return;
    }
    List<Sentence> sentences = document.sentences();
    ToldPlaces told = new ToldPlaces();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      String words = sentence.span().of(document.folded());
      if (sentence.title() || OF_MANY.matcher(words).find()) {
        continue;
      }
      boolean refers =
          REFERS.matcher(words).find()
              || SequelAdvisers.tellsOnly(words)
              || Hearsay.isRefuted(words);
      List<Draft> before = before(deals, told, sentences, i, refers);
      Draft held =
          HeldShares.isHeldNow(words) ? holding(document, mentions, sentence, deals) : null;
      if (held != null) {
        before.remove(held);
        before.add(0, held);
      }
      if (before.size() > 1 && THIS.matcher(words).find()) {
        // 本次收购 behind a purchase of 2016 is the one that the article is about
        before.sort(Comparator.comparing((Draft d) -> d.isFormer()));
      }
      if (!before.isEmpty() && mayGoOn(words)) {
        goOn(new Passage(document, sentence, mentions), words, before, deals);
      }
    }
  }

  /** {@code 截至2月5日,甲持有公司股份…}: the only deal that is done of the holder whom the sentence names. */
  private static @Nullable Draft holding(
      Document document, Mentions mentions, Sentence sentence, List<Draft> deals) {
    for (PartyMention party : mentions.parties()) {
      if (!sentence.span().contains(party.span()) || party.bystander()) {
        continue;
      }
      List<Draft> his =
          deals.stream()
              .filter(d -> d.type.isHolding() && Progress.of(d) == Status.COMPLETED)
              .filter(
                  d -> d.in(Role.SHAREHOLDER).stream().anyMatch(p -> p.party() == party.party()))
              .filter(d -> d.passage.span().start() <= sentence.span().start())
              .toList();
      return his.size() == 1 ? his.get(0) : null;
    }
    return null;
  }

  /** {@code 今年以来已有9家券商遭股东减持,合计套现超40亿元}: what many did. */
  private static final Pattern OF_MANY =
      Pattern.compile(
          "(?:已有|共有|另有|还有)[0-9]{1,4}(?:余|多)?[单起笔宗项]|(?:已有|共有|超过?|逾|近)[0-9]{1,4}(?:余|多)?[家只](?:[AH]股)?(?:上市)?(?:公司|券商|银行|险企|房企|药企|车企|企业|个股)(?!的?(?:投资者|机构))");

  private static final Pattern THIS = Pattern.compile("(?:本|此)次[^,;。]{0,8}" + DEAL);

  private static boolean mayGoOn(String words) {
    return SequelStatus.mayTell(words)
        || Hearsay.isRefuted(words)
        || SequelAdvisers.mayTell(words)
        || SequelFigures.mayTell(words)
        || SequelDays.mayTell(words)
        || SequelParties.mayTell(words);
  }

  /** The deals told up to the sentence, the latest first. */
  private static List<Draft> before(
      List<Draft> deals, ToldPlaces told, List<Sentence> sentences, int at, boolean refers) {
    int from = sentences.get(Math.max(0, at - (refers ? sentences.size() : NEAR))).span().start();
    int end = sentences.get(at).span().end();
    List<Draft> before = new ArrayList<>();
    for (Draft deal : deals) {
      int last = told.last(deal, end);
      if (last >= 0 && (last >= from || (deals.size() == 1 && deal.isHeadline()))) {
        before.add(deal);
      }
    }
    if (before.size() > 1) {
      before.sort(Comparator.comparing((Draft d) -> told.last(d, end)).reversed());
    }
    return before;
  }

  private static void goOn(Passage passage, String words, List<Draft> before, List<Draft> all) {
    Draft latest = denied(words, before);
    if (!isAbout(passage, latest)) {
      Draft named = SequelStatus.ofNamed(passage, words, before);
      if (named != null) {
        SequelStatus.tell(passage, words, named, before);
      }
      return;
    }
    boolean own = latest.told.stream().anyMatch(p -> p.span().equals(passage.span()));
    if (!own) {
      SequelStatus.tell(passage, words, latest, before);
      if (Hearsay.isRefuted(words)) {
        before.stream()
            .filter(d -> d.passage == latest.passage && Hearsay.isTalk(d, words))
            .forEach(d -> d.status = Status.DENIED);
      }
    }
    if (own || !isLongTold(passage, words, latest)) {
      SequelFigures.add(passage, words, before, all, own);
    }
    SequelAdvisers.add(passage, words, before);
    SequelDays.add(passage, before);
    SequelParties.add(passage, before, own);
  }

  /** {@code 2024年,甲收购了乙。\n丙洽谈私有化,每股3.2港元}: a new paragraph goes on about no deal of the past. */
  private static boolean isLongTold(Passage passage, String words, Draft deal) {
    int line = passage.document().text().lastIndexOf('\n', passage.span().start() - 1);
    LocalDate told = passage.document().anchor();
    boolean past =
        told != null
            && deal.dates.stream()
                .filter(d -> d.kind() == DateKind.EVENT)
                .map(d -> d.date().end())
                .anyMatch(day -> day != null && day.isBefore(told.minusDays(LONG_AGO)));
    return (deal.isFormer() || past)
        && !REFERS.matcher(words).find()
        && deal.told.stream().allMatch(p -> p.span().end() <= line + 1);
  }

  /** Days after which no further sum of a deal is news. */
  private static final int LONG_AGO = 180;

  /** {@code 消息不实,公司没有融资计划} behind talk of a round and a listing denies the round. */
  private static Draft denied(String words, List<Draft> before) {
    Matcher raise = NO_RAISE.matcher(words);
    if (raise.find()) {
      for (Draft deal : before) {
        if (deal.type == DealType.FINANCING && deal.status != null && SequelStatus.isOpen(deal)) {
          return deal;
        }
      }
    }
    Draft talk = Hearsay.isRefuted(words) ? Hearsay.of(before, words) : null;
    return talk != null ? talk : before.get(0);
  }

  private static final Pattern NO_RAISE =
      Pattern.compile("(?:没有|并无|不存在|暂无|未有)[^,。;]{0,10}(?:融资|募资)[^,。;]{0,6}(?:计划|打算|安排|事项|需求)");

  /** A sentence that names companies, but none of the deal, goes on about another one. */
  private static boolean isAbout(Passage passage, Draft deal) {
    boolean other = false;
    boolean apart =
        deal.told.stream()
            .allMatch(
                p -> ItemHead.apart(passage.document(), p.span().start(), passage.span().start()));
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.PARTY && ItemHead.isHead(passage.document(), item.party())) {
        return deal.involves(item.party().party());
      }
      if (item.kind() == Item.Kind.PARTY
          && !item.bracketed()
          && !item.party().bystander()
          && (apart || !item.party().evidence().startsWith("slot") || endsIt(passage, item))
          && item.party().type() != EntityType.PERSON) {
        if (deal.involves(item.party().party())) {
          return true;
        }
        other = true;
      } else if (item.kind() == Item.Kind.GENERIC) {
        return true;
      }
    }
    return !other
        || !apart
            && (SequelAdvisers.namesOne(passage.words(passage.span()))
                || SequelParties.mayTell(passage.words(passage.span())));
  }

  /** {@code 丁集团7月撤回了该要约}: who ends a deal that is not his ends another one. */
  private static boolean endsIt(Passage passage, Item item) {
    Span clause = passage.clauseAt(item.span().start());
    return item.party().strength() >= 0.6
        && item.span().start() == clause.start()
        && SequelStatus.ends(passage.words(item.span().end(), clause.end()));
  }
}
