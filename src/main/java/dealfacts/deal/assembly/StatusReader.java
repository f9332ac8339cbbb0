package dealfacts.deal.assembly;

import dealfacts.deal.DealType;
import dealfacts.deal.Frame;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Grammar;
import dealfacts.deal.passage.Group;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Progress;
import dealfacts.deal.passage.Trigger;
import dealfacts.deal.purchase.Bought;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal has come, from the words around its trigger: first in the trigger's clause, then
 * back along the comma chain up to another deal, then behind the object. Signing is announced even
 * with 已; a vote of the board or the shareholders approves nothing, an authority does; what unnamed
 * sources tell is rumoured, even where they speak of plans or talks.
 */
final class StatusReader {

  /** Words of doing; what is only near, due or not done is taken out before. */
  static final Pattern COMPLETED =
      Pattern.compile(
          "完成|已|累计|顺利|成功|揭牌|刚刚?(?=[^,;。]{0,10}(?:以|靠|通过|从|获|拿|中标|买|卖|筹|完|融|把|将|收购|增持|减持))|交割|收官|出炉|落定|正式成为|落地|实施完毕|办理完毕|过户|[购售让持出投股标回受并卖手进给走借过下得借收砸买]了|买走|拿[到走]了|购得|盘下来|以来");

  private static final Pattern RECEIVED =
      Pattern.compile(
          "(?<![拟将或望欲可])获(?=[^,;。批准核]{0,30}?(?:轮|融资|[0-9万亿元]投资|注资|战投))|获得|借到|借得|起息|收到(?=[^,;。]{0,24}(?:借款|贷款))|拿下|斩获|再获|喜获|连获|连续获|敲定|关闭|到账|引入了|拿到|到手|(?<!计划|希望|寻求|拟|将)(?:筹集|募集|融)到|筹得|募得|融得");

  private static final Pattern NOT_DONE =
      Pattern.compile(
          "(?:接近|即将|预计|有望|尚未|未能?|将|待|拟|力争|计划|需|能否|是否|仍未|争取)[^,;。]{0,16}(?:完成|交割|过户|落地|实施完毕)|完成(?:后|前|时|之后|之前|对[^,。]{0,20}(?:后|前))|(?:过户|交割)后|完成(?:了)?(?:正式)?(?:签约|签署|签字|签订)|完成对[^,;。]{0,12}尽职调查|已(?:经)?于.{0,6}拟|已发行|已知|自?[^,;。]{0,6}筹划[^,;。]{0,10}以来|成功率|已披露|今年以来|年以来|(?:方案|预案|草案|计划|细节|条款|报告书?|说明书)[^,;。完已]{0,4}(?:出炉|落地)|(?:预案|草案|报告书|说明书)中?(?:提示|显示|披露|写道|称|提到)|未[^,;。]{0,8}预披露|(?:按照?|根据|依照?|依据)(?:原|既定|此前|之前)的?(?:股份|股票)?(?:回购|[增减]持)?(?:计划|方案)|已(?:经)?(?:获授|授予|获授予|登记)[^,;。]{0,20}?(?:股票|股份|期权|的)|(?:抛|推|拿|给|提|发|作|做|定|列)[出下]了[^,;。]{0,20}?(?:计划|方案|预案|提议|要约|承诺|意向)");

