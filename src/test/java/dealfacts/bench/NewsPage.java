package dealfacts.bench;

import java.util.List;
import java.util.Random;

/** An article as a page of a news site, with the furniture that such pages have around it. */
final class NewsPage {
  private static final List<String> CHANNELS =
      List.of(
          "首页", "要闻", "公司", "股票", "新股", "基金", "债券", "期货", "外汇", "银行", "保险", "科技", "汽车", "地产", "消费",
          "医药", "能源", "国际", "视频", "专栏", "数据", "研报", "直播", "社区");

  private final NewsSentences from;

  NewsPage(NewsSentences from) {
    this.from = from;
  }

  /** About 20 KB, of which the article is a sixth: scripts, menus, lists of headlines, a foot. */
  String of(News news) {
    Random random = new Random(News.SEED ^ news.number());
    StringBuilder page = new StringBuilder(24_000);
    head(page, news, random);
    menu(page);
    page.append("<div class=\"main clearfix\"><div class=\"main-left\"><h1 class=\"art-title\">")
        .append(escape(news.title()))
        .append("</h1>\n<div class=\"art-info\"><span class=\"time\">")
        .append(news.published().toString().replace('T', ' '))
        .append("</span> <span class=\"source\">来源：<a href=\"https://www.caijing.example/\">")
        .append("海岸财经</a></span><span class=\"tools\"><a href=\"#\">字号</a><a href=\"#\">收藏</a>")
        .append("</span></div>\n<div class=\"art-content\" id=\"artibody\">\n");
    for (String paragraph : news.paragraphs()) {
      page.append("<p>　　").append(escape(paragraph)).append("</p>\n");
      if (random.nextInt(6) == 0) {
        page.append("<div class=\"img_wrapper\"><img src=\"https://img.caijing.example/")
            .append(Integer.toHexString(random.nextInt()))
            .append(".jpg\" alt=\"\"></div>\n");
      }
    }
    page.append("<p class=\"art-editor\">（责任编辑：林一舟）</p>\n</div>\n")
        .append("<div class=\"statement\">免责声明：本文仅代表作者观点，不构成任何投资建议。市场有风险，投资需谨慎。</div>\n")
        .append("<div class=\"share\"><a>分享到微信</a><a>分享到微博</a><em>扫码下载客户端</em></div>\n");
    headlines(page, "相关阅读", 12, random);
    comments(page, random);
    page.append("</div>\n<div class=\"main-right\">\n");
    quotes(page, random);
    headlines(page, "24小时排行", 20, random);
    headlines(page, "推荐", 20, random);
    page.append("</div></div>\n");
    foot(page);
    return page.toString();
  }

  private static void head(StringBuilder page, News news, Random random) {
    page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head>\n<meta charset=\"utf-8\">\n<title>")
        .append(escape(news.title()))
        .append("_海岸财经</title>\n<meta name=\"keywords\" content=\"公司,市场,快讯\">\n")
        .append("<meta property=\"article:published_time\" content=\"")
        .append(news.published())
        .append(":00+08:00\">\n<meta property=\"og:url\" content=\"https://www.caijing.example/a/")
        .append(news.number())
        .append(".html\">\n");
    for (int i = 0; i < 6; i++) {
      page.append("<link rel=\"stylesheet\" href=\"https://static.caijing.example/css/")
          .append(i)
          .append(".css\">\n");
    }
    page.append("<style>.clearfix:after{content:\"\";display:block;clear:both}");
    for (int i = 0; i < 40; i++) {
      page.append(".m").append(i).append("{float:left;margin:0 ").append(i).append("px}");
    }
    page.append("</style>\n<script>window.__config={\"channel\":\"gongsi\",\"ids\":[");
    for (int i = 0; i < 150; i++) {
      page.append(random.nextInt(1_000_000)).append(',');
    }
    page.append("0]};\nfunction track(e){var i=new Image();i.src='//log.caijing.example/?e='+e}\n");
    for (int i = 0; i < 25; i++) {
      page.append("window.addEventListener('load',function(){if(document.getElementById('slot")
          .append(i)
          .append("')){track('slot")
          .append(i)
          .append("')}});\n");
    }
    page.append("</script></head>\n");
  }

  private static void menu(StringBuilder page) {
    page.append("<body><div class=\"top\"><ul class=\"nav\">");
    for (int i = 0; i < CHANNELS.size(); i++) {
      page.append("<li><a href=\"https://www.caijing.example/c")
          .append(i)
          .append("/\" target=\"_blank\">")
          .append(CHANNELS.get(i))
          .append("</a></li>");
    }
    page.append("</ul><div class=\"search\"><form><input name=\"q\"><button>搜索</button></form>")
        .append("</div></div>\n<div class=\"crumb\">您的位置：<a href=\"/\">首页</a> &gt; ")
        .append("<a href=\"/gongsi/\">公司</a> &gt; 正文</div>\n");
  }

  private void headlines(StringBuilder page, String name, int count, Random random) {
    page.append("<div class=\"list\"><h3>").append(name).append("</h3><ul>\n");
    for (int i = 0; i < count; i++) {
      List<String> titles = random.nextBoolean() ? from.dealTitles() : from.otherTitles();
      page.append("<li><a href=\"https://www.caijing.example/a/")
          .append(random.nextInt(9_000_000))
          .append(".html\" target=\"_blank\" title=\"\">")
          .append(escape(titles.get(random.nextInt(titles.size()))))
          .append("</a><span class=\"date\">0")
          .append(1 + random.nextInt(9))
          .append("-1")
          .append(random.nextInt(10))
          .append("</span></li>\n");
    }
    page.append("</ul></div>\n");
  }

  private static void comments(StringBuilder page, Random random) {
    page.append("<div class=\"comment\"><h3>网友评论</h3>");
    for (int i = 0; i < 5; i++) {
      page.append("<div class=\"item\"><span class=\"user\">用户")
          .append(100_000 + random.nextInt(900_000))
          .append("</span><p>说得有道理，先观望一下再说。</p><a>回复</a><a>赞(")
          .append(random.nextInt(99))
          .append(")</a></div>\n");
    }
    page.append("</div>\n");
  }

  private static void quotes(StringBuilder page, Random random) {
    page.append("<table class=\"hq\"><tbody>\n");
    for (int i = 0; i < 30; i++) {
      page.append("<tr><td><a href=\"/q/")
          .append(600_000 + random.nextInt(4_000))
          .append("\">云岭股份</a></td><td class=\"num\">")
          .append(random.nextInt(90))
          .append('.')
          .append(10 + random.nextInt(90))
          .append("</td><td class=\"num up\">+")
          .append(random.nextInt(9))
          .append(".31%</td></tr>\n");
    }
    page.append("</tbody></table>\n");
  }

  private static void foot(StringBuilder page) {
    page.append("<div class=\"foot\">");
    for (String link : List.of("关于我们", "广告服务", "联系我们", "网站地图", "隐私政策", "诚聘英才")) {
      page.append("<a href=\"https://www.caijing.example/about\">").append(link).append("</a> | ");
    }
    page.append("<p>海岸财经版权所有 未经许可不得转载 Copyright © 2024</p></div>\n");
    page.append(
        "<script src=\"https://static.caijing.example/js/all.js\"></script></body></html>\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
