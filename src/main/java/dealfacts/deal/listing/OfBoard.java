package dealfacts.deal.listing;

import dealfacts.deal.Frame;
import dealfacts.deal.Role;
import dealfacts.deal.Rule;
import dealfacts.deal.Stage;
import dealfacts.deal.Status;
import dealfacts.deal.passage.Draft;
import dealfacts.deal.passage.Item;
import dealfacts.deal.passage.Passage;
import dealfacts.deal.passage.Scene;
import dealfacts.deal.passage.Trigger;
import dealfacts.mention.PartyMention;
import dealfacts.text.Matcher;
import dealfacts.text.Pattern;
import dealfacts.text.Span;
import java.util.List;

/**
 * New shares that are told by their board and what is issued, without a word for the listing:
 * {@code 周四,深市中小板的甲发行3200万股}, {@code 创业板的乙将以26.8元/股的价格发行1667万股}, {@code 周五为北交所的丙,发行价尚未公布}.
 */
final class OfBoard {
  private static final String BOARD = "(?:[沪深]市|[上深]交所)?(?:主板|创业板|科创板|中小板|北交所)";

  /** The board, whose new share it is. */
  private static final Pattern OF_BOARD =
      Pattern.compile(BOARD + "(?:的|新股|(?:今日|今天|将|则|还|又)?迎来(?:了)?|多了[^,;。]{0,12}?)(?:新股)?$");

  private static final Pattern MAY_BE =
      Pattern.compile(
          BOARD + "(?:的|新股|[^,;。]{0,4}迎来|多了)[^;。]{2,40}?(?:发行(?:价|[0-9])|(?:拟|将|计划)(?:公开)?发行)");

  /** What is issued, right behind the company. */
  private static final Pattern ISSUES =
      Pattern.compile(
          "(?:股票)?,?(?:将|拟|计划)?(?:以[^,;。]{2,14}的价格)?(?:公开)?(?:发行)(?:价|(?:不超过|约)?(?:新股)?[0-9][0-9.,]{0,9}[万亿]股)");

  /** Shares of who is listed already, and what is no share. */
  private static final Pattern OTHER_ISSUE =
      Pattern.compile("定向|非公开|定增|向[^,;。]{2,20}发行|配股|配售|转债|债券|购买资产|GDR|[增减]持|回购|收购");

  private static final Pattern LISTS = Pattern.compile("上市|挂牌|首日|登陆|收盘|开盘");

  /** {@code 科创板|迎来|甲,发行价58.6元}: it trades there from now on. */
  private static final Pattern WELCOMES = Pattern.compile("(?:迎来|多了)[^,;。]{0,12}$");

  private OfBoard() {}

  static boolean mayTell(String words) {
    return words.contains("发行")
        && MAY_BE.matcher(words).find()
        && !OTHER_ISSUE.matcher(words).find();
  }

  static void read(Scene scene, Passage passage, List<Draft> drafts) {
    if (!mayTell(passage.folded(passage.span()))) {
      return;
    }
    String folded = passage.document().folded();
    for (Item item : passage.items()) {
      if (item.kind() != Item.Kind.PARTY || !scene.isFirm(item.party())) {
        continue;
      }
      PartyMention company = item.party();
      int segment = passage.segmentStart(item.span().start());
      Matcher issues = ISSUES.matcher(folded).region(item.span().end(), passage.span().end());
      boolean told =
          OF_BOARD.matcher(passage.words(segment, item.span().start())).find()
              && issues.lookingAt()
              && !LISTS.matcher(passage.words(segment, issues.end())).find()
              && drafts.stream().noneMatch(d -> d.involves(company.party()));
      if (told) {
        int at = folded.indexOf("发行", item.span().end());
        Span word = new Span(at, at + 2);
        Draft draft =
            new Draft(
                Rule.LISTING, passage, new Trigger(word, Frame.LISTING, word.of(folded), false));
        draft.add(Role.TARGET, company, "new share of a board");
        boolean lists = WELCOMES.matcher(passage.words(segment, item.span().start())).find();
        draft.stage = lists ? Stage.LISTED : Stage.FILING;
        draft.status = lists ? Status.COMPLETED : Status.PLANNED;
        drafts.add(draft);
      }
    }
  }
}
