// What the interface says, in both languages. Values of the CSV that stand in no list show as they are.
const WORDS = {
  zh: {
    title: '交易事实', deals: '交易', charts: '图表', check: '待核对', search: '搜索公司、标题、证据、规则…',
    filters: '筛选', type: '类型', status: '状态', company: '公司', amount: '金额', currency: '币种',
    anyCurrency: '任意币种', min: '最低', max: '最高', million: '百万', date: '日期', from: '从', to: '到',
    confidence: '置信度', atLeast: '不低于', reset: '清除筛选', theme: '主题', themes: { auto: '自动', light: '浅色', dark: '深色' },
    print: '打印', language: 'English', articles: '文章', companies: '公司', rejects: '拒收', low: '低置信',
    of: '共', day: '日期', target: '公司', others: '对手方', what: '轮次 / 标的', value: '金额',
    nothing: '没有符合条件的交易。', noDeals: '这个输出文件夹里没有交易。', close: '关闭', previous: '上一条', next: '下一条', rule: '规则', id: '编号',
    parties: '参与方', amounts: '数额', dates: '日期', details: '详情', text: '原文', evidence: '证据',
    evidenceOnly: '报告中没有这篇文章的原文，只列出证据。', sameArticle: '同一篇文章的其他交易', source: '来源', published: '发布', open: '查看原文网页',
    stage: '阶段', instrument: '工具', valuation: '估值', code: '证券代码', stake: '股权比例', disclosed: '披露',
    round: '轮次', anyRound: '任意轮次', subject: '标的', path: '文件', dealsByMonth: '每月交易数', moneyByMonth: '每月金额',
    largest: '最大的交易', investors: '最活跃的投资方', rounds: '轮次', statuses: '状态', types: '类型',
    totals: '各币种合计', sum: '合计', median: '中位数', greatest: '最大', count: '笔数', moneyIn: '金额币种',
    once: '多篇文章报道的同一交易只计一次',
    moneyNote: '各币种分开统计，从不换算或相加。区间与“超过”按下限计，“不超过”按上限计；未披露的不计入。',
    onceNote: '类型、公司、金额、轮次都相同的视为同一交易。', undated: '无日期', other: '其他',
    lowTitle: '低置信度交易', threshold: '低于', rejectsTitle: '未能读取的输入', done: '已核对', more: '显示更多',
    stageReason: '环节 / 原因', detail: '说明', allGood: '没有需要核对的内容。',
    keys: '/ 搜索 · ↑↓ 选择 · Enter 打开 · ← → 翻看 · Esc 关闭',
    leftDeals: (kept, all) => `本报告只收录最新发布的 ${kept} 笔交易，共 ${all} 笔；图表与合计只统计收录的部分。`,
    leftTexts: (missing, all) => `${all} 篇有交易的文章中，有 ${missing} 篇的原文未收录（输入已不在、已改动或超出篇幅），只列证据。`,
    leftRejects: (kept, all) => `只列出前 ${kept} 条拒收记录，共 ${all} 条。`,
    leftDuplicates: n => `${n} 篇文章是重复报道。`, printed: (kept, all) => `打印前 ${kept} 行，共 ${all} 行。`,
    shown: (n, all) => `${n} / ${all} 笔`,
    typeNames: {
      financing: '融资', acquisition: '收购', merger: '合并', ipo: 'IPO', placement: '定增', debt: '债务', stake_increase: '增持',
      stake_decrease: '减持', buyback: '回购', joint_venture: '合资', licensing: '许可', contract_award: '中标'
    },
    statusNames: {
      rumoured: '传闻', in_talks: '洽谈', planned: '计划', announced: '宣布', approved: '获批', completed: '完成', terminated: '终止',
      blocked: '被否', denied: '否认'
    },
    stageNames: { filing: '递表', hearing: '聆讯', listed: '上市', suspended: '停牌', delisted: '退市' },
    roleNames: {
      target: '目标公司', investor: '投资方', lead_investor: '领投方', acquirer: '收购方', seller: '出让方', issuer: '发行人',
      shareholder: '股东', winner: '中标方', client: '招标方', licensor: '许可方', licensee: '被许可方', lender: '贷款方', borrower: '借款方',
      partner: '合作方', adviser: '顾问'
    },
    kindNames: {
      deal_value: '交易金额', tranche: '其中一笔', cumulative: '累计', valuation: '估值', price_per_share: '每股价格',
      share_count: '股数', stake: '股权比例', stake_after: '交易后持股', event: '交易日期', disclosed: '披露日期', deadline: '截止日期'
    },
    instrumentNames: {
      equity: '股权', convertible_note: '可转债', cash: '现金', stock: '股票', cash_and_stock: '现金加股票', loan: '贷款', bond: '债券',
      asset_swap: '资产置换'
    },
    entityNames: { company: '公司', fund: '基金', person: '个人', government: '政府', asset: '资产', unknown: '' },
    roundNames: {
      seed: '种子轮', angel: '天使轮', pre_ipo: 'Pre-IPO', strategic: '战略融资', equity: '股权融资', convertible: '可转债',
      follow_on: '后续融资'
    },
    series: letter => `${letter}轮`
  },
  en: {
    title: 'Deal facts', deals: 'Deals', charts: 'Charts', check: 'To check', search: 'Search company, title, evidence, rule…',
    filters: 'Filters', type: 'Type', status: 'Status', company: 'Company', amount: 'Amount', currency: 'Currency',
    anyCurrency: 'Any currency', min: 'min', max: 'max', million: 'million', date: 'Date', from: 'from', to: 'to',
    confidence: 'Confidence', atLeast: 'at least', reset: 'Clear filters', theme: 'Theme', themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    print: 'Print', language: '中文', articles: 'Articles', companies: 'Companies', rejects: 'Rejects', low: 'Low confidence',
    of: 'of', day: 'Date', target: 'Company', others: 'Counterparties', what: 'Round / subject', value: 'Amount',
    nothing: 'No deal fits these filters.', noDeals: 'This output folder holds no deals.', close: 'Close', previous: 'Previous', next: 'Next', rule: 'Rule', id: 'Id',
    parties: 'Parties', amounts: 'Amounts', dates: 'Dates', details: 'Details', text: 'Article', evidence: 'Evidence',
    evidenceOnly: 'The text of this article is not in the report; only the evidence is.', sameArticle: 'Other deals of this article', source: 'Source', published: 'Published', open: 'Open the web page',
    stage: 'Stage', instrument: 'Instrument', valuation: 'Valuation', code: 'Security code', stake: 'Stake', disclosed: 'Disclosed',
    round: 'Round', anyRound: 'Any round', subject: 'Subject', path: 'File', dealsByMonth: 'Deals by month', moneyByMonth: 'Money by month',
    largest: 'Largest deals', investors: 'Most active investors', rounds: 'Rounds', statuses: 'Statuses', types: 'Types',
    totals: 'Totals by currency', sum: 'Sum', median: 'Median', greatest: 'Largest', count: 'Deals', moneyIn: 'Money in',
    once: 'Count a deal told by several articles once',
    moneyNote: 'Currencies are kept apart, never converted or added. Ranges and “over” count with their low end, “up to” with its high end; undisclosed amounts do not count.',
    onceNote: 'Deals of the same type, company, amount and round are taken for one.', undated: 'No date', other: 'Other',
    lowTitle: 'Deals of low confidence', threshold: 'below', rejectsTitle: 'Inputs that could not be read', done: 'Checked', more: 'Show more',
    stageReason: 'Stage / reason', detail: 'Detail', allGood: 'Nothing to check.',
    keys: '/ search · ↑↓ select · Enter open · ← → leaf through · Esc close',
    leftDeals: (kept, all) => `This report holds the ${kept} latest of ${all} deals; charts and totals count only these.`,
    leftTexts: (missing, all) => `Of ${all} articles with deals, ${missing} come without their text (input gone, changed, or too long for this file): evidence only.`,
    leftRejects: (kept, all) => `Only the first ${kept} of ${all} rejects are listed.`,
    leftDuplicates: n => `${n} articles repeat another one.`, printed: (kept, all) => `The first ${kept} of ${all} rows are printed.`,
    shown: (n, all) => `${n} of ${all}`,
    typeNames: {
      financing: 'Financing', acquisition: 'Acquisition', merger: 'Merger', ipo: 'IPO', placement: 'Placement', debt: 'Debt',
      stake_increase: 'Stake increase', stake_decrease: 'Stake decrease', buyback: 'Buyback', joint_venture: 'Joint venture',
      licensing: 'Licensing', contract_award: 'Contract award'
    },
    statusNames: {
      rumoured: 'Rumoured', in_talks: 'In talks', planned: 'Planned', announced: 'Announced', approved: 'Approved',
      completed: 'Completed', terminated: 'Terminated', blocked: 'Blocked', denied: 'Denied'
    },
    stageNames: { filing: 'Filing', hearing: 'Hearing', listed: 'Listed', suspended: 'Suspended', delisted: 'Delisted' },
    roleNames: {
      target: 'Target', investor: 'Investor', lead_investor: 'Lead investor', acquirer: 'Acquirer', seller: 'Seller', issuer: 'Issuer',
      shareholder: 'Shareholder', winner: 'Winner', client: 'Client', licensor: 'Licensor', licensee: 'Licensee', lender: 'Lender',
      borrower: 'Borrower', partner: 'Partner', adviser: 'Adviser'
    },
    kindNames: {
      deal_value: 'Deal value', tranche: 'Tranche', cumulative: 'Cumulative', valuation: 'Valuation', price_per_share: 'Price per share',
      share_count: 'Shares', stake: 'Stake', stake_after: 'Stake after', event: 'Event', disclosed: 'Disclosed', deadline: 'Deadline'
    },
    instrumentNames: {
      equity: 'Equity', convertible_note: 'Convertible note', cash: 'Cash', stock: 'Stock', cash_and_stock: 'Cash and stock', loan: 'Loan',
      bond: 'Bond', asset_swap: 'Asset swap'
    },
    entityNames: { company: 'company', fund: 'fund', person: 'person', government: 'government', asset: 'asset', unknown: '' },
    roundNames: {
      seed: 'Seed', angel: 'Angel', pre_ipo: 'Pre-IPO', strategic: 'Strategic', equity: 'Equity', convertible: 'Convertible',
      follow_on: 'Follow-on'
    },
    series: letter => `Series ${letter}`
  }
};