  /** 已 with a word of signing or telling: no more is done than that. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "已(?:经)?(?:与|同|和)?[^,;。]{0,60}?(?:签署|签订|订立|达成|同意|答应|提交|递交|收到|取得(?=[^,;。]{0,40}承诺函)|启动|公告|宣布|选定|聘请|委任|推荐|接受)");

  private static final Pattern VOTED =
      Pattern.compile(
          "(?:董事会|股东大会|股东会|监事会|董事长|会议|审议)[^,;。]{0,24}(?:审议)?(?:通过|批准|同意|核准|批准了)|审议[^,;。]{0,4}通过|(?:尚需|尚须|仍需|待|须|有待|需|经(?![理营济销办纪]))[^,;。]{0,40}(?:批准|核准|同意|通过(?!集中|大宗|竞价|协议|二级|[深上]交所|港股通|证券|询价)|注册|备案)");

  private static final Pattern APPROVED =
      Pattern.compile(
          "获(?:得)?[^,。]{0,16}(?:批准|核准|批复|同意|通过|批文|放行|备案)|获批|获准|过会|批准|核准|注册生效|审核通过|无条件通过|(?:局|委(?!托)|(?:商务|财政|工信|司法|矿业|能源|贸易|国防|农业|经济|工业|交通|住建)部|(?:国务|法)院|欧盟|政府|监管机构|(?<!货币交易)所)[^,;。]{0,14}(?:同意|批复|放行)|取得[^,;。]{0,24}(?:备案|批文|批复|核准|注册)");

  private static final Pattern PLANNED =
      Pattern.compile(
          "拟|将(?=(?:分别|合计|共同|一并|公开|全部|进一步)+(?:转让|出售|收购|受让|购买|剥离))|可能(?:会|将|继续|被动|再次?|进一步)|(?<!b5-1)(?<!b5-1交易)(?<!奖励|激励|持股|股权|购股)计划|筹划|预计|将于|将在|打算|有意|(?<!同)意向|预案|准备|(?<![思理设联构幻感妄畅梦])想(?=要|在|把|将|以|通过|卖|买|收|出售|转让)|将(?=被|以|按(?!期|时|照|规|要)|由|向|与|通过|采取|斥资)(?![^,;。]{0,30}(?:转让|出售|卖|质押|过户|划转)(?:给|予|至)[^,;。]{2})|将(?!满|届|到期|其|所|对[^,;。]{1,20}的(?:收购)?(?:报价|出价|要约)|持有|旗下|上述|该|[^,。]{0,30}(?:转让|出售|卖|质押|过户|划转|授权|授予|许可)(?:给|予|至|了)?|[^,;。]{1,20}(?:收入|收进|收至|并入[旗麾]下|私有化|揽入|纳入麾下|收归|置入|置出|独家))|草案|预披露|尚需|即将|有望|待(?!遇)|建议|提议|原拟|推进|寻求机会");

  private static final Pattern IN_TALKS =
      Pattern.compile(
          "洽谈|谈判|商谈|商量|正在?进行(?=[^,;。]{0,8}(?:轮|融资))|磋商|寻求|接触|接近(?:达成|敲定|签署|同意)|商议|讨论|考虑|试图|(?<!审计、)(?<!审计和)评估(?!值|价|报告|机构|基准|增值|工作|师)|协商|探讨|接洽|谋求|竞购|竞标|争夺|报价(?!$|[0-9每约])");

  private static final Pattern TALKS_BEHIND =
      Pattern.compile(
          "^[^,;。]{0,30}(?:进行|展开|开展|举行|的)?[^,;。]{0,6}(?:谈判|洽谈|磋商|商谈|讨论|接触|接洽|商议|协商|在[谈聊](?![到及]))(?!网|式|面)");

  static final Pattern RUMOURED =
      Pattern.compile(
          "据悉|据(?:彭博|路透|华尔街日报|金融时报|日经|外媒|CNBC|Bloomberg|Reuters)[^,;。]{0,10}(?:报道|消息|援引)|有媒体(?:报道)?称|传(?!媒|统|奇|感|音|化|递|真|动|承|导|播|神|闻)|知情人士|消息人士|知情者|传闻(?![^,;。]{0,8}(?:画上|落定|坐实|成真|属实|证实|终结|落地))|据称|或将|或拟|或(?=领投|参投|跟投|参与|收购|并购|入股|出售|转让|赴[港美]|减持|增持|私有化|上市|以[0-9])|疑似|外界猜测|市场消息|消息称|报道称|曝(?!光)|爆料|据传|多个信源|接近[^,;。]{0,12}人士|外媒(?:[^,;。]{0,8}报道|称|:|爆|曝|传|援引|披露)");

  /** {@code 据悉,公司于7月5日召开董事会,同意…}: papers tell it, and nobody unnamed. */
  private static final Pattern KNOWN = Pattern.compile("据悉,[^。]{0,30}(?:召开|审议通过|公告|披露|签署|签订)");

