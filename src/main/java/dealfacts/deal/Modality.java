package dealfacts.deal;

import dealfacts.text.Span;
import java.util.regex.Pattern;

/** What is only imagined, forbidden, ruled out or asked is no deal. */
final class Modality {
  private static final Pattern CONDITION =
      Pattern.compile(
          "^(?:但|而|且|则|这也意味着|这意味着|同时)?(?:若|如果|假如|假设|倘若|一旦|如(?!今|期|下|东|意|家|皋|是|此|日|约|实)|要是|除非|即使|即便)");
  private static final Pattern RULED_OUT =
      Pattern.compile(
          "(?:不会|不得|不能|无法|不存在|没有|从未|并未|未曾|无意|不打算|没打算|暂无|尚无|不再|不排除|禁止|避免|拒绝|不拟|未有|不应)[^,;。]{0,16}$");
  private static final Pattern FORBIDS = Pattern.compile("(?:禁止|不得|严禁|限制|防止)[^,;。]{0,14}$");
  private static final Pattern WISH =
      Pattern.compile("(?:希望|期待|想要|渴望|梦想|应该|应当|需要|可以|能够|鼓励|支持|引导|推动|允许|适合|热衷于?|喜欢)[^,;。由]{0,12}$");
  private static final Pattern QUESTION = Pattern.compile("(?:是否|会不会|为何|为什么|能否|如何)[^,;。]{0,16}$");
  private static final Pattern ANY = Pattern.compile("^[^,;。]{0,10}(?:任何|其他竞争对手)");

  private Modality() {}

  /** Why the trigger tells no deal; empty where it may. */
  static String objection(Passage passage, Trigger trigger) {
    Span clause = passage.clauseAt(trigger.span().start());
    String whole = passage.words(clause).strip();
    String left = passage.words(clause.start(), trigger.span().start());
    String right = passage.words(trigger.span().end(), clause.end());
    if (CONDITION.matcher(whole).find()) {
      return "condition";
    }
    int before = passage.clauseIndex(trigger.span().start()) - 1;
    if (before >= 0
        && CONDITION.matcher(passage.words(passage.clauses().get(before)).strip()).find()
        && passage.clauses().get(before).start() >= passage.segmentStart(trigger.span().start())) {
      return "depends on a condition";
    }
    if (FORBIDS.matcher(left).find() && ANY.matcher(right).find()) {
      return "prohibition";
    }
    if (RULED_OUT.matcher(left).find()) {
      return "ruled out";
    }
    if (WISH.matcher(left).find()) {
      return "wish or duty";
    }
    if (QUESTION.matcher(left).find()) {
      return "question";
    }
    return "";
  }
}
