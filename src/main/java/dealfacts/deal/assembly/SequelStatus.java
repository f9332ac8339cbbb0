package dealfacts.deal.assembly;

import dealfacts.deal.DateKind;
import dealfacts.deal.DealType;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.argument.Dates;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a deal, told in a sentence of its own behind it: {@code 双方随后宣布终止交易}, {@code
 * 该收购已获商务部批准}. What was done long before, or ended already, ends no more.
 */
final class SequelStatus {
  private static final String DEAL = Sequels.DEAL;

  private static final Pattern ENDS =
      Pattern.compile(
          "(?:终止|取消|放弃|撤回|撤销|叫停|中止|解除|停止)(?:了)?(?:收购|上市|发行|本次|此次|该|这笔|上述|前述|双方)?[^,;。]{0,14}?"
              + DEAL
              + "|"
              + DEAL
              + "[^,;。]{0,16}?(?:终止|取消|失败|叫停|未能(?:在股东大会上)?(?:通过|完成|达成)|失效|被撤回|"
              + Endings.CAME_TO_NOTHING
              + ")|不再(?:推进|进行|实施|继续)[^,;。]{0,10}"
              + DEAL
              + "|退出(?:了)?(?:对[^,;。]{1,16}的?)?(?:竞购|竞价|竞拍|收购|要约)|双方[^,;。]{0,8}(?:宣布)?(?:放弃|分手|终止)|(?:又|最终|随后|后来|旋即|其后|双方|婚事|联姻|牵手|合作|买卖|此后|之后|从此|至今|迟迟|始终)[^,;。]{0,8}(?:撤回|放弃|取消|失效|"
              + Endings.CAME_TO_NOTHING
              + ")");

  /** {@code 协商一致,终止该项目}, {@code 《中标通知书》失效}. */
  private static final Pattern AWARD_ENDS =
      Pattern.compile(
          "(?:终止|取消|解除|废止|退出|放弃)(?:了)?(?:实施|执行|本次|上述|前述|该|此)?[^,;。]{0,6}(?:项目|合同|中标|采购|资格)|中标(?:通知书|资格|结果)?》?[^,;。]{0,6}(?:失效|无效|作废|被?取消)");

  private static final Pattern NO_END =
      Pattern.compile(
          "(?:若|如果|可能|风险|或将|存在[^,;。]{0,10}(?:终止|取消)|能否|是否|未来|除非|不会|有权|原则)[^,;。]{0,20}(?:终止|取消|放弃|失败)|存在[^,;。]{0,10}(?:终止|取消|失败)|(?:终止|取消|失败)[^,;。]{0,6}风险|终止上市|放弃[^,;。]{0,14}(?:权|认购|跟投)|"
              + Endings.IN_GENERAL);

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

  private SequelStatus() {}

  /** Whether the sentence may tell what became of a deal. */
  static boolean mayTell(String words) {
    return ENDS.matcher(words).find()
        || AWARD_ENDS.matcher(words).find()
        || DENIES.matcher(words).find()
        || BLOCKS.matcher(words).find()
        || DONE.matcher(words).find()
        || APPROVES.matcher(words).find();
  }

  static boolean ends(String words) {
    return ENDS.matcher(words).find();
  }

  private static final Pattern LONG_PAST =
      Pattern.compile("曾|此前|当时|一度|早前|首次(?:提交|递交|递表|申请|申报)|(?:前|上|第一)次(?:提交|递交|递表|申请)");

  /**
   * @param latest the deal that the sentence goes on about
   * @param before all deals told up to it, the latest first
   */
  static void tell(Passage passage, String words, Draft latest, List<Draft> before) {
    if (LONG_PAST.matcher(words).find()) {
      return;
    }
    Matcher ends = ENDS.matcher(words);
    boolean over = ends.find();
    boolean award = AWARD_ENDS.matcher(words).find();
    Matcher blocks = BLOCKS.matcher(words);
    boolean blocked = blocks.find();
    if ((over || award || blocked) && !NO_END.matcher(words).find()) {
      Draft deal = meant(passage, latest, before);
      if (deal == null || Formerly.isOfEarlierApplication(passage, deal)) {
        return;
      }
      if (over && fits(deal, ends.group()) && mayEnd(deal, words)) {
        end(passage, ends.start(), deal);
        before.stream()
            .filter(d -> isFunding(d, deal) && isOpen(d))
            .forEach(d -> end(passage, ends.start(), d));
        return;
      }
      if (award && deal.type == DealType.CONTRACT_AWARD) {
        deal.status = Status.TERMINATED;
        deal.told.add(passage);
        return;
      }
      if (blocked && deal.status != Status.TERMINATED) {
        deal.status = Status.BLOCKED;
        day(passage, passage.span().start() + blocks.start(), deal);
        return;
      }
    }
    if (DENIES.matcher(words).find()
        && Hearsay.isOfKind(latest, words)
        && (isOpen(latest) || latest.status == Status.RUMOURED)) {
      latest.status = Status.DENIED;
    } else if (isOpen(latest) || latest.status == Status.APPROVED) {
      goesOn(passage, words, latest);
    }
  }

