package dealfacts.lexicon;

/** What a word of a lexicon is. The files name the constant as it stands here. */
public enum EntryType {
  /** {@code 贵州茅台}: listed, private and foreign companies, state-owned groups. */
  COMPANY,
  /** {@code 红杉中国}: whoever invests as a profession. */
  FUND,
  /** {@code 马斯克}. */
  PERSON,
  /** {@code 国家市场监督管理总局}: authorities and regulators. */
  GOVERNMENT,
  /** A brand, project or business that is bought and sold but is no company. */
  ASSET,
  /** {@code 路透社}: who reports a deal. */
  OUTLET,
  /** {@code 天眼查}: data platforms that are quoted. */
  PLATFORM,
  /** {@code 以太资本}: who helps with a deal for a fee. */
  ADVISER,
  /** {@code 上交所}. */
  EXCHANGE,
  /** {@code 科技}, {@code 股份有限公司}: endings of company names. */
  SUFFIX,
  /** {@code 创投}: endings of the names of investors. */
  FUND_SUFFIX,
  /** {@code 自动驾驶}: describes a company and precedes its name. */
  INDUSTRY,
  /** {@code 服务商}: ends the description before a name. */
  HEAD_NOUN,
  /** {@code 董事长}: stands between a company and a person; of three characters at least. */
  TITLE,
  /** {@code 浙江}, {@code 以色列}. */
  PLACE,
  /** {@code 欧阳}. */
  SURNAME,
  /** {@code 本轮}, {@code 老股东}: looks like a name and is none. */
  NOT_A_NAME,
  /** Word that starts a frame; its canonical form is the name of that frame. */
  TRIGGER;

  /** True for the lists of names that one may do without, as opposed to words of the language. */
  boolean isGazetteer() {
    return this == COMPANY || this == FUND || this == PERSON;
  }
}
