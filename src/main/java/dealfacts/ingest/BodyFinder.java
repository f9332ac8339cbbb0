package dealfacts.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of a page that are its article. Every element is a candidate; the best one holds
 * most of the page's running text and little else.
 */
final class BodyFinder {
  /** A region with such a first line is page furniture, whatever its name. */
  private static final Pattern JUNK_HEADING =
      Pattern.compile(
          "(?:相关|推荐|热门|热点|精彩|延伸|更多|最新|猜你|大家都|为[你您]|今日|本周|24小时|往期|编辑|精选|网友|全部|我来|发表|文章|新闻|频道|图片|视频)?(?:阅读|新闻|文章|推荐|资讯|热文|排行|排行榜|喜欢|评论|热评|报道|内容|话题|专题|点击|关注|跟帖|看点|热榜|回顾|标签|链接|热搜|在看|荐读)[榜区：:》>(（\\d)）条"
              + " ]{0,8}");

  /** What {@link #JUNK_HEADING} can begin with. */
  private static final FirstLetters HEADING_BEGINS =
      FirstLetters.of("相推热精延更最猜大为今本2往编网全我发文新频图视阅资排喜评报内话专点关跟看回标链在荐");

  private static final int LEAST_LINES = 3;

  /** So much text below the headline may be the article. */
  private static final int LEAST_TEXT = 20;

  /** Furniture by its name may hold so many times the text that stands near the headline. */
  private static final int FAR = 5;

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "blockquote", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6");

  private final List<Block> blocks;
  private final List<Region> regions;
  private final boolean[] junk;
  private final int[] mass;
  private final int[] burden;

  /** The line that was asked last whether it heads furniture, and the answer. */
  private int heading = -1;

  private boolean junkHeading;

  private BodyFinder(PageTree tree, int title) {
    blocks = tree.blocks();
    regions = tree.regions();
    junk = new boolean[blocks.size()];
    mass = new int[blocks.size() + 1];
    burden = new int[blocks.size() + 1];
    int[] all = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      all[i + 1] = all[i] + blocks.get(i).mass();
    }
    Region near = nearTitle(title, all);
    int nearMass = near == null ? 0 : all[near.end()] - all[Math.max(near.start(), title)];
    for (Region region : regions) {
      boolean most = 2 * (all[region.end()] - all[region.start()]) > all[blocks.size()];
      boolean holdsTitle = title >= region.start() && title < region.end();
      boolean guarded = holdsTitle || region.isHook();
      int own = all[region.end()] - all[region.start()];
      boolean apart = near != null && !near.contains(region) && !region.contains(near);
      boolean named = region.name().junk() && (!most || (apart && own <= FAR * nearMass));
      boolean headed = hasJunkHeading(region) && (!most || title >= 0);
      if (!guarded && (named || headed)) {
        for (int i = region.start(); i < region.end(); i++) {
          junk[i] = true;
        }
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean around = near != null && (i < near.start() || i >= near.end());
      int weight = i < title || around ? block.mass() / 3 : block.mass();
      mass[i + 1] = mass[i] + (junk[i] ? 0 : weight);
      burden[i + 1] = burden[i] + (junk[i] ? 0 : block.burden());
    }
  }

  /** The innermost element that holds the headline and running text below it; null for none. */
  private @Nullable Region nearTitle(int title, int[] all) {
    Region near = null;
    for (Region region : regions) {
      if (title >= region.start()
          && title < region.end()
          && all[region.end()] - all[title + 1] >= LEAST_TEXT) {
        near = region;
      }
    }
    return near;
  }

  /**
   * @param title the line that is the headline; -1 where none is
   * @return the lines of the body, in order; empty where the page has none
   */
  static List<Block> find(PageTree tree, int title) {
    BodyFinder finder = new BodyFinder(tree, title);
    Region best = finder.best();
    if (best == null) {
      return List.of();
    }
    int start = best.start();
    while (start - 1 > title && finder.isSibling(start - 1, best)) {
      start--;
    }
    int end = best.end();
    while (finder.isSibling(end, best)) {
      end++;
    }
    return finder.lines(start, end);
  }

  /** All lines of the tree but those of furniture. */
  static List<Block> all(PageTree tree) {
    return new BodyFinder(tree, -1).lines(0, tree.blocks().size());
  }

  /** Whether the line is a paragraph of text beside the body: its lead, or a note behind it. */
  private boolean isSibling(int line, Region body) {
    if (line < 0 || line >= blocks.size() || junk[line]) {
      return false;
    }
    Block block = blocks.get(line);
    return block.mass() > 0
        && block.region().tag().equals("p")
        && block.region().parent() == body.parent()
        && body.parent() != null;
  }

  private boolean hasJunkHeading(Region region) {
    return region.end() - region.start() >= 2 && isJunkHeading(region.start());
  }

  /** Elements that begin with the same line stand behind each other. */
  private boolean isJunkHeading(int line) {
    if (line != heading) {
      Block first = blocks.get(line);
      heading = line;
      junkHeading =
          first.length() <= 20
              && first.mass() == 0
              && HEADING_BEGINS.begin(first.text())
              && JUNK_HEADING.matcher(first.text()).matches();
    }
    return junkHeading;
  }

  private @Nullable Region best() {
    double total = mass[blocks.size()];
    Region best = null;
    double score = 0;
    for (Region region : regions) {
      double part = mass(region);
      if (part <= 0 || isParagraph(region)) {
        continue;
      }
      double precision = part / (part + burden(region));
      double recall = part / total;
      double f = 1.25 * precision * recall / (0.25 * precision + recall);
      if (region.isHook()) {
        f += 0.3;
      }
      if (f > score || (f == score && best != null && best.contains(region))) {
        score = f;
        best = region;
      }
    }
    return best;
  }

  /** A single paragraph is a piece of a body, unless its name says that it is one. */
  private static boolean isParagraph(Region region) {
    return region.end() - region.start() < LEAST_LINES
        && !region.isHook()
        && PARAGRAPHS.contains(region.tag());
  }

  private int mass(Region region) {
    return mass[region.end()] - mass[region.start()];
  }

  private int burden(Region region) {
    return burden[region.end()] - burden[region.start()];
  }

  private List<Block> lines(int start, int end) {
    List<Block> lines = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (!junk[i]) {
        lines.add(blocks.get(i));
      }
    }
    return lines;
  }
}
