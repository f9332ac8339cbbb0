package dealfacts.deal.award;

import dealfacts.deal.DateKind;
import dealfacts.deal.Role;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.mention.DateMention;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Sentence;
import dealfacts.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A tender whose end is told in a sentence of its own, before those that tell who won: {@code
 * 乙油田二期管材招标已于6月6日在廊坊定标}, {@code 市民关心的市医院核磁共振采购有了结果}, {@code 乙集团2024年组件框架采购结果出炉}. The awards behind
 * it are of that tender, of that client and of that day.
 */
final class TenderTold {
  private static final String ENDS =
      "(?:开标|定标|揭标|有了结果|有结果了?|尘埃落定|落槌|落下帷幕|(?:评标|招标|采购|开标|定标|中标|中选)?结果(?:正式|已|[昨今][日天晚]|日前|近日|(?:[0-9]{1,2}月)?[0-9]{1,2}日)*(?:出炉|公布|公示|揭晓|发布|公告|出来了))";

  /** The name of a tender ends so, or a word for the tender stands behind it. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?<=^|[,;。:\\n"
              + "\\s])(?:[^,;。:\\n"
              + "]{2,20}(?:关心|关注|瞩目|期待|组织|举行|实施|负责|牵头)的)?([^,;。:《“\\n"
              + "\\s]{4,60}?(?:(?:采购|集采|框采|项目|工程|服务)(?:\\([^()]{1,14}\\))?|(?=(?:公开)?(?:招标|招投标|评标))|建设|[一二三四]期))(?:的)?(?:公开)?(?:招标|招投标|评标)?(?:工作|活动)?(?:已经|已|日前|近日|正式|终于|全部|昨日|昨天|今日|今天|(?:在|于)?(?:[0-9]{1,4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}[日号](?:[上下]午)?|[在于][^,;。在于]{2,8}?)*"
              + ENDS);

  private static final Pattern ANY = Pattern.compile(ENDS);

  /** How far before its end the sentence begins at most, in UTF-16 units. */
  private static final int LONGEST = 100;

  /** How far behind it the winners are told at most, in UTF-16 units. */
  private static final int REACH = 600;

  private static final Pattern GENERIC =
      Pattern.compile("(?:该|此|本|上述|前述|这|有关|相关|今年|去年|首批|两|多|各)[^,;。]{0,6}(?:项目|工程|采购|集采|服务|建设)");

  /** {@code 开标}, {@code 定标}: the day is that of the award. */
  private static final Pattern DAY = Pattern.compile("[开定揭]标$");

  private static final Pattern MADE_PUBLIC = Pattern.compile("(?:公布|公示|发布|公告)$");

  private TenderTold() {}

  /** Gives the award what the last tender told before it leaves no doubt of. */
  static void complete(Scene scene, Draft deal) {
    String folded = scene.document().folded();
    int at = deal.trigger.span().start();
    Matcher any = ANY.matcher(folded).region(Math.max(0, at - REACH), at);
    Span project = null;
    Span told = null;
    while (any.find()) {
      Matcher tender = TOLD.matcher(folded).region(start(folded, any.start()), any.end());
      while (tender.find()) {
        if (!GENERIC.matcher(tender.group(1)).matches()) {
          project = new Span(tender.start(1), tender.end(1));
          told = new Span(tender.start(), tender.end());
        }
      }
    }
    if (project == null || told == null) {
      return;
    }
    deal.subject = project;
    head(scene, deal, project);
    String words = told.of(folded);
    if (DAY.matcher(words).find()) {
      day(scene, deal, told, project, DateKind.EVENT);
    } else if (MADE_PUBLIC.matcher(words).find()) {
      day(scene, deal, told, project, DateKind.DISCLOSED);
    }
  }

  /** Where the sentence of the offset begins, not too far before it. */
  private static int start(String folded, int at) {
    int from = at;
    while (from > Math.max(0, at - LONGEST) && "。;\n".indexOf(folded.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  private static void day(Scene scene, Draft deal, Span told, Span project, DateKind kind) {
    if (deal.dates.stream().anyMatch(d -> d.kind() == kind)) {
      return;
    }
    Span sentence = new Span(start(scene.document().folded(), told.start()), told.end());
    for (DateMention date : scene.mentions().dates()) {
      if (sentence.contains(date.span()) && !project.contains(date.span())) {
        deal.add(kind, date, "when the tender was decided");
        return;
      }
    }
  }

  /** Gives the deal the client that the name of its project begins with. */
  static void head(Scene scene, Draft deal, Span project) {
    Sentence sentence =
        scene.document().sentences().stream()
            .filter(s -> s.span().contains(project))
            .findFirst()
            .orElse(null);
    PartyMention head = sentence == null ? null : head(scene, sentence, project);
    if (head != null && !deal.has(Role.CLIENT) && !deal.involves(head.party())) {
      deal.add(Role.CLIENT, head, "at the head of the project");
    }
  }

  private static @Nullable PartyMention head(Scene scene, Sentence sentence, Span project) {
    Passage passage = new Passage(scene.document(), sentence, scene.mentions());
    return Client.head(scene, passage, new Project(project, project.start(), false));
  }
}
