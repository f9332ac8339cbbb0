package dealfacts.deal.assembly;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Role;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Dates;
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

  private static final String DEAL =
      "(?:交易|收购|合并|重组|要约|增资|增资扩股|转让|受让|出售|计划|方案|协议|谈判|上市|IPO|申请|招股书|发行|回购|增持|减持|融资|投资|事项)";

  private static final Pattern REFERS =
      Pattern.compile(
          "(?:本次|此次|该项?|这笔|这项|这一|上述|前述|这次)[^,;。]{0,8}"
              + DEAL
              + "|(?:[本此该]|这一?)轮[^,;。]{0,12}(?:融资|投资|增资|估值)|^其中,[^。]{2,24}出资"
              + "|全球发售|基石投资|(?:^|、)\\s?中标(?:总)?(?:金额|价)|交易双方|交易(?:完成|对方|价格)");

  private static final Pattern ENDS =
      Pattern.compile(
          "(?:终止|取消|放弃|撤回|撤销|叫停|中止|解除|停止)(?:了)?(?:收购|上市|发行|本次|此次|该|这笔|上述|前述|双方)?[^,;。]{0,14}?"
              + DEAL
              + "|"
              + DEAL
              + "[^,;。]{0,16}?(?:终止|取消|失败|叫停|未能(?:在股东大会上)?(?:通过|完成|达成)|失效|被撤回|"
              + Endings.CAME_TO_NOTHING
              + ")|双方[^,;。]{0,8}(?:宣布)?(?:放弃|分手|终止)|(?:又|最终|随后|后来|旋即|其后|双方|婚事|联姻|牵手|合作|买卖)[^,;。]{0,8}(?:撤回|放弃|取消|失效|"
              + Endings.CAME_TO_NOTHING
              + ")");

  /** {@code 协商一致,终止该项目}, {@code 《中标通知书》失效}. */
  private static final Pattern AWARD_ENDS =
      Pattern.compile(
          "(?:终止|取消|解除|废止|退出|放弃)(?:了)?(?:实施|执行|本次|上述|前述|该|此)?[^,;。]{0,6}(?:项目|合同|中标|采购|资格)|中标(?:通知书|资格|结果)?》?[^,;。]{0,6}(?:失效|无效|作废|被?取消)");

  private static final Pattern NO_END =
      Pattern.compile(
          "(?:若|如果|可能|风险|或将|存在[^,;。]{0,10}(?:终止|取消)|能否|是否|未来|除非|不会|有权|原则)[^,;。]{0,20}(?:终止|取消|放弃|失败)|存在[^,;。]{0,10}(?:终止|取消|失败)|(?:终止|取消|失败)[^,;。]{0,6}风险|终止上市|放弃[^,;。]{0,14}(?:权|认购|跟投)");

  private static final Pattern DENIES =
      Pattern.compile(
          "(?:消息|传闻|报道|传言|说法)[^。,;]{0,10}(?:不实|不属实|为假|虚假|严重失实|没有根据)|不实消息|不实信息|假的|谣言|辟谣|予以否认|(?:没有|并无|不存在)[^,。;]{0,14}(?:出售|收购|被收购|并购|上市|融资|合并|重组)[^,。;]{0,12}?(?:计划|打算|安排|意向|事项)|未与[^,。;]{0,24}(?:接触|洽谈|谈判)|未筹划");

  private static final Pattern BLOCKS =
      Pattern.compile(
          "(?:监管|委员会|法院|政府|商务部|反垄断|外国投资|CFIUS|委|局)[^。;]{0,20}(?:否决|阻止|禁止|叫停|不予批准|驳回|拒绝批准)[^。;]{0,14}"
              + DEAL);

  private static final Pattern DONE =
      Pattern.compile(
          DEAL
              + "[^,;。]{0,14}(?:已|正式|现已|均已)(?:经|于[^,;。]{0,14})?(?:全部)?(?:完成|交割|实施完毕|办理完毕|过户)|(?:股权|股份|工商|产权)[^,;。]{0,14}(?:已|均已)[^,;。]{0,10}(?:完成|办理完毕|过户)");

  private static final Pattern NOT_DONE =
      Pattern.compile("(?:尚未|未|若|如|待|将|预计|拟|后)[^,;。]{0,8}(?:完成|交割|过户)|完成(?:后|前|之后|之前|时)");

  private static final Pattern APPROVES =
      Pattern.compile(
          "(?:已|获)(?:得|取得|经)?[^,;。]{0,24}?(?:证监会|监管[^,;。]{0,6}局|监管机构|发改委|商务部|反垄断|委员会|法院|国资委|金融监管|市场监管|交易所|上交所|深交所)[^,;。]{0,24}(?:批准|核准|批复|同意|备案|注册|通过|放行)");

  /** {@code 尚需获得监管机构的批准}. */
  private static final Pattern DUE =
      Pattern.compile("(?:尚需|尚须|仍需|仍须|还需|有待|待|须|需|取决于|以[^,;。]{0,10}为(?:前提|条件)|预计|有望)[^,;。]{0,60}");

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
      if (THIS.matcher(words).find()) {
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
    return ENDS.matcher(words).find()
        || AWARD_ENDS.matcher(words).find()
        || DENIES.matcher(words).find()
        || Hearsay.isRefuted(words)
        || BLOCKS.matcher(words).find()
        || DONE.matcher(words).find()
        || APPROVES.matcher(words).find()
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
      boolean title = deal.isHeadline();
      if (last >= 0 && (last >= from || (title && deals.size() == 1))) {
        before.add(deal);
      }
    }
    before.sort(Comparator.comparing((Draft d) -> told.last(d, end)).reversed());
    return before;
  }

  private static void goOn(Passage passage, String words, List<Draft> before, List<Draft> all) {
    Draft latest = denied(words, before);
    if (!isAbout(passage, latest)) {
      return;
    }
    boolean own = latest.told.stream().anyMatch(p -> p.span().equals(passage.span()));
    if (!own) {
      status(passage, words, latest);
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
        if (deal.type == DealType.FINANCING && deal.status != null && open(deal)) {
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
        && ENDS.matcher(passage.words(item.span().end(), clause.end())).find();
  }

  private static final Pattern LONG_PAST = Pattern.compile("曾|此前|当时|一度|早前");

  private static void status(Passage passage, String words, Draft deal) {
    if (LONG_PAST.matcher(words).find()) {
      return;
    }
    Matcher ends = ENDS.matcher(words);
    if (ends.find() && !NO_END.matcher(words).find() && fits(deal, ends.group()) && open(deal)) {
      deal.status = Status.TERMINATED;
      day(passage, passage.span().start() + ends.start(), deal);
      deal.told.add(passage);
      return;
    }
    if (deal.type == DealType.CONTRACT_AWARD
        && AWARD_ENDS.matcher(words).find()
        && !NO_END.matcher(words).find()) {
      deal.status = Status.TERMINATED;
      deal.told.add(passage);
      return;
    }
    Matcher blocks = BLOCKS.matcher(words);
    if (blocks.find() && !NO_END.matcher(words).find() && deal.status != Status.TERMINATED) {
      deal.status = Status.BLOCKED;
      day(passage, passage.span().start() + blocks.start(), deal);
    } else if (DENIES.matcher(words).find()
        && Hearsay.isOfKind(deal, words)
        && (open(deal) || deal.status == Status.RUMOURED)) {
      deal.status = Status.DENIED;
    } else if (open(deal) || deal.status == Status.APPROVED) {
      Matcher done = DONE.matcher(words);
      if (done.find() && !NOT_DONE.matcher(words).find()) {
        deal.status = Status.COMPLETED;
        day(passage, passage.span().start() + done.start(), deal);
      } else if (open(deal)
          && deal.type != DealType.IPO
          && APPROVES.matcher(DUE.matcher(words).replaceAll("")).find()) {
        deal.status = Status.APPROVED;
      }
    }
  }

  private static final Pattern RETURNED = Pattern.compile(Endings.RETURNED);

  /** {@code 撤回招股书} ends no acquisition. */
  private static boolean fits(Draft deal, String end) {
    boolean listing = end.contains("上市") || end.contains("招股书") || end.contains("IPO");
    boolean purchase = end.contains("收购") || end.contains("合并") || end.contains("重组");
    if (RETURNED.matcher(end).find()) {
      return deal.type == DealType.LICENSING;
    }
    return switch (deal.type) {
      case IPO -> !purchase && deal.stage != Stage.LISTED; // what is traded is applied for no more
      case ACQUISITION, MERGER -> !listing;
      default -> !listing && !purchase;
    };
  }

  private static boolean open(Draft deal) {
    Status status = deal.status;
    return status == null
        || status == Status.ANNOUNCED
        || status == Status.PLANNED
        || status == Status.IN_TALKS
        || status == Status.RUMOURED;
  }

  /** The day in the clause of the cue, or alone in the clause before. */
  private static void day(Passage passage, int cue, Draft deal) {
    for (Item item : passage.items()) {
      if (item.kind() == Item.Kind.DATE && !item.bracketed() && item.span().start() <= cue + 12) {
        Dates.addTo(passage, deal, item, cue);
      }
    }
  }
}