  private static final Pattern ANNOUNCED =
      Pattern.compile("宣布|签署|签订|公告|承诺|签约|达成|订立|同意|披露|签下|提出(?:了)?(?:以|要|想|将|愿|收购)|出价|开价");

  /** Words of an agreement or a word given, not of mere disclosure. */
  private static final Pattern PLEDGED = Pattern.compile("宣布|签署|签订|承诺|签约|达成|订立|同意");

  private static final Pattern DONE_BEHIND =
      Pattern.compile(
          "(?:交易|收购|转让|过户|交割|股权|回购|发行)[^,。]{0,12}(?:已|完成|完毕)|(?:原|老)?股东[^,;。]{0,24}(?:全部|均|全身)?退出(?:$|[,;。])|^\\s?成交(?:价|金额|总价)|^\\s?(?:拿到|募得|筹得|募集到)[0-9]");

  private StatusReader() {}

  /** The status that the wording tells; null where nothing does. */
  static @Nullable Status read(Draft draft, List<Draft> all) {
    Passage passage = draft.passage;
    int trigger = draft.trigger.span().start();
    int home = passage.clauseIndex(trigger);
    int first = firstClause(draft, all, home);
    Span clause = passage.clauses().get(home);
    int from = clause.start();
    String upToTrigger = plain(passage.wordsBesideNames(from, draft.trigger.span().end()));
    boolean objectMarker =
        TAKEN.matcher(draft.trigger.word()).matches()
            || draft.trigger.word().equals("纳入")
            || givesAway(passage, clause, draft.trigger);
    Status told =
        inClause(
            draft,
            plain(passage.wordsBesideNames(from, clause.end())),
            objectMarker ? LAST_JIANG.matcher(upToTrigger).replaceFirst("") : upToTrigger,
            passage.words(draft.trigger.span().end(), clause.end()));
    Status whole = Endings.read(draft, all, passage, home, first);
    if (whole != null) {
      return whole;
    }
    Status due = told == Status.COMPLETED ? StillAhead.onlyDue(draft, home, first) : null;
    if (due != null) {
      return due;
    }
    if (told == Status.RUMOURED || told == Status.COMPLETED || told == Status.APPROVED) {
      return told;
    }
    for (int k = home - 1; k >= first; k--) {
      String words =
          passage.wordsBesideNames(
              passage.clauses().get(k).start(), passage.clauses().get(k).end());
      if (isRumoured(draft, words) && !onlyCites(told, words) && !isSaid(passage, k, home, words)) {
        return Status.RUMOURED;
      }
    }
    if (told != null && told != Status.ANNOUNCED) {
      return told;
    }
    for (int k = home - 1; k >= first; k--) {
      String words =
          plain(
              passage.wordsBesideNames(
                  passage.clauses().get(k).start(), passage.clauses().get(k).end()));
      if (draft.type.isHolding() && Progress.isCounted(draft)) {
        words = PAPER.matcher(words).replaceAll("");
      }
      Status earlier = onlyCites(told, words) ? null : earlier(draft, words);
      if (earlier != null && earlier != Status.ANNOUNCED) {
        return earlier;
      }
      if (earlier == Status.ANNOUNCED && told == null && PLEDGED.matcher(words).find()) {
        told = earlier;
      }
    }
    boolean agreed = draft.type == DealType.JOINT_VENTURE && told == Status.ANNOUNCED;
    if (agreed && FOUNDS_LATER.matcher(passage.words(clause.end(), passage.span().end())).find()) {
      return Status.PLANNED;
    }
    for (int k = home + 1; k < passage.clauses().size() && k <= home + 2; k++) {
      if (DONE_BEHIND.matcher(plain(passage.words(passage.clauses().get(k)))).find()) {
        return Status.COMPLETED;
      }
    }
    return told;
  }

