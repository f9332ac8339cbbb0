// Charts of what the filters leave. A chart of money shows one currency.
let moneyCurrency = '';
let once = true;

const TYPES = Object.keys(WORDS.en.typeNames);

function monthsBetween(first, last) {
  const months = [];
  let [y, m] = first.split('-').map(Number);
  for (let i = 0; i < 600; i++) {
    const month = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`;
    months.push(month);
    if (month >= last) break;
    m = m === 12 ? (y++, 1) : m + 1;
  }
  return months;
}

// Months, or years where there are too many months to tell apart.
function periods(rows) {
  const days = rows.map(d => d.day).filter(Boolean).sort();
  if (!days.length) return { of: () => null, list: [] };
  const months = monthsBetween(days[0].slice(0, 7), days[days.length - 1].slice(0, 7));
  if (months.length <= 48) return { of: d => d.day && d.day.slice(0, 7), list: months };
  return { of: d => d.day && d.day.slice(0, 4), list: [...new Set(months.map(m => m.slice(0, 4)))] };
}

function niceTop(max) {
  if (max <= 4) return 4;
  const size = 10 ** Math.floor(Math.log10(max));
  return [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].map(x => x * size).find(x => x >= max);
}

function stacked(title, rows, weight, show) {
  const { of, list } = periods(rows);
  const sums = new Map();
  for (const d of rows) {
    const p = of(d);
    if (!p) continue;
    if (!sums.has(p)) sums.set(p, {});
    sums.get(p)[d.type] = (sums.get(p)[d.type] || 0) + weight(d);
  }
  if (!sums.size) return null;
  const [w, h, left, bottom, top] = [640, 260, 64, 26, 10];
  const total = o => Object.values(o).reduce((a, b) => a + b, 0);
  const max = niceTop(Math.max(...[...sums.values()].map(total)));
  const y = v => top + (h - top - bottom) * (1 - v / max);
  const step = (w - left - 6) / list.length;
  const parts = [0, 0.25, 0.5, 0.75, 1].map(t => [
    svg('line', { x1: left, x2: w, y1: y(max * t), y2: y(max * t), class: t ? 'gridline' : 'axis' }),
    svg('text', { x: left - 8, y: y(max * t) + 4, 'text-anchor': 'end' }, show(max * t))]).flat();
  const every = Math.ceil(list.length / 9);
  list.forEach((p, i) => {
    const here = sums.get(p) || {};
    let base = 0;
    TYPES.filter(t => here[t]).forEach(t => {
      const bar = svg('rect', {
        x: left + i * step + step * 0.14, width: Math.max(1, Math.min(step * 0.72, 56)), y: y(base + here[t]),
        height: Math.max(0.5, y(base) - y(base + here[t])), class: 'fill-' + t
      }, svg('title', {}, `${p} · ${nameOf('typeNames', t)}: ${show(here[t])}`));
      parts.push(bar);
      base += here[t];
    });
    if (i % every === 0) parts.push(svg('text', { x: left + i * step + step * 0.14, y: h - 8 }, p));
  });
  const used = TYPES.filter(t => [...sums.values()].some(o => o[t]));
  const undated = rows.filter(d => !of(d)).length;
  return figureCard(title, 'wide', svg('svg', { viewBox: `0 0 ${w} ${h}`, role: 'img', 'aria-label': title }, parts),
    el('p', { class: 'legend' }, used.map(t => el('span', {}, el('i', { class: 'dot fill-' + t }), nameOf('typeNames', t))),
      undated ? el('span', { class: 'note' }, `${word('undated')}: ${undated}`) : null));
}

function figureCard(title, size, ...content) {
  return el('figure', { class: 'card ' + size }, el('figcaption', {}, title), content);
}

// items: [label, size, text, onclick, class]
function bars(title, items) {
  if (!items.length) return null;
  const max = Math.max(...items.map(item => item[1])) || 1;
  return figureCard(title, '', el('ol', { class: 'bars' }, items.map(([label, size, text, onclick, kind]) => el('li', {},
    el(onclick ? 'button' : 'div', { type: onclick && 'button', onclick, title: label }, el('span', { class: 'label' }, label), el('b', {}, text),
      el('span', { class: 'track' }, el('i', { class: kind || 'fill-plain', style: { width: `${Math.max(0.6, 100 * size / max)}%` } })))))));
}

function totals(rows) {
  const by = new Map();
  rows.filter(d => d.value !== null).forEach(d => {
    if (!by.has(d.currency)) by.set(d.currency, []);
    by.get(d.currency).push(d.value);
  });
  if (!by.size) return null;
  const lines = [...by].sort((a, b) => b[1].length - a[1].length || collator.compare(a[0], b[0])).map(([currency, values]) => {
    values.sort((a, b) => a - b);
    const middle = values.length >> 1;
    const median = values.length % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return [currency, figure(values.length), ...[values.reduce((a, b) => a + b, 0), median, values[values.length - 1]].map(v => money(v, currency))];
  });
  return figureCard(word('totals'), 'wide', el('table', { class: 'plain', id: 'totals' },
    el('thead', {}, el('tr', {}, ['currency', 'count', 'sum', 'median', 'greatest'].map(key => el('th', {}, word(key))))),
    el('tbody', {}, lines.map(line => el('tr', {}, line.map((cell, i) => el('td', { class: i ? 'n' : '' }, cell)))))),
    el('p', { class: 'note' }, word('moneyNote')));
}

function drawCharts() {
  const counted = once ? onceEach(rows) : rows;
  const currencies = descending(countBy(counted.filter(d => d.value !== null), d => d.currency)).map(c => c[0]);
  const currency = currencies.includes(moneyCurrency) ? moneyCurrency : currencies[0] || '';
  const valued = counted.filter(d => d.currency === currency && d.value !== null);
  const investors = countBy(counted, d => [...new Set(d.parties.filter(p => /investor|acquirer/.test(p.role)).map(p => p.canonical || p.name))]);
  const narrow = change => () => { Object.assign(filter, change); showFilter(); refresh(); };
  $('chart-controls').replaceChildren(
    el('label', {}, word('moneyIn'), ' ', el('select', { id: 'money-currency', onchange: e => { moneyCurrency = e.target.value; drawCharts(); } },
      currencies.map(c => el('option', { value: c, selected: c === currency }, c)))),
    el('label', {}, el('input', { type: 'checkbox', id: 'once', checked: once, onchange: e => { once = e.target.checked; drawCharts(); } }), ' ', word('once')),
    el('span', { class: 'note' }, word('onceNote')));
  $('chart-list').replaceChildren(...[
    stacked(word('dealsByMonth'), counted, () => 1, v => figure(v)),
    currency ? stacked(`${word('moneyByMonth')} · ${currency}`, valued, d => d.value, v => money(v, '')) : null,
    totals(counted),
    bars(`${word('largest')} · ${currency}`, [...valued].sort((a, b) => b.value - a.value || a.index - b.index).slice(0, 12).map(d =>
      [`${people(d.company) || d.subject_text || '—'} · ${nameOf('typeNames', d.type)}`, d.value, money(d.value, currency), () => openDeal(d), 'fill-' + d.type])),
    bars(word('investors'), descending(investors).slice(0, 12).map(([name, n]) => [name, n, figure(n), narrow({ company: name })])),
    bars(word('types'), descending(countBy(counted, d => d.type)).map(([t, n]) =>
      [nameOf('typeNames', t), n, figure(n), narrow({ types: [t] }), 'fill-' + t])),
    bars(word('statuses'), descending(countBy(counted, d => d.status)).map(([s, n]) =>
      [nameOf('statusNames', s), n, figure(n), narrow({ statuses: [s] })])),
    bars(word('rounds'), descending(countBy(counted, d => d.round)).slice(0, 14).map(([r, n]) => [roundName(r), n, figure(n), narrow({ round: r })]))
  ].filter(Boolean));
}