let language = 'en';

function word(key, ...args) {
  const w = WORDS[language][key];
  return typeof w === 'function' ? w(...args) : w === undefined ? key : w;
}

function nameOf(list, value) {
  return WORDS[language][list][value] ?? value;
}

// a_plus -> A+轮, pre_b -> Pre-B轮
function roundName(value) {
  const known = WORDS[language].roundNames[value];
  if (known || !value) return known || '';
  const m = /^(pre_)?([a-z])(\d?)((?:_plus){0,3})$/.exec(value);
  if (!m) return value;
  return word('series', (m[1] ? 'Pre-' : '') + m[2].toUpperCase() + m[3] + '+'.repeat(m[4].length / 5));
}

const CURRENCY_ZH = {
  CNY: '元', USD: '美元', HKD: '港元', EUR: '欧元', GBP: '英镑', JPY: '日元', KRW: '韩元', TWD: '新台币', SGD: '新加坡元', INR: '卢比',
  AUD: '澳元', CAD: '加元', CHF: '瑞士法郎'
};

function currencyName(code) {
  return language === 'zh' ? CURRENCY_ZH[code] || code : code;
}

function figure(n, digits = 2) {
  return n.toLocaleString('en-US', { maximumFractionDigits: digits });
}

function money(n, currency) {
  const steps = language === 'zh' ? [[1e12, '万亿'], [1e8, '亿'], [1e4, '万']] : [[1e12, 'tn'], [1e9, 'bn'], [1e6, 'm'], [1e3, 'k']];
  const step = steps.find(s => Math.abs(n) >= s[0]) || [1, ''];
  const text = (language === 'zh' ? String(Math.round(n / step[0] * 100) / 100) : figure(n / step[0])) + step[1];
  return language === 'zh' ? text + currencyName(currency) : `${currency} ${text}`.trim();
}

const QUALIFIERS = {
  zh: { about: '约', nearly: '近', over: '超', up_to: '不超过', at_least: '不低于' },
  en: { about: '≈ ', nearly: '≈ ', over: '> ', up_to: '≤ ', at_least: '≥ ' }
};

function range(low, high, unit, qualifier) {
  if (!low && !high) return '';
  const show = x => unit === 'PERCENT' ? figure(+x) + '%' : unit === 'SHARES' ? money(+x, language === 'zh' ? '股' : 'shares') : money(+x, unit);
  const text = low && high && +low !== +high ? `${show(low)} – ${show(high)}` : show(low || high);
  const open = low && high ? '' : low ? 'at_least' : 'up_to';
  return (QUALIFIERS[language][qualifier] || QUALIFIERS[language][open] || '') + text;
}
