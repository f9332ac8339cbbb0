// Filters, tabs, the list to check, language and theme.
let tab = 'deals';
let checkBelow = 0.6;
let theme = stored('theme') || 'auto';
const LIST_STEP = 100;
let listed = LIST_STEP;

function refresh() {
  rows = sorted(passing());
  active = -1;
  $('view').scrollTop = 0;
  $('shown').textContent = word('shown', figure(rows.length), figure(deals.length));
  drawFacets();
  drawTab();
}

function drawTab() {
  for (const name of ['deals', 'charts', 'check']) {
    $('tab-' + name).setAttribute('aria-selected', tab === name);
    $('tab-' + name).tabIndex = tab === name ? 0 : -1;
    $('pane-' + name).hidden = tab !== name;
  }
  if (tab === 'deals') drawTable();
  if (tab === 'charts') drawCharts();
  if (tab === 'check') drawCheck();
}

function selectTab(name) {
  tab = name;
  drawTab();
}

function facet(id, list, key, values) {
  const counts = countBy(passing(key), d => key === 'types' ? d.type : d.status);
  $(id).replaceChildren(...values.filter(v => counts.has(v) || filter[key].includes(v)).map(v => el('label', { class: 'choice' },
    el('input', {
      type: 'checkbox', value: v, checked: filter[key].includes(v), onchange: e => {
        filter[key] = e.target.checked ? [...filter[key], v] : filter[key].filter(x => x !== v);
        refresh();
        const again = [...$(id).querySelectorAll('input')].find(input => input.value === v);
        if (again) again.focus();
      }
    }), el('span', {}, nameOf(list, v)), el('b', {}, figure(counts.get(v) || 0)))));
}

function known(names, column) {
  const others = [...new Set(deals.map(d => d[column]))].filter(v => v && !names.includes(v)).sort();
  return [...names, ...others];
}

function drawFacets() {
  facet('types', 'typeNames', 'types', known(TYPES, 'type'));
  facet('statuses', 'statusNames', 'statuses', known(STATUS_ORDER, 'status'));
}

const INPUTS = ['q', 'company', 'round', 'currency', 'min', 'max', 'from', 'to', 'trust'];

function showFilter() {
  INPUTS.forEach(key => { $('f-' + key).value = filter[key]; });
  $('trust-value').textContent = (+filter.trust).toFixed(2);
}

function resetFilter() {
  filter = { ...NO_FILTER };
  showFilter();
  refresh();
}

function drawTiles() {
  const companies = new Set(deals.flatMap(d => d.parties.map(p => p.canonical || p.name)));
  const tiles = [
    ['deals', data.counts.deals], ['articles', data.counts.articles], ['companies', companies.size],
    ['low', deals.filter(d => d.trust < checkBelow).length], ['rejects', data.counts.rejects]
  ];
  $('tiles').replaceChildren(...tiles.map(([key, n]) => el('div', { class: 'tile' }, el('b', {}, figure(n)), el('span', {}, word(key)))));
  const left = [];
  const without = data.articles.filter(a => a.text === null).length;
  if (deals.length < data.counts.deals) left.push(word('leftDeals', figure(deals.length), figure(data.counts.deals)));
  if (without) left.push(word('leftTexts', figure(without), figure(data.articles.length)));
  if (data.rejects.length < data.counts.rejects) left.push(word('leftRejects', figure(data.rejects.length), figure(data.counts.rejects)));
  if (data.counts.duplicates) left.push(word('leftDuplicates', figure(data.counts.duplicates)));
  $('left').replaceChildren(...left.map(text => el('li', {}, text)));
  $('left').hidden = !left.length;
}

function checkBox(key) {
  return el('label', { class: 'done', title: word('done') }, el('input', {
    type: 'checkbox', 'aria-label': word('done'), checked: stored('checked.' + key) === '1',
    onchange: e => stored('checked.' + key, e.target.checked ? '1' : '0')
  }));
}

function more(all) {
  return all > listed ? el('button', { type: 'button', class: 'more', onclick: () => { listed += LIST_STEP; drawCheck(); } }, word('more')) : null;
}

