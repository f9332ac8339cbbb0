package dealfacts.deal.assembly;

import dealfacts.deal.DealType;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends, refusals and denials of a deal, in its clause and beside it. */
public final class Endings {
  private static final Pattern DENIED =
      Pattern.compile(
          "否认|不实|不属实|辟谣|予以澄清|澄清[^,。]{0,10}(?:传闻|报道)|子虚乌有|没有任何[^,。]{0,10}计划|并无[^,。]{0,12}(?:计划|打算)|没有[^,。]{0,10}(?:出售|收购|被收购|上市|融资)的?(?:计划|打算)");

  /** What people say of a deal that came to nothing. */
  static final String CAME_TO_NOTHING =
      "告吹|流产|搁浅|作罢|夭折|泡汤|谈崩|谈不拢|黄了|一拍两散|分道扬镳|不欢而散|无疾而终|胎死腹中|无果而终|不了了之|折戟|没有(?:了)?下文|而告终|(?:未能?|没能?|没有)(?:修成正果|走到最后)|以(?:分手|失败|破裂|流产|无果)(?:收场|告终)";

  /** {@code 也有落空的先例}, {@code 终止重组已不新鲜}: said of deals in general. */
  static final String IN_GENERAL = "先例|前例|案例|不(?:算|再)?新鲜|(?:并不|不算)(?:鲜见|少见|罕见)|屡见不鲜|不在少数|比比皆是|时有发生";

  private static final Pattern GENERAL = Pattern.compile(IN_GENERAL);

  private static final Pattern TERMINATED =
      Pattern.compile(
          "终止(?!上市)|取消(?!后|权)|撤回|撤销|(?<!权)放弃(?![^,;。]{0,14}(?:(?<!股)权|认购|跟投|表决))|失败|叫停|未能(?:如期|按期|按时|顺利|最终)?(?:完成|交割|到账|到位)|未能?在?[^,;。]{0,8}(?:有效期|规定时间|约定时间|期限)内?[^,;。]{0,4}(?:完成|实施|交割|发行)|(?:批文|方案|预案|决议|授权)[^,;。]{0,8}(?:失效|作废)|没能(?:完成|谈成|落地|到账)|临阵(?:退出|变卦)|不再(?:进行|推进|收购|继续)|解除[^,。]{0,8}协议|解约(?!金)|协议[^,;。]{0,10}解除|已(?:经)?于[^,;。]{2,12}?解除(?!质押|冻结|限售)|提前结束|中止|(?<!激励|考核|目标|业绩)落空|(?:谈判|磋商|合作)(?:最终)?破裂|未能(?:如愿|成行|成功|达成|谈拢)|无果|未果|截胡|"
              + CAME_TO_NOTHING);

  private static final Pattern BLOCKED =
      Pattern.compile(
          "(?:遭|被)[^,;。]{2,26}?(?:拒绝|回绝|婉拒)|否决|(?:被|遭)[^,;。]{1,16}?否了|禁止(?!谷歌)|被拒|驳回|阻止|不予(?:批准|核准|同意)|未获(?:得)?[^,;。]{0,14}(?:批准|通过|核准)|未能?(?:获)?通过|没有(?:获得)?通过|被否(?!认)|[未不]予放行|未获放行|未被放行|拒绝批准|反对[^,。]{0,8}(?:收购|合并)|没有放行|回绝|(?:拒绝|婉拒)了?[^,;。]{0,30}(?:要约|收购|提议|报价|求购)|(?:遭|受)到?[^,;。]{0,20}(?:委员会|政府|监管[^,;。]{0,4}|部门|财长|部长)[^,;。]{0,6}反对");

  /** {@code 丁国政府叫停甲收购乙}: what an authority stops is blocked, not given up. */
  private static final Pattern STOPPED =
      Pattern.compile(
          "(?:政府|财长|部长|总统|总理|内阁|委员会|监管[^,;。]{0,4}|商务部|财政部|法院|管理局|竞争局|反垄断[^,;。]{0,4}|CMA|FTC|CFIUS|FIRB)[^,;。]{0,12}?(?<!未)(?:叫停|禁止|否决|阻止|驳回|封杀|喊停|挡下|拦下)");

