// Elements are made here and nowhere else: texts of articles enter as text, never as markup.
const $ = id => document.getElementById(id);

function fill(node, props, children) {
  for (const [key, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'style') for (const [k, v] of Object.entries(value)) node.style.setProperty(k, v);
    else node.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children.flat()) if (child !== null && child !== undefined && child !== false) node.append(child);
  return node;
}

function el(tag, props, ...children) {
  return fill(document.createElement(tag), props, children);
}

function svg(tag, props, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), props, children);
}

function chip(kind, value, label) {
  return el('span', { class: `chip ${kind} ${kind}-${/^[a-z_]+$/.test(value) ? value : 'other'}` }, label);
}

function people(names) {
  return names.split('|').filter(Boolean).join(language === 'zh' ? '、' : ', ');
}

function stored(key, value) {
  try {
    if (value === undefined) return localStorage.getItem('dealfacts.' + key);
    localStorage.setItem('dealfacts.' + key, value);
  } catch {
    // a page from a mail attachment may have no storage
  }
  return null;
}
