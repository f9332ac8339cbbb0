package dealfacts.output;

import java.util.List;
import java.util.Locale;

/** The tables of the output contract: the columns of each, by name and in Chinese. */
public enum Table {
  DEALS(
      "deal_id 交易编号",
      "article_id 文章编号",
      "type 类型",
      "status 状态",
      "stage 上市阶段",
      "round 轮次",
      "round_text 轮次原文",
      "instrument 工具",
      "target 标的方",
      "investors 投资方",
      "lead_investors 领投方",
      "acquirers 收购方",
      "sellers 出让方",
      "subject_text 标的原文",
      "amount_text 金额原文",
      "amount_low 金额下限",
      "amount_high 金额上限",
      "currency 币种",
      "amount_qualifier 金额限定",
      "stake_percent 股权比例",
      "valuation_text 估值原文",
      "valuation_low 估值下限",
      "valuation_high 估值上限",
      "valuation_currency 估值币种",
      "security_code 证券代码",
      "date_text 日期原文",
      "date_start 开始日期",
      "date_end 结束日期",
      "disclosed_on 披露日期",
      "title 标题",
      "url 网址",
      "source 来源",
      "published_on 发布日期",
      "evidence 证据",
      "evidence_start 证据起点",
      "evidence_end 证据终点",
      "rule 规则",
      "confidence 置信度"),
  PARTIES(
      "deal_id 交易编号",
      "article_id 文章编号",
      "role 角色",
      "name 名称",
      "canonical_name 规范名称",
      "entity_type 主体类型",
      "start 起点",
      "end 终点"),
  AMOUNTS(
      "deal_id 交易编号",
      "article_id 文章编号",
      "kind 种类",
      "text 原文",
      "low 下限",
      "high 上限",
      "unit 单位",
      "qualifier 限定",
      "start 起点",
      "end 终点"),
  DATES(
      "deal_id 交易编号",
      "article_id 文章编号",
      "kind 种类",
      "text 原文",
      "date_start 开始日期",
      "date_end 结束日期",
      "edtf EDTF",
      "start 起点",
      "end 终点"),
  ARTICLES(
      "article_id 文章编号",
      "path 路径",
      "format 格式",
      "charset 编码",
      "url 网址",
      "title 标题",
      "source 来源",
      "author 作者",
      "published_at 发布时间",
      "published_from 时间来源",
      "sha256 校验和",
      "characters 字数",
      "deals 交易数",
      "duplicate_of 重复于"),
  REJECTS("path 路径", "record 记录", "stage 阶段", "reason 原因", "detail 详情");

  private final List<String> columns;
  private final List<String> chinese;

  Table(String... columns) {
    this.columns = List.of(columns).stream().map(c -> c.substring(0, c.indexOf(' '))).toList();
    this.chinese = List.of(columns).stream().map(c -> c.substring(c.indexOf(' ') + 1)).toList();
  }

  /** The column names of the contract, in its order. */
  public List<String> columns() {
    return columns;
  }

  /** The header row in the language asked for. */
  public List<String> header(Header header) {
    return header == Header.ZH ? chinese : columns;
  }

  /** Where a column stands in a row. */
  public int column(String name) {
    int at = columns.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException(fileName() + " has no column " + name);
    }
    return at;
  }

  /** {@code deals.csv}, … */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }

  /** The language of the header row. */
  public enum Header {
    EN,
    ZH
  }
}