  /** {@code 签署合资协议,双方|拟在连云港共同出资设立丙}. */
  private static final Pattern FOUNDS_LATER =
      Pattern.compile("(?:拟|计划|将)[^,;。]{0,24}(?:出资|设立|成立|组建|新设)");

  /** {@code 甲将丙40%股权转让给乙}: 将 marks what is given away, and plans nothing. */
  private static boolean givesAway(Passage passage, Span clause, Trigger trigger) {
    if (trigger.frame() != Frame.SELL) {
      return false;
    }
    Group given = Bought.disposed(passage, clause, trigger.span().start());
    return given != null && Grammar.isMarked(given, "将");
  }

  private static final Pattern LAST_JIANG = Pattern.compile("将(?![以于在被])(?=[^将把]*$)");

  /** {@code 收到甲的《减持计划告知函》,甲减持20万股}: the name of a paper plans nothing. */
  private static final Pattern PAPER = Pattern.compile("《[^《》]{0,60}》");

  /** The words without what is not yet done, is only signed, or was voted by owners. */
  static String plain(String words) {
    String due = EXPECTED.matcher(TO_COME.matcher(words).replaceAll("拟")).replaceAll("拟");
    return VOTED
        .matcher(NOT_DONE.matcher(SIGNED.matcher(due).replaceAll("签署")).replaceAll(""))
        .replaceAll("");
  }

  /** {@code 计划在未来12个月内|累计|增持不超过2%}: a total that is still to come. */
  private static final Pattern TO_COME =
      Pattern.compile("(?:拟|(?<!持|该|次|述)计划(?:在|于|自|未来))[^,;。已]{0,24}?累计(?!已)");

