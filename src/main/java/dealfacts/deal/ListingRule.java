package dealfacts.deal;

import dealfacts.mention.EntityType;
import dealfacts.mention.PartyMention;
import dealfacts.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Listings from the first paper to the last day: {@code 甲向港交所递交招股书}, {@code 甲登陆科创板}, {@code 甲退市}.
 */
final class ListingRule implements FrameRule {
  private static final Pattern HEARING =
      Pattern.compile(
          "聆讯|过会|审核通过|上市委|发审委|获(?:得)?(?:证监会)?(?:核准|批文|注册|批准)|首发(?:申请)?(?:获)?通过|注册生效|同意[^,;。]{0,20}注册");
  private static final Pattern FILING =
      Pattern.compile(
          "递表|递交|招股书|招股说明书|提交|申请|受理|辅导|备案|拟|计划|筹备|准备|寻求|考虑|有望|将|冲刺|冲击|启动|推进|秘密|预计|评估|谋求");
  private static final Pattern LISTED =
      Pattern.compile("挂牌|登陆|敲钟|首日|正式|成功|上市交易|开盘|破发|完成|已|今日|在[^,;。]{0,14}上市|鸣锣|募资净额|发行价");
  private static final Pattern DELISTED = Pattern.compile("退市|摘牌|终止上市");
  private static final Pattern SUSPENDED =
      Pattern.compile("中止|暂停|推迟|搁置|终止|撤回|撤单|取消|叫停|失效|被否|否决|未通过|放弃");

  @Override
  public void read(Scene scene, Passage passage, List<Trigger> triggers, List<Draft> drafts) {
    Draft first = null;
    for (Trigger trigger : triggers) {
      Draft draft = new Draft(Rule.LISTING, passage, trigger);
      Group subject = Grammar.subject(scene, passage, trigger.span());
      if (subject != null) {
        for (PartyMention party : scene.parties(passage, subject)) {
          if (party.type() != EntityType.PERSON && party.type() != EntityType.GOVERNMENT) {
            draft.add(Role.TARGET, party, "who lists");
          }
        }
      }
      if (first != null) {
        if (!draft.has(Role.TARGET)
            || draft.in(Role.TARGET).stream().anyMatch(p -> first(drafts).involves(p.party()))) {
          continue;
        }
      }
      if (!draft.has(Role.TARGET)) {
        continue;
      }
      draft.stage = stage(passage, trigger);
      draft.weak = trigger.nominal();
      drafts.add(draft);
      first = draft;
    }
  }

  private static Draft first(List<Draft> drafts) {
    return drafts.get(drafts.size() - 1);
  }

  private static Stage stage(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String near = passage.words(clause);
    String all = passage.words(passage.span());
    if (DELISTED.matcher(near).find() && !SUSPENDED.matcher(near.replace("终止上市", "")).find()) {
      return Stage.DELISTED;
    }
    if (SUSPENDED.matcher(near).find()) {
      return Stage.SUSPENDED;
    }
    if (HEARING.matcher(near).find() || HEARING.matcher(all).find()) {
      return Stage.HEARING;
    }
    if (FILING.matcher(near).find()) {
      return Stage.FILING;
    }
    if (LISTED.matcher(near).find() || LISTED.matcher(all).find()) {
      return Stage.LISTED;
    }
    return Stage.FILING;
  }
}
