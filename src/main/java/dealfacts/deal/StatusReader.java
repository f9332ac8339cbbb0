package dealfacts.deal;

import dealfacts.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal has come, from the words around its trigger: first in the trigger's clause, then
 * back along the comma chain, then behind the object.
 */
final class StatusReader {
  private static final Pattern DENIED =
      Pattern.compile(
          "否认|不实|不属实|辟谣|予以澄清|澄清[^,。]{0,10}(?:传闻|报道)|子虚乌有|没有任何[^,。]{0,10}计划|并无[^,。]{0,12}(?:计划|打算)");
  private static final Pattern TERMINATED =
      Pattern.compile(
          "终止|取消|撤回|撤销|放弃|中止|告吹|流产|搁浅|作罢|失败|夭折|叫停|未能完成|不再(?:进行|推进|收购|继续)|解除[^,。]{0,8}协议|提前结束");
  private static final Pattern BLOCKED =
      Pattern.compile(
          "否决|禁止(?!谷歌)|被拒|驳回|阻止|不予(?:批准|核准|同意)|未获(?:批准|通过|核准)|未通过|拒绝批准|反对[^,。]{0,8}(?:收购|合并)");
  private static final Pattern COMPLETED =
      Pattern.compile(
          "完成(?!后|前|时|对[^,。]{0,20}(?:后|前)|之后|之前)|已(?:经)?(?!于.{0,6}拟)|累计|获得|顺利|成功|交割|收官|落定|拿下|斩获|再获|喜获|连获|连续获|正式成为|落地|到账|实施完毕|办理完毕|过户|[购售让持出投股标回受并]了|以来|敲定|关闭");
  private static final Pattern APPROVED =
      Pattern.compile("获(?:得)?[^,。]{0,16}(?:批准|核准|批复|同意|通过|批文|放行)|获批|过会|批准|核准|注册生效|审核通过|无条件通过");
  private static final Pattern PLANNED =
      Pattern.compile(
          "拟|计划|筹划|预计|将于|将在|打算|有意|意向|预案|准备|将(?!其|所|持有|旗下|上述|该|[^,。]{0,30}(?:转让|出售|卖|质押|过户|划转)(?:给|予|至))|草案|预披露|尚需|即将|有望|待");
  private static final Pattern IN_TALKS =
      Pattern.compile("洽谈|谈判|商谈|磋商|寻求|接触|商议|讨论|考虑|试图|评估|协商|探讨|接洽|谋求|竞购|竞标|争夺|报价");
  private static final Pattern RUMOURED =
      Pattern.compile(
          "据悉|传(?!媒|统|奇|感|音|化|递|真|动|承|导|播|神)|知情人士|消息人士|传闻|据称|或将|或拟|疑似|外界猜测|市场消息|有消息称|报道称|曝|爆料|据传");
  private static final Pattern ANNOUNCED = Pattern.compile("宣布|签署|签订|公告|承诺|签约|达成|订立|同意|披露|签下");

  private static final Pattern ENDED_LATER =
      Pattern.compile(
          "(?:终止|取消|撤回|放弃|叫停|中止)(?:了)?[^,;。]{0,8}(?:交易|收购|重组|合并|计划|协议|上市|申请|事项|招股书)|(?:交易|收购|合并|重组)[^,;。]{0,8}(?:告吹|流产|失败|终止)");

  /** Words of an agreement or a word given, not of mere disclosure. */
  private static final Pattern PLEDGED = Pattern.compile("宣布|签署|签订|承诺|签约|达成|订立|同意");

  private StatusReader() {}

  /** The status that the wording tells; null where nothing does. */
  static @Nullable Status read(Draft draft) {
    Passage passage = draft.passage;
    int home = passage.clauseIndex(draft.trigger.span().start());
    Span clause = passage.clauses().get(home);
    Status told =
        inClause(
            draft,
            passage.words(clause),
            passage.words(clause.start(), draft.trigger.span().end()));
    Status whole = override(passage.words(passage.span()), passage, home);
    if (whole != null) {
      return whole;
    }
    if (told != null && told != Status.ANNOUNCED) {
      return told;
    }
    for (int k = home - 1; k >= 0; k--) {
      Status earlier = earlier(passage.words(passage.clauses().get(k)));
      if (earlier != null && earlier != Status.ANNOUNCED) {
        return earlier;
      }
      if (earlier == Status.ANNOUNCED
          && told == null
          && PLEDGED.matcher(passage.words(passage.clauses().get(k))).find()) {
        told = earlier;
      }
    }
    for (int k = home + 1; k < passage.clauses().size() && k <= home + 2; k++) {
      String words = passage.words(passage.clauses().get(k));
      if (Pattern.compile("(?:交易|收购|转让|过户|交割|股权|回购)[^,。]{0,12}(?:已|完成|完毕)").matcher(words).find()) {
        return Status.COMPLETED;
      }
    }
    return told;
  }

  /** Ends and denials weigh wherever they stand in the sentence beside the deal. */
  private static @Nullable Status override(String words, Passage passage, int home) {
    StringBuilder near = new StringBuilder();
    for (int k = Math.max(0, home - 1);
        k <= Math.min(passage.clauses().size() - 1, home + 1);
        k++) {
      near.append(passage.words(passage.clauses().get(k))).append(',');
    }
    if (DENIED.matcher(near).find()) {
      return Status.DENIED;
    }
    if (TERMINATED.matcher(near).find() && !words.contains("上市")) {
      return Status.TERMINATED;
    }
    StringBuilder later = new StringBuilder();
    for (int k = home + 1; k < passage.clauses().size(); k++) {
      later.append(passage.words(passage.clauses().get(k))).append(',');
    }
    if (ENDED_LATER.matcher(later).find()) {
      return Status.TERMINATED;
    }
    if (BLOCKED.matcher(near).find()) {
      return Status.BLOCKED;
    }
    return null;
  }

  private static @Nullable Status inClause(Draft draft, String clause, String upToTrigger) {
    if (PLANNED.matcher(upToTrigger).find()
        && !Pattern.compile("已(?:经)?完成|完成了").matcher(clause).find()) {
      Matcher completed =
          Pattern.compile("已完成|累计(?:已)?|已(?:经)?(?:以|通过|回购|减持|增持|收购)").matcher(clause);
      if (!completed.find()) {
        return RUMOURED.matcher(upToTrigger).find() ? Status.RUMOURED : Status.PLANNED;
      }
    }
    if (IN_TALKS.matcher(upToTrigger).find()) {
      String sentence = draft.passage.words(draft.passage.span());
      return RUMOURED.matcher(sentence).find() ? Status.RUMOURED : Status.IN_TALKS;
    }
    if (COMPLETED.matcher(clause).find() && !APPROVED.matcher(clause).find()) {
      return Status.COMPLETED;
    }
    if (APPROVED.matcher(clause).find()) {
      return Status.APPROVED;
    }
    if (RUMOURED.matcher(upToTrigger).find()) {
      return Status.RUMOURED;
    }
    return ANNOUNCED.matcher(clause).find() ? Status.ANNOUNCED : null;
  }

  private static @Nullable Status earlier(String words) {
    if (RUMOURED.matcher(words).find()) {
      return Status.RUMOURED;
    }
    if (PLANNED.matcher(words).find()) {
      return Status.PLANNED;
    }
    if (IN_TALKS.matcher(words).find()) {
      return Status.IN_TALKS;
    }
    if (Pattern.compile("完成|累计|已").matcher(words).find()) {
      return Status.COMPLETED;
    }
    return ANNOUNCED.matcher(words).find() ? Status.ANNOUNCED : null;
  }
}