  private static final Pattern ENDED_LATER =
      Pattern.compile(
          "(?:终止|取消|撤回|放弃|叫停|中止)(?:了)?[^,;。]{0,8}(?:交易|收购|重组|合并|计划|协议|申请|事项|招股书)|(?:交易|收购|合并|重组)[^,;。]{0,8}(?:失败|终止)|悄悄撤回|(?:决定|同意|宣布|协商)(?:一致)?(?:后)?(?:决定)?(?:终止|取消|放弃)(?:了)?,|批文[^,;。]{0,8}(?:失效|作废)|最终[^,;。]{0,12}(?:放弃|未能|未果|失败|落空|无果)|(?:方案|预案|申请|计划|交易)(?:也|又)?(?:最终|随即|随后|旋即|很快|即)?(?:被?(?:撤回|搁置|叫停|取消)|作罢)|谈判破裂|双方(?:最终)?分手|被[^,;。]{2,12}(?:截胡|横刀夺爱)|(?:还是|最终|决定|选择|宣布)(?:主动)?(?:宣布)?退出了?(?:竞购|竞价|交易|收购|谈判)?,|"
              + CAME_TO_NOTHING);

  /** {@code 收购乙的事项,因估值过高,|已于上个月终止}, {@code 由于没有买家|而搁置}: a clause that tells no more. */
  private static final Pattern ENDS_THERE =
      Pattern.compile(
          "(?:^|,)(?![^,]{0,16}(?:若|如|将|或|可能|尚未|是否|能否|导致))[^,;。]{0,20}?(?:已|于|最终|最后|遂|被|宣布|宣告|而|就此)[^,;。]{0,12}?(?:终止|取消|搁置|中止|作废)(?:了)?(?=,|$)"
              + "|(?:^|,)\\s?(?:但|却|均|都|最终|最后|皆)+未(?:获|能)?成功(?=,|$)"
              + "|(?:^|,)\\s?(?:就|又|也|最后|于是|决定)?不[买卖收]了(?=,|$)"
              + "|(?:^|,)[^,;。]{0,10}?(?:最后|最终|还是|当场|当即|随即)[^,;。]{0,4}(?:拒绝|回绝|婉拒|谢绝|没有答应|没答应)了?(?=,|$)");

  /** {@code 丙退回了该项目}, {@code 权益全部收回}: what was licensed comes back. */
  static final String RETURNED =
      "退(?:回|还)了?[^,;。]{0,10}(?:项目|权益|权利|管线|产品)|(?:权益|权利)[^,;。]{0,8}(?:收回|退回|归还)";

  private static final Pattern GIVEN_BACK = Pattern.compile(RETURNED);

  /** {@code 谈了两个月|没谈成}, {@code 后因乙出价更高而|退出}. */
  private static final Pattern NOT_AGREED =
      Pattern.compile("(?:没有?|未)谈(?:成|拢|妥)|因[^,;。]{2,30}?(?:而|主动|决定|宣布|选择|最终|随后)+退出(?=[,;。]|$)");

  /** {@code 减持计划期限届满,期间未减持公司股份}: nothing came of it. */
  private static final Pattern LAPSED =
      Pattern.compile(
          "(?:届满|期满|到期|截止)[^。;]{0,30}(?:未|没有)(?:实际)?(?:通过[^,;。]{0,16})?(?:减持|增持|实施|买入|卖出)|[一1]股(?:未|没)(?:买|卖|增|减)");

  /** {@code 第二次|拍卖|,因无人出价而流拍}. */
  private static final Pattern UNSOLD = Pattern.compile("流拍|无人(?:出价|竞拍|应拍)");