function drawCheck() {
  const low = rows.filter(d => d.trust < checkBelow).sort((a, b) => a.trust - b.trust || a.index - b.index);
  const lowItems = low.slice(0, listed).map(d => el('li', {}, checkBox(d.id), el('button', { type: 'button', class: 'item', onclick: () => openDeal(d) },
    el('span', { class: 'line' }, chip('type', d.type, nameOf('typeNames', d.type)), el('b', {}, people(d.company) || d.subject_text || '—'),
      el('span', {}, range(d.amount_low, d.amount_high, d.currency, d.amount_qualifier)), trustBar(d)),
    el('span', { class: 'quote' }, d.evidence), el('code', {}, d.rule))));
  const rejects = data.rejects.slice(0, listed).map(r => el('li', {}, checkBox(r.join('\n')), el('div', { class: 'item' },
    el('span', { class: 'line' }, el('b', {}, r[1] ? `${r[0]} : ${r[1]}` : r[0]), el('span', { class: 'chip reject' }, `${r[2]} / ${r[3]}`)),
    el('span', { class: 'quote' }, r[4]))));
  $('pane-check').replaceChildren(
    el('section', { class: 'card' }, el('h2', {}, word('lowTitle'), el('small', {}, figure(low.length)),
      el('label', { class: 'inline' }, word('threshold'), ' ', el('input', {
        type: 'number', id: 'check-below', min: 0, max: 1, step: 0.05, value: checkBelow,
        onchange: e => { checkBelow = +e.target.value; drawTiles(); drawCheck(); $('check-below').focus(); }
      }))), low.length ? el('ul', { class: 'checks', id: 'low-list' }, lowItems) : el('p', { class: 'note' }, word('allGood')), more(low.length) || ''),
    el('section', { class: 'card' }, el('h2', {}, word('rejectsTitle'), el('small', {}, figure(data.counts.rejects))),
      rejects.length ? el('ul', { class: 'checks', id: 'reject-list' }, rejects) : el('p', { class: 'note' }, word('allGood')),
      more(data.rejects.length) || ''));
}

function translate() {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  document.title = `${word('title')} · ${data.name}`;
  document.querySelectorAll('[data-word]').forEach(node => { node.textContent = word(node.dataset.word); });
  document.querySelectorAll('[data-placeholder]').forEach(node => { node.placeholder = word(node.dataset.placeholder); });
  document.querySelectorAll('[data-label]').forEach(node => node.setAttribute('aria-label', word(node.dataset.label)));
  $('theme').replaceChildren(...['auto', 'light', 'dark'].map(t => el('option', { value: t, selected: t === theme }, word('themes')[t])));
  const currencies = descending(countBy(deals, d => d.currency));
  const rounds = descending(countBy(deals, d => d.round));
  $('f-round').replaceChildren(el('option', { value: '' }, word('anyRound')), ...rounds.map(([r]) => el('option', { value: r }, roundName(r))));
  $('f-currency').replaceChildren(el('option', { value: '' }, word('anyCurrency')), ...currencies.map(([c]) => el('option', { value: c }, c)));
  showFilter();
  drawTiles();
  refresh();
  if (opened) openDeal(opened, false);
}

function setTheme(to) {
  theme = to;
  document.documentElement.dataset.theme = to;
  stored('theme', to);
}

function pageKeys(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = /^(input|select|textarea)$/i.test(event.target.tagName) && event.target.type !== 'checkbox';
  if (event.key === 'Escape' && opened) closeDeal();
  else if (event.key === '/' && !typing) { $('f-q').focus(); event.preventDefault(); }
  else if (opened && !typing && event.key === 'ArrowRight') leaf(1);
  else if (opened && !typing && event.key === 'ArrowLeft') leaf(-1);
}

function listen() {
  INPUTS.forEach(key => $('f-' + key).addEventListener('input', e => {
    filter[key] = e.target.value;
    $('trust-value').textContent = (+filter.trust).toFixed(2);
    refresh();
  }));
  $('filters').addEventListener('submit', e => e.preventDefault());
  $('reset').addEventListener('click', resetFilter);
  $('view').addEventListener('scroll', drawRows, { passive: true });
  $('view').addEventListener('keydown', tableKeys);
  addEventListener('resize', drawRows);
  addEventListener('beforeprint', layOutForPrint);
  addEventListener('keydown', pageKeys);
  ['deals', 'charts', 'check'].forEach((name, i, all) => {
    $('tab-' + name).addEventListener('click', () => selectTab(name));
    $('tab-' + name).addEventListener('keydown', e => {
      const step = { ArrowRight: 1, ArrowLeft: 2 }[e.key];
      if (!step) return;
      const next = all[(i + step) % 3];
      selectTab(next);
      $('tab-' + next).focus();
      e.stopPropagation();
    });
  });
  $('close').addEventListener('click', closeDeal);
  $('next').addEventListener('click', () => leaf(1));
  $('previous').addEventListener('click', () => leaf(-1));
  $('print').addEventListener('click', () => print());
  $('theme').addEventListener('change', e => setTheme(e.target.value));
  $('language').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    stored('language', language);
    translate();
  });
}

language = stored('language') || (navigator.language.startsWith('zh') ? 'zh' : 'en');
if (!WORDS[language]) language = 'en';
if (!['auto', 'light', 'dark'].includes(theme)) theme = 'auto';
setTheme(theme);
$('name').textContent = data.name;
if (matchMedia('(max-width: 760px)').matches) $('filter-box').open = false;
listen();
translate();
const linked = deals.find(d => '#' + d.id === location.hash);
if (linked) openDeal(linked);
