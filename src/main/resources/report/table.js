// The table of deals: only the rows in sight are in the document.
const COLUMNS = [
  ['day', 'day'], ['type', 'type'], ['status', 'status'], ['company', 'target'], ['others', 'others'], ['what', 'what'],
  ['value', 'value'], ['trust', 'confidence']
];
let rows = deals;
let active = -1;

const rowHeight = () => matchMedia('(max-width: 760px)').matches ? 92 : 44;

function what(d) {
  const round = roundName(d.round) || (d.stage && nameOf('stageNames', d.stage));
  return [round, d.subject_text].filter(Boolean).join(' · ');
}

function trustBar(d) {
  return el('span', { class: 'trust', title: d.confidence },
    el('span', { class: 'bar' }, el('i', { style: { width: `${Math.round(d.trust * 100)}%` }, class: d.trust < 0.6 ? 'lowtrust' : null })),
    el('b', {}, d.confidence));
}

function rowCells(d) {
  const amount = range(d.amount_low, d.amount_high, d.currency, d.amount_qualifier) || d.amount_text;
  const texts = [
    d.day, chip('type', d.type, nameOf('typeNames', d.type)), chip('status', d.status, nameOf('statusNames', d.status)),
    people(d.company) || '—', people(d.others), what(d), amount, trustBar(d)
  ];
  return texts.map((text, i) => el('span', {
    role: 'gridcell', class: 'c-' + COLUMNS[i][0], title: typeof text === 'string' && text.length > 8 ? text : null
  }, text));
}

function drawRows() {
  const view = $('view');
  const h = rowHeight();
  const first = Math.max(0, Math.floor(view.scrollTop / h) - 8);
  const last = Math.min(rows.length, Math.ceil((view.scrollTop + view.clientHeight) / h) + 8);
  const made = [];
  for (let i = first; i < last; i++) {
    made.push(el('div', {
      role: 'row', class: 'row' + (i === active ? ' active' : ''), id: 'row' + i, 'aria-rowindex': i + 2,
      'aria-selected': i === active, style: { transform: `translateY(${i * h}px)` }, onclick: () => { activate(i); openDeal(rows[i]); }
    }, rowCells(rows[i])));
  }
  $('rows').style.height = `${rows.length * h}px`;
  $('rows').replaceChildren(...made);
  view.setAttribute('aria-activedescendant', active >= first && active < last ? 'row' + active : '');
}

function activate(i) {
  if (!rows.length) return;
  active = Math.max(0, Math.min(rows.length - 1, i));
  const view = $('view');
  const h = rowHeight();
  if (active * h < view.scrollTop) view.scrollTop = active * h;
  if ((active + 1) * h > view.scrollTop + view.clientHeight) view.scrollTop = (active + 1) * h - view.clientHeight;
  drawRows();
}

function drawHead() {
  $('head').replaceChildren(...COLUMNS.map(([column, key]) => el('span', {
    role: 'columnheader', class: 'c-' + column,
    'aria-sort': order.column === column ? (order.down ? 'descending' : 'ascending') : 'none'
  }, el('button', { type: 'button', onclick: () => sortBy(column) }, word(key),
    el('span', { class: 'arrow', 'aria-hidden': 'true' }, order.column === column ? (order.down ? '▾' : '▴') : '')))));
}

function sortBy(column) {
  const numeric = ['day', 'value', 'trust'].includes(column);
  order = { column, down: order.column === column ? !order.down : numeric };
  refresh();
}

function drawTable() {
  drawHead();
  $('grid').setAttribute('aria-rowcount', rows.length + 1);
  $('empty').textContent = deals.length ? word('nothing') : word('noDeals');
  $('empty').hidden = rows.length > 0;
  drawRows();
}

function tableKeys(event) {
  const page = Math.max(1, Math.floor($('view').clientHeight / rowHeight()) - 1);
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -rows.length, End: rows.length }[event.key];
  if (step !== undefined) {
    activate(active < 0 && step === -1 ? 0 : active + step);
    event.preventDefault();
  } else if (event.key === 'Enter' && rows[active]) {
    openDeal(rows[active]);
    event.preventDefault();
  }
}

// Paper has no scrolling: the rows are laid out one below the other.
const PRINTED = 1000;

function layOutForPrint() {
  const printed = rows.slice(0, PRINTED).map(d => el('tr', {}, rowCells(d).map(cell => el('td', { class: cell.className }, ...cell.childNodes))));
  $('paper').replaceChildren(
    el('table', {}, el('thead', {}, el('tr', {}, COLUMNS.map(([, key]) => el('th', {}, word(key))))), el('tbody', {}, printed)),
    rows.length > PRINTED ? el('p', {}, word('printed', figure(PRINTED), figure(rows.length))) : '');
}