  /** {@code 因终止实施股权激励计划,回购注销…}: what ends isn't the buyback. */
  private static final Pattern GRANTS_ENDED =
      Pattern.compile("(?:终止|取消|撤销|提前结束)[^,;。]{0,24}(?:激励|员工持股)[^,;。]{0,6}(?:计划)?");

  /** {@code 若审批未通过,交易将被终止}: what may come. */
  private static final Pattern IF =
      Pattern.compile(
          "(?:若|如果|一旦|除非|倘若|假如|如(?=未|因|不|在|有))[^;。]{0,40}(?:终止|取消|失败|撤销|中止|解除|放弃|退出|未通过|未获|否决)");

  private Endings() {}

  /** Ends and denials weigh wherever they stand beside the deal. */
  static @Nullable Status read(Draft draft, List<Draft> all, Passage passage, int home, int first) {
    StringBuilder near = new StringBuilder();
    int last = lastClause(passage, home);
    for (int k = Math.max(first, home - 1); k <= Math.min(last, home + 1); k++) {
      if (k != home && tellsAnother(draft, all, passage.clauses().get(k))) {
        continue;
      }
      near.append(passage.words(passage.clauses().get(k))).append(',');
    }
    String behind =
        passage.words(passage.clauses().get(home).start(), passage.clauses().get(last).end());
    if (GENERAL.matcher(near).find()) {
      return null;
    }
    if (DENIED.matcher(near).find() || DENIED.matcher(behind).find()) {
      return Status.DENIED;
    }
    if (draft.type == DealType.IPO) {
      return null;
    }
    if (STOPPED.matcher(near).find()) {
      return Status.BLOCKED;
    }
    String certain = IF.matcher(near).replaceAll("");
    String ended =
        draft.type == DealType.BUYBACK ? GRANTS_ENDED.matcher(certain).replaceAll("") : certain;
    if (TERMINATED.matcher(ended).find()
        || NOT_AGREED.matcher(ended).find()
        || draft.trigger.word().endsWith("拍卖") && UNSOLD.matcher(near).find()
        || draft.type.isHolding() && LAPSED.matcher(near).find()) {
      return Status.TERMINATED;
    }
    StringBuilder later = new StringBuilder();
    for (int k = home + 1; k < passage.clauses().size(); k++) {
      if (k > last && isAboutOthers(draft, passage.clauses().get(k))) {
        break;
      }
      later.append(passage.words(passage.clauses().get(k))).append(',');
    }
    String behindIt = IF.matcher(later).replaceAll("");
    if (ENDED_LATER.matcher(behindIt).find()
        || ENDS_THERE.matcher(behindIt).find()
        || draft.type == DealType.LICENSING && GIVEN_BACK.matcher(later).find()) {
      return Status.TERMINATED;
    }
    if (BLOCKED.matcher(certain).find()) {
      return Status.BLOCKED;
    }
    return null;
  }

  /** {@code 甲否认上市,乙卖掉丙}: a clause with a deal of its own, of others. */
  private static boolean tellsAnother(Draft draft, List<Draft> all, Span clause) {
    return all.stream()
        .filter(other -> other != draft && clause.contains(other.trigger.span()))
        .anyMatch(
            other ->
                !other.parties.isEmpty()
                    && other.parties.values().stream()
                        .flatMap(List::stream)
                        .noneMatch(p -> draft.involves(p.party())));
  }

  private static boolean isAboutOthers(Draft draft, Span clause) {
    return draft.passage.groupsIn(clause).stream()
        .flatMap(g -> g.members().stream())
        .anyMatch(m -> m.kind() == Item.Kind.PARTY && !draft.involves(m.party().party()));
  }

  /** The last clause of what {@code ;} sets apart: the next item of a digest is another deal. */
  private static int lastClause(Passage passage, int home) {
    int segment = passage.segmentStart(passage.clauses().get(home).start());
    int last = home;
    while (last + 1 < passage.clauses().size()
        && passage.segmentStart(passage.clauses().get(last + 1).start()) == segment) {
      last++;
    }
    return last;
  }
}
