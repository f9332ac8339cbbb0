// One deal with the text that tells it.
let opened = null;
let opener = null;

// What of the text belongs to the deal: spans with the class of their role and a label.
function marksOf(d) {
  const marks = [];
  const add = (start, end, kind, label) => {
    if (start >= 0 && end > start) marks.push({ start, end, kind, label });
  };
  d.parties.forEach(p => add(p.start, p.end, 'm-' + p.role, nameOf('roleNames', p.role)));
  d.amounts.forEach(a => add(a.start, a.end, /stake|share_count/.test(a.kind) ? 'm-stake' : 'm-money', nameOf('kindNames', a.kind)));
  d.dates.forEach(t => add(t.start, t.end, 'm-date', nameOf('kindNames', t.kind)));
  const within = (text, kind, label) => {
    const at = text && d.evidence ? d.evidence.indexOf(text) : -1;
    if (at >= 0) add(d.evidence_start + at, d.evidence_start + at + text.length, kind, label);
  };
  within(d.subject_text, 'm-subject', word('subject'));
  within(d.round_text, 'm-round', word('round'));
  return marks;
}

// Cuts the text at every end of a mark; each piece shows the narrowest mark over it.
function highlighted(text, offset, d) {
  const marks = marksOf(d).filter(m => m.start >= offset && m.end <= offset + text.length);
  const evidence = { start: d.evidence_start, end: d.evidence_end };
  const cuts = new Set([offset, offset + text.length]);
  for (const m of [...marks, evidence]) {
    if (m.start > offset && m.start < offset + text.length) cuts.add(m.start);
    if (m.end > offset && m.end < offset + text.length) cuts.add(m.end);
  }
  const ends = [...cuts].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < ends.length; i++) {
    const [from, to] = [ends[i], ends[i + 1]];
    const over = marks.filter(m => m.start <= from && m.end >= to).sort((a, b) => (a.end - a.start) - (b.end - b.start));
    const inEvidence = evidence.start <= from && evidence.end >= to;
    const piece = text.slice(from - offset, to - offset);
    if (!over.length && !inEvidence) {
      pieces.push(piece);
    } else {
      const labels = [...new Set(over.map(m => m.label))].join(' · ');
      pieces.push(el(over.length ? 'mark' : 'span', {
        class: [over.length ? over[0].kind : '', inEvidence ? 'evidence' : ''].join(' ').trim(),
        title: labels || word('evidence'), 'data-start': from
      }, piece));
    }
  }
  return pieces;
}

function jumpTo(start) {
  const marks = [...$(opened.text ? 'article' : 'quote').querySelectorAll('[data-start]')];
  const hit = marks.find(m => +m.dataset.start === start) || marks[0];
  if (!hit) return;
  hit.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  hit.classList.remove('flash');
  requestAnimationFrame(() => hit.classList.add('flash'));
}

function slotRow(kind, label, text, note, start) {
  return el('li', {}, el('button', { type: 'button', class: 'slot', onclick: () => jumpTo(start) },
    el('span', { class: 'role ' + kind }, label), el('span', { class: 'said' }, text), note ? el('span', { class: 'note' }, note) : null));
}

function slotList(title, items) {
  return items.length ? el('section', {}, el('h3', {}, title), el('ul', { class: 'slots' }, items)) : null;
}

function fact(label, value) {
  return value ? [el('dt', {}, label), el('dd', {}, value)] : [];
}

function webPage(url) {
  return /^https?:\/\//i.test(url) ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, word('open')) : null;
}

function openDeal(d, focus = true) {
  if (!opened) opener = document.activeElement;
  opened = d;
  const amount = range(d.amount_low, d.amount_high, d.currency, d.amount_qualifier) || d.amount_text;
  const siblings = deals.filter(o => o.article === d.article && o !== d);
  $('panel-title').replaceChildren(
    chip('type', d.type, nameOf('typeNames', d.type)), chip('status', d.status, nameOf('statusNames', d.status)),
    el('h2', {}, people(d.company) || d.subject_text || '—'), amount ? el('p', { class: 'big' }, amount) : '');
  $('facts').replaceChildren(
    ...fact(word('rule'), el('code', {}, d.rule)), ...fact(word('confidence'), trustBar(d)),
    ...fact(word('round'), [roundName(d.round), d.round_text && `“${d.round_text}”`].filter(Boolean).join(' ')),
    ...fact(word('stage'), d.stage && nameOf('stageNames', d.stage)), ...fact(word('subject'), d.subject_text),
    ...fact(word('instrument'), d.instrument && nameOf('instrumentNames', d.instrument)), ...fact(word('code'), d.security_code),
    ...fact(word('id'), el('code', {}, d.id)));
  $('slots').replaceChildren(...[
    slotList(word('parties'), d.parties.map(p => slotRow('m-' + p.role, nameOf('roleNames', p.role), p.name,
      [p.canonical && p.canonical !== p.name ? '= ' + p.canonical : '', nameOf('entityNames', p.entity)].filter(Boolean).join(' · '), p.start))),
    slotList(word('amounts'), d.amounts.map(a => slotRow(/stake|share_count/.test(a.kind) ? 'm-stake' : 'm-money', nameOf('kindNames', a.kind),
      a.text, range(a.low, a.high, a.unit, a.qualifier), a.start))),
    slotList(word('dates'), d.dates.map(t => slotRow('m-date', nameOf('kindNames', t.kind), t.text, t.edtf || t.from, t.start)))
  ].filter(Boolean));
  const { article } = d;
  $('meta').replaceChildren(...[article.source, article.published || d.published_on, article.path, webPage(article.url)].filter(Boolean)
    .map(x => el('span', {}, x)));
  $('no-text').hidden = Boolean(d.text);
  $('quote').replaceChildren(...highlighted(d.evidence, d.evidence_start, d));
  $('article').hidden = !d.text;
  $('article').replaceChildren(...(d.text ? highlighted(d.text, 0, d) : []));
  $('siblings').replaceChildren(...(siblings.length ? [el('h3', {}, word('sameArticle')), el('ul', {}, siblings.map(o => el('li', {},
    el('button', { type: 'button', class: 'link', onclick: () => openDeal(o) },
      [nameOf('typeNames', o.type), people(o.company), range(o.amount_low, o.amount_high, o.currency, o.amount_qualifier)].filter(Boolean).join(' · ')))))] : []));
  $('panel').hidden = false;
  document.body.classList.add('open');
  $('panel-body').scrollTop = 0;
  if (focus) $('panel').focus();
  history.replaceState(null, '', '#' + d.id);
}

function closeDeal() {
  if (!opened) return;
  opened = null;
  $('panel').hidden = true;
  document.body.classList.remove('open');
  history.replaceState(null, '', '#');
  if (opener && opener.isConnected) opener.focus();
  else $('view').focus();
}

function leaf(step) {
  const at = rows.indexOf(opened);
  const i = at < 0 ? 0 : at + step;
  if (i < 0 || i >= rows.length) return;
  activate(i);
  openDeal(rows[i], false);
}