  /** {@code 预计年底完成对乙的收购}: what is to be done by then is not done. */
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?:预计|预期|力争|有望|计划|争取)(?:将|会|能|可|在|于)*[^,;。已]{0,16}?(?:完成|交割|落地)(?=对|[^,;。]{0,12}(?:的收购|收购$))|已(?:经)?(?:正)?在[^,;。]{0,8}(?:推进|进行中|筹备)");

  /** The first clause that may speak of the deal: behind the last {@code ;} and the last deal. */
  private static int firstClause(Draft draft, List<Draft> all, int home) {
    Passage passage = draft.passage;
    int trigger = draft.trigger.span().start();
    int first = passage.clauseIndex(passage.segmentStart(trigger));
    if (JOINED.matcher(passage.words(passage.clauses().get(home)).strip()).lookingAt()) {
      return Math.min(first, home);
    }
    for (Draft other : all) {
      int clause = passage.clauseIndex(other.trigger.span().start());
      if (other != draft && other.type != draft.type && clause < home) {
        first = Math.max(first, clause + 1);
      }
    }
    return Math.min(first, home);
  }

  /** {@code 拟收购乙,并募集配套资金}: what is planned before is planned behind. */
  private static final Pattern JOINED = Pattern.compile("[并且及]|同时|以及|其中|用于|配套");

  /** What a listed company or its holders do is told by notices, which 据悉 only sums up. */
  private static boolean isRumoured(Draft draft, String words) {
    boolean noticed =
        draft.type == DealType.BUYBACK
            || draft.type.isHolding()
            || KNOWN.matcher(draft.passage.words(draft.passage.span())).find();
    return RUMOURED.matcher(noticed ? words.replace("据悉", "") : words).find();
  }

  /** {@code B轮融资已启动}, of which nothing says that it is done. */
  private static boolean starts(Draft draft, String clause) {
    Passage passage = draft.passage;
    String behind = plain(passage.words(draft.trigger.span().end(), passage.span().end()));
    return STARTS.matcher(clause).find()
        && !RECEIVED.matcher(clause).find()
        && !CARRIED_OUT.matcher(behind).find();
  }

  /** {@code B轮融资的准备工作|签署}, which stands for 已…启动. */
  private static final Pattern STARTS =
      Pattern.compile("轮(?:融资)?[^,;。]{0,8}?(?:启动|开启|签署$|拟)|(?:启动|开启)了?[^,;。]{0,8}轮融资");

  /** {@code 公司会在三季度启动|Pre-A轮}. */
  private static final Pattern AHEAD =
      Pattern.compile("(?:会在?|希望在?)[^,;。]{0,12}(?:启动|开启)[^,;。]{0,10}$");

  /** {@code A轮|我们希望明年上半年启动}. */
  private static final Pattern AHEAD_BEHIND =
      Pattern.compile(
          "^(?:融资)?(?:我们|公司|则|也)*(?:希望|打算|计划|预计|准备|有望|会)[^,;。]{0,14}(?:启动|开启|完成|敲定|交割|close)");

  private static @Nullable Status inClause(
      Draft draft, String clause, String upToTrigger, String behind) {
    Passage passage = draft.passage;
    Span home = passage.clauseAt(draft.trigger.span().start());
    if (DECREES.matcher(passage.words(home.start(), draft.trigger.span().start())).find()) {
      return Status.APPROVED;
    }
    boolean rumour = isRumoured(draft, upToTrigger);
    if (draft.type.isHolding() && isPlannedBehind(passage, home, behind)) {
      return Status.PLANNED;
    }
    if (PLANNED.matcher(upToTrigger).find()
        && !DONE.matcher(clause).find()
        && !APPROVED.matcher(clause).find()) {
      return rumour ? Status.RUMOURED : Status.PLANNED;
    }
    if (draft.type == DealType.FINANCING
        && (starts(draft, clause)
            || AHEAD.matcher(upToTrigger).find()
            || AHEAD_BEHIND.matcher(behind).find())) {
      return rumour ? Status.RUMOURED : Status.PLANNED;
    }
    if (IN_TALKS.matcher(upToTrigger).find() || TALKS_BEHIND.matcher(behind).find()) {
      String sentence = draft.passage.words(draft.passage.span());
      return isRumoured(draft, sentence) ? Status.RUMOURED : Status.IN_TALKS;
    }
    boolean received =
        (draft.type == DealType.FINANCING
                || draft.type == DealType.DEBT
                || draft.type == DealType.CONTRACT_AWARD)
            && RECEIVED.matcher(clause).find();
    boolean taken = draft.type == DealType.ACQUISITION && TAKEN.matcher(clause).find();
    if (taken && StillAhead.isOnly(passage, home, behind)) {
      return null;
    }
    if (APPROVED.matcher(clause).find()) {
      return Status.APPROVED;
    }
    if (taken && AGREES.matcher(upToTrigger).find()) {
      return rumour ? Status.RUMOURED : Status.ANNOUNCED;
    }
    if (received || taken || COMPLETED.matcher(clause).find()) {
      return Status.COMPLETED;
    }
    if (rumour) {
      return Status.RUMOURED;
    }
    if (draft.trigger.word().startsWith("挂牌") && draft.type == DealType.ACQUISITION) {
      return Status.PLANNED;
    }
    if (isNamedPlan(draft, behind)) {
      return Status.PLANNED;
    }
    Pattern announced = draft.type.isHolding() ? PLEDGED : ANNOUNCED;
    return announced.matcher(clause).find() ? Status.ANNOUNCED : null;
  }

  /** {@code 收到股东甲减持|计划告知函,计划6个月内减持120万股}: a letter tells what its writer is going to do. */
  private static boolean isPlannedBehind(Passage passage, Span home, String behind) {
    int next = passage.clauseIndex(home.start()) + 1;
    return LETTER.matcher(behind).matches()
        && next < passage.clauses().size()
        && TO_DO.matcher(passage.words(passage.clauses().get(next))).lookingAt();
  }

  private static final Pattern LETTER =
      Pattern.compile("(?:公司|股份|股票|的|计划|意向)*(?:告知函|通知函?|函件?)(?:》)?\\s?");

  private static final Pattern TO_DO =
      Pattern.compile("[^,;。已]{0,14}?(?:拟|计划|打算|将(?!其|所|持))[^,;。已]{0,40}$");

  /** {@code 甲披露增持|计划,拟6个月内增持不低于2000万元}: the plan is named first and told behind. */
  private static boolean isNamedPlan(Draft draft, String behind) {
    Passage passage = draft.passage;
    String rest = passage.words(draft.trigger.span().end(), passage.span().end());
    return NAMED_PLAN.matcher(behind).matches()
        && PLANNED.matcher(rest).find()
        && !CARRIED_OUT.matcher(rest).find();
  }

  private static final Pattern NAMED_PLAN = Pattern.compile("(?:公司)?(?:股份|股票)?的?(?:计划|方案|预案)\\s?");

  private static final Pattern CARRIED_OUT = Pattern.compile("已|累计|完成|完毕|届满|期满|过半");

  private static final Pattern DECREES =
      Pattern.compile(
          "(?:局|证监会|委员会|发改委|商务部|反垄断|监管机构|法院|国资委|央行|欧盟)[^,;。]{0,14}(?:批复|批准|核准|准许|(?:作出|发布)[^,;。]{0,6}同意)");

  private static final Pattern DONE =
      Pattern.compile("完成了|已完成|累计(?:已)?|已(?:经)?(?:根据|按照|依据|以|通过|回购|减持|增持|收购|获(?:批|核准|得))");

  /** Words of taking that headlines like. */
  static final Pattern TAKEN =
      Pattern.compile(
          "拿下|竞得|投得|摘得|拍得|收入囊中|收入麾下|收归麾下|纳入麾下|纳入囊中|买下|买走|吃下|盘下|购得|拍下|摘牌|接过|接下|买来|购来|收编|揽入|夺得|抢下");

  /** {@code 已同意|买下乙}: what is agreed isn't yet done. */
  private static final Pattern AGREES = Pattern.compile("(?:同意|签署)[^,;。]{0,24}$");

  /** {@code 据外媒报道,甲宣布同意收购乙}: the press only repeats what its source says in public. */
  private static boolean onlyCites(@Nullable Status told, String words) {
    return told == Status.ANNOUNCED && CITED.matcher(words).matches();
  }

  /** {@code 据国外媒体报道,甲今天宣布,公司在D轮融资中筹集1亿美元}: the company itself says it. */
  private static boolean isSaid(Passage passage, int k, int home, String words) {
    return CITED_ALONE.matcher(words.strip()).matches()
        && SAID.matcher(
                passage.words(
                    passage.clauses().get(k + 1).start(), passage.clauses().get(home).end()))
            .find();
  }

  private static final Pattern CITED_ALONE =
      Pattern.compile("据?(?:国|境|海)?外(?:媒体?|电)[^,;。知消传]{0,8}(?:报道|消息)");

  private static final Pattern SAID =
      Pattern.compile("(?:今天|今日|昨天|昨日|周[一二三四五六日]|近日|日前|当天|正式|[日月])?宣布");

  private static final Pattern CITED =
      Pattern.compile("(?:[^,;。知消传]{0,8})?外媒(?:[^,;。知消传]{0,8})?(?:报道|消息|称)");

  private static @Nullable Status earlier(Draft draft, String words) {
    if (isRumoured(draft, words)) {
      return Status.RUMOURED;
    }
    if (DECREED.matcher(words).find()) {
      return Status.APPROVED;
    }
    if (PLANNED.matcher(words).find()) {
      return Status.PLANNED;
    }
    if (IN_TALKS.matcher(words).find()) {
      return Status.IN_TALKS;
    }
    if (EARLIER_DONE.matcher(words).find()) {
      return Status.COMPLETED;
    }
    return ANNOUNCED.matcher(words).find() ? Status.ANNOUNCED : null;
  }

  /** The paper of an authority that allows it. */
  private static final Pattern DECREED = Pattern.compile("批复|核准|批准|同意注册");

  private static final Pattern EARLIER_DONE = Pattern.compile("完成|累计|已");
}
