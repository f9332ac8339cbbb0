// The data and what the filters leave of them.
const data = JSON.parse(document.getElementById('data').textContent);

const deals = data.deals.map((cells, index) => {
  const deal = { index };
  data.columns.forEach((column, i) => { deal[column] = cells[i]; });
  deal.article = data.articles[deal.article];
  deal.parties = deal.parties.map(p => ({ role: p[0], name: p[1], canonical: p[2], entity: p[3], start: p[4], end: p[5] }));
  deal.amounts = deal.amounts.map(a => ({ kind: a[0], text: a[1], low: a[2], high: a[3], unit: a[4], qualifier: a[5], start: a[6], end: a[7] }));
  deal.dates = deal.dates.map(d => ({ kind: d[0], text: d[1], from: d[2], to: d[3], edtf: d[4], start: d[5], end: d[6] }));
  deal.trust = +deal.confidence || 0;
  deal.value = amountOf(deal);
  deal.day = deal.date_start || deal.disclosed_on || deal.published_on;
  deal.company = deal.target || namesIn(deal, 'shareholder', 'winner', 'licensor', 'partner', 'borrower') || deal.acquirers;
  deal.others = [deal.lead_investors, deal.investors, deal.acquirers, deal.sellers,
    namesIn(deal, 'shareholder', 'winner', 'client', 'licensor', 'licensee', 'lender', 'partner')]
    .filter(names => names && names !== deal.company).join('|');
  deal.text = deal.article.text;
  if (!deal.evidence && deal.text) deal.evidence = deal.text.slice(deal.evidence_start, deal.evidence_end);
  const names = deal.parties.flatMap(p => [p.name, p.canonical]);
  deal.names = names.join('\n').toLowerCase();
  deal.haystack = [deal.id, deal.article.title, deal.article.source, deal.evidence, deal.subject_text, deal.amount_text,
    deal.round_text, deal.rule, deal.security_code, deal.target, deal.others, ...names].join('\n').toLowerCase();
  return deal;
});

// One figure that stands for the amount: what is certain of it.
function amountOf(deal) {
  if (!deal.currency) return null;
  const cell = deal.amount_low || deal.amount_high;
  return cell ? +cell : null;
}

function namesIn(deal, ...roles) {
  const names = deal.parties.filter(p => roles.includes(p.role)).map(p => p.canonical || p.name);
  return [...new Set(names)].join('|');
}

const NO_FILTER = { q: '', types: [], statuses: [], company: '', currency: '', min: '', max: '', from: '', to: '', round: '', trust: 0 };
let filter = { ...NO_FILTER };
let order = { column: 'day', down: true };

const TESTS = {
  q: d => filter.q.toLowerCase().split(/\s+/).every(part => d.haystack.includes(part)),
  types: d => !filter.types.length || filter.types.includes(d.type),
  statuses: d => !filter.statuses.length || filter.statuses.includes(d.status),
  company: d => d.names.includes(filter.company.toLowerCase().trim()),
  currency: d => !filter.currency || d.currency === filter.currency,
  min: d => !filter.min || (d.value !== null && d.value >= filter.min * 1e6),
  max: d => !filter.max || (d.value !== null && d.value <= filter.max * 1e6),
  round: d => !filter.round || d.round === filter.round,
  from: d => !filter.from || (d.day && d.day >= filter.from),
  to: d => !filter.to || (d.day && d.day <= filter.to),
  trust: d => d.trust >= filter.trust - 1e-9
};

// All filters but one: the counts beside the choices of that one.
function passing(except) {
  const tests = Object.keys(TESTS).filter(key => key !== except).map(key => TESTS[key]);
  return deals.filter(d => tests.every(test => test(d)));
}

const KEYS = {
  day: d => d.day, type: d => nameOf('typeNames', d.type), status: d => STATUS_ORDER.indexOf(d.status), company: d => d.company,
  others: d => d.others, what: d => ROUND_ORDER(d) + d.subject_text, value: d => d.value, trust: d => d.trust
};
const STATUS_ORDER = Object.keys(WORDS.en.statusNames);
const ROUND_ORDER = d => (d.round ? (d.round === 'seed' ? '0' : d.round === 'angel' ? '1' : d.round) : '');
const collator = new Intl.Collator('zh');

// Rows without a value come last whichever way it sorts.
function sorted(rows) {
  const key = KEYS[order.column];
  const sign = order.down ? -1 : 1;
  const keyed = rows.map(row => [key(row), row]);
  const empty = x => x === null || x === undefined || x === '';
  keyed.sort(([a, ra], [b, rb]) => {
    if (empty(a) || empty(b)) return empty(a) - empty(b) || ra.index - rb.index;
    if (order.column === 'value' && ra.currency !== rb.currency) return collator.compare(ra.currency, rb.currency);
    const c = typeof a === 'number' ? a - b : order.column === 'day' ? (a < b ? -1 : a > b ? 1 : 0) : collator.compare(a, b);
    return sign * c || ra.index - rb.index;
  });
  return keyed.map(pair => pair[1]);
}

// The same deal in several articles: type, company, amount and round agree.
function onceEach(rows) {
  const seen = new Set();
  return rows.filter(d => {
    if (!d.company || (d.value === null && !d.round)) return true;
    const key = [d.type, d.company, d.amount_low, d.amount_high, d.currency, d.round].join('\n');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function countBy(rows, key) {
  const counts = new Map();
  for (const row of rows) {
    for (const k of [].concat(key(row))) if (k) counts.set(k, (counts.get(k) || 0) + 1);
  }
  return counts;
}

function descending(counts) {
  return [...counts].sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]));
}
