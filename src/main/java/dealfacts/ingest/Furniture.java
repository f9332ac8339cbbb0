package dealfacts.ingest;

import java.util.regex.Pattern;

/**
 * Lines that outlets set around an article and that are none of it: credits, legal notes, calls to
 * follow, teasers. A line is judged as a whole: what stands inside of a sentence is text.
 */
final class Furniture {
  /** {@code ——END——}: nothing of the article follows. */
  private static final String END_MARK =
      "[-—=*·.\\s]{0,12}(?:END|完|正文完|全文完|The End)[-—=*·.\\s]{0,12}";

  private static final int LONGEST = 160;

  /** No line that is furniture anywhere can be longer. */
  private static final int LONGEST_ANYWHERE = 120;

  /** Furniture wherever it stands, by what it begins with. */
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:(?:图片|图|封面|题图|头图)来源\\s?[:：].{0,40}|(?:图片|题图|封面图|头图)\\s?[:：|｜]\\s?.{0,30}"
              + "|登录后才可以发布评论哦?|打开小程序.{0,20}"
              + "|(?:点击|长按|扫描|扫码|识别|微信扫).{0,30}(?:关注|二维码|下载|订阅|查看|开户|进群|加入|添加|咨询|阅读原文|公众号).{0,20}"
              + "|(?:打赏|赞赏).{0,4}(?:作者|原创).{0,12}|关注.{0,12}获取更多.{0,12}|[>＞»]{1,3}.{2,40}"
              + "|听(?:新闻|文章|全文)|AI(?:摘要|速览|总结)|倍速|\\d\\d:\\d\\d\\s?/\\s?\\d\\d:\\d\\d"
              + "|海量资讯、?精准解读.{0,30}|分享(?:到|至)?[:：].{0,30}|分享到.{0,20}"
              + "|(?:上一篇|下一篇|上一页|下一页|返回(?:首页|列表|顶部))[:：]?.{0,80}"
              + "|(?:[【\\[](?:返回|打印|关闭|收藏|纠错|推荐|发表|大|中|小|字号)[^】\\]]{0,6}[】\\]]\\s?){1,8}|【?(?:打印|关闭|纠错|收藏|字号|大"
              + " 中 小)】?.{0,20}|\\[?返回.{0,12}\\]?"
              + "|(?:阅读原文|展开全文|阅读全文|查看更多|加载更多|看全文|写评论.{0,30}|点击加载.{0,6}|收起|广告|ADVERTISEMENT|图集|\\+1)"
              + "|(?:[036]\\d{4,5})(?:\\.(?:HK|SH|SZ|BJ))?\\s?[\\d.]{1,9}\\s?[-+][\\d.]{1,8}\\s?[(（]?[-+]?[\\d.]{1,7}%[)）]?"
              + "|[(（【]?(?:本文)?(?:原标题|原题为?)\\s?[:：《].{0,100}|"
              + END_MARK
              + "|[-—=*·.\\s]{1,40}|-?\\s?THE\\s?END\\s?-?|(?:[【\\[(（]?\\d{1,2}[】\\])）]?\\s?){1,20}(?:下一页|末页|尾页).{0,10})");

  /** What {@link #BEGINS} can begin with besides ASCII. */
  private static final FirstLetters OPENERS =
      FirstLetters.of("图封题头登打点长扫识微关赞听倍海分上下返【阅展查加看写收广（本原—·完正全＞»大中小纠字");

  /** Furniture wherever it stands, by a word that is near its begin. */
  private static final Pattern HOLDS =
      Pattern.compile(
          ".{0,6}您至少需输入.{0,20}|.{0,20}(?:打开|下载|安装).{0,12}(?:APP|App|app|客户端).{0,20}"
              + "|.{0,16}点个?[“\"]?(?:在看|赞|分享|关注).{0,30}|.{0,8}(?:全文|本文)(?:约|共)?\\s?\\d{2,5}\\s?字.{0,24}|.{0,6}条评论.{0,12}");

  /** The words that {@link #HOLDS} can't do without begin so. */
  private static final String[] WORDS = {"您至", "打开", "下载", "安装", "点", "全文", "本文", "条评"};

  private static final FirstLetters WORD_BEGINS = FirstLetters.of("您打下安点全本条");

  /** No such word begins further on, behind characters of two code units each. */
  private static final int NEAR = 41;

  /** {@code 海川科技 300966 12.30 +1.2%}: a quote. */
  private static final Pattern QUOTE =
      Pattern.compile(
          "\\p{IsHan}{2,8}\\s?(?:SH|SZ|BJ|HK)?[036]?\\d{5}\\s[\\d.]{1,9}\\s[-+][\\d.]{1,8}%?(?:\\s.{0,20})?");

  private static final int LONGEST_QUOTE = 80;

  /** Furniture before the first or behind the last sentence of an article. */
  private static final Pattern AT_THE_EDGE =
      Pattern.compile(
          "[(（\\[【“\"]?\\s?(?:责任编辑|责编|编辑|执行编辑|主编|校对|审校|审核|监制|值班编辑|编审|总监制|版面|排版|统筹|来源|稿源|文章来源|信息来源|消息来源|资料来源|原标题|本文原标题|原题为?|作者|文|撰文|文字|编译|翻译|责任校对|记者|采写|摄影|图|实习生|声明|免责声明|特别声明|郑重声明|平台声明|法律声明|温馨提示|风险提示|风险警示|特别提示|版权声明|版权所有|重要声明|本文来源|转载|转载请注明|标签|关键词|关键字|Tags?|阅读|浏览|点击|评论|发布时间|时间|更新时间|投稿|商务合作|联系|热线|举报|微信号|公众号|ID)"
              + "\\s?(?:[/、丨|｜：:】\\]）)]|(?<=原题为)).{0,140}"
              + "|[(（](?:本文)?作者(?:为|系|是).{2,60}[)）]|附件\\s?\\d{0,2}\\s?[:：].{0,140}|本文(?:来自|转自|转载自|源自|首发|系|由|为).{2,120}"
              + "|(?:[#＃][^#＃]{1,20}[#＃]?\\s{0,2}|[@＠]\\S{1,16}\\s{0,2}){1,10}");

  /** What {@link #AT_THE_EDGE} can begin with. */
  private static final FirstLetters EDGES =
      FirstLetters.of(
          "(（[【“\" \t\n\f\r\u000b责编执主校审监值总版排统来稿文信消资原本作撰翻记采摄图实声免特郑平法温风重转标关T阅浏点评发时更投商联热举微公I附#＃@＠");

  private static final Pattern LEGAL =
      Pattern.compile(
          ".{0,60}(?:不构成.{0,12}投资(?:建议|依据)|据此(?:操作|投资|入市).{0,8}(?:风险|责任)|投资有风险|股市有风险|入市需谨慎|未经.{0,16}(?:授权|许可|书面).{0,12}(?:不得|禁止|严禁).{0,40}|转载请(?:注明|联系).{0,60}|版权归.{0,30}所有|侵权.{0,20}(?:删除|联系)|仅代表作者.{0,20}观点|不代表.{0,30}(?:立场|观点)|更多(?:精彩|原创)?(?:资讯|内容|新闻).{0,30}(?:关注|下载|登录|APP)).{0,100}");

  /** {@link #LEGAL} can't do without one of these. */
  private static final String[] NOTE_WORDS = {
    "不构成", "据此", "投资有", "股市有", "入市需", "未经", "转载请", "版权归", "侵权", "仅代表", "不代表", "更多"
  };

  private static final FirstLetters NOTES = FirstLetters.of("不据投股入未转版侵仅更");

  private static final Pattern MENU =
      Pattern.compile("\\p{IsHan}{2,6}(?:[ |｜]{1,3}\\p{IsHan}{2,6}){3,20}");

  /** What follows such a line is another article's. */
  private static final Pattern END =
      Pattern.compile(
          "[【\\[—\\-*#"
              + " ]{0,4}(?:(?:相关|推荐|延伸|拓展|更多|精彩|往期|热门|猜你|为您|为你|大家都)(?:阅读|新闻|文章|推荐|资讯|报道|内容|精彩|回顾|评论|在看|喜欢|链接|专题)|网友评论|最新评论|全部评论|热门评论|评论区?|相关标签|扩展阅读|编辑推荐|热文排行|24小时热文|热点推荐|新闻推荐|免责声明|版权声明|特别声明|法律声明|郑重声明|风险提示|风险警示|联系我们)[】\\]—\\-*#"
              + " ]{0,4}[:：]?.{0,6}|"
              + END_MARK);

  private Furniture() {}

  static boolean anywhere(String line) {
    if (line.isEmpty() || line.length() > LONGEST_ANYWHERE) {
      return false;
    }
    char first = line.charAt(0);
    return (first < 0x80 || OPENERS.has(first)) && BEGINS.matcher(line).matches()
        || WORD_BEGINS.holdsAny(line, NEAR, WORDS) && HOLDS.matcher(line).matches()
        || line.length() <= LONGEST_QUOTE && QUOTE.matcher(line).matches();
  }

  static boolean atTheEdge(String line) {
    return line.length() <= LONGEST
        && (EDGES.begin(line) && AT_THE_EDGE.matcher(line).matches()
            || NOTES.holdsAny(line, LONGEST, NOTE_WORDS) && LEGAL.matcher(line).matches());
  }

  /** Whether it is a row of links: {@code 热点栏目 自选股 数据中心 行情中心}. */
  static boolean isMenu(String line) {
    return line.length() <= LONGEST && MENU.matcher(line).matches();
  }

  static boolean endsArticle(String line) {
    return line.length() <= 30 && END.matcher(line).matches();
  }
}