  private static void end(Passage passage, int cue, Draft deal) {
    deal.status = Status.TERMINATED;
    day(passage, passage.span().start() + cue, deal);
    deal.told.add(passage);
  }

  /** {@code 购买乙100%股权,并募集配套资金}: the money for a purchase that comes to nothing. */
  private static boolean isFunding(Draft placement, Draft purchase) {
    return placement.type == DealType.PLACEMENT
        && purchase.type == DealType.ACQUISITION
        && placement.passage == purchase.passage
        && placement.passage.words(placement.clause()).contains("配套");
  }

  private static void goesOn(Passage passage, String words, Draft deal) {
    Matcher done = DONE.matcher(words);
    if (done.find() && !NOT_DONE.matcher(words).find()) {
      deal.status = Status.COMPLETED;
      day(passage, passage.span().start() + done.start(), deal);
    } else if (isOpen(deal)
        && deal.type != DealType.IPO
        && APPROVES.matcher(DUE.matcher(words).replaceAll("")).find()) {
      deal.status = Status.APPROVED;
    }
  }

  /** Who was turned down may withdraw for good. */
  private static boolean mayEnd(Draft deal, String words) {
    return isOpen(deal) || deal.status == Status.BLOCKED && WITHDRAWS.matcher(words).find();
  }

  private static final Pattern WITHDRAWS = Pattern.compile("退出|放弃|撤回");

  /**
   * The deal that ends: the one gone on about, or, where that was done long before, another one
   * whose company the sentence names; null where none can end.
   */
  private static @Nullable Draft meant(Passage passage, Draft latest, List<Draft> before) {
    if (!isSettled(passage, latest)) {
      return latest;
    }
    for (Draft deal : before) {
      if (names(passage, deal) && deal.type == latest.type && !isSettled(passage, deal)) {
        return deal;
      }
    }
    return null;
  }

  /**
   * {@code 对于中标被宣布无效,乙回应称…} behind an award to 甲: the deal of whom a sentence names that ends
   * something; null where it ends nothing or names nobody.
   */
  static @Nullable Draft ofNamed(Passage passage, String words, List<Draft> before) {
    if (!ENDS.matcher(words).find() && !AWARD_ENDS.matcher(words).find()) {
      return null;
    }
    return before.stream()
        .filter(deal -> names(passage, deal) && !isSettled(passage, deal))
        .findFirst()
        .orElse(null);
  }

  private static boolean names(Passage passage, Draft deal) {
    return passage.items().stream()
        .anyMatch(i -> i.kind() == Item.Kind.PARTY && deal.involves(i.party().party()));
  }

  /** {@code 2020年,甲中标乙工程。\n中标被宣布无效}: what was done long before, in another paragraph. */
  private static boolean isSettled(Passage passage, Draft deal) {
    boolean told = deal.type == DealType.CONTRACT_AWARD && names(passage, deal);
    if (told
        || deal.type == DealType.IPO
        || deal.status != null && deal.status != Status.COMPLETED) {
      return false;
    }
    int line = passage.document().text().lastIndexOf('\n', passage.span().start() - 1);
    LocalDate now = passage.document().anchor();
    boolean past =
        now != null
            && deal.dates.stream()
                .filter(d -> d.kind() == DateKind.EVENT)
                .map(d -> d.date().end())
                .anyMatch(day -> day != null && day.isBefore(now.minusDays(MONTHS)));
    return (deal.isFormer() || past)
        && deal.told.stream().allMatch(p -> p.span().end() <= line + 1);
  }

  /** Days after which a deal told without a word of what is to come is done. */
  private static final int MONTHS = 60;

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

  static boolean isOpen(Draft deal) {
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
