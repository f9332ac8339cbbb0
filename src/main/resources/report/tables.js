// Language and theme of the pages of tables. They are written in English; this is what they say in Chinese.
const ZH = {
  'Evaluation': '评估', 'articles with gold': '篇文章有标准答案', 'Slot F1': '槽位 F1', 'Slot precision': '槽位精确率', 'Slot recall': '槽位召回率',
  'Deal F1': '交易 F1', 'Mistakes': '错误', 'Won': '变好的', 'Lost': '变坏的', 'Scores': '得分', 'Item': '项目', 'Gold': '标准', 'Output': '输出', 'Right': '正确',
  'Precision': '精确率', 'Recall': '召回率', 'F1': 'F1', 'Columns of deals that were found': '已找到交易的各列', 'Column': '列', 'Share': '比例',
  'Is the confidence right?': '置信度可靠吗？', 'Confidence': '置信度', 'Rows': '行数', 'Expected': '预期', 'Without a wrong slot': '没有错误槽位',
  'Types: gold in rows, output in columns': '类型：行为标准，列为输出', 'Statuses of deals that were found: gold in rows, output in columns': '已找到交易的状态：行为标准，列为输出',
  'What the change did to F1': '改动对 F1 的影响', 'Before': '之前', 'After': '之后', 'Change': '变化', 'missed': '漏掉', 'wrong': '多出', 'differs': '不同', '(none)': '（无）',
  'What changed': '有何变化', 'Added': '新增', 'Changed': '改动', 'Gone': '消失', 'The same': '未变', 'deals': '交易', 'slots': '槽位',
  'matched slots': '已找到交易的槽位', 'party': '参与方', 'amount': '数额', 'date': '日期'
};

// amount/deal_value: each part by itself
function named(code) {
  const lists = ['typeNames', 'statusNames', 'roleNames', 'kindNames'].map(list => WORDS.zh[list]);
  return code.split('/').map(part => {
    const list = [ZH, ...lists].find(names => Object.hasOwn(names, part));
    return list ? list[part] : part;
  }).join(' / ');
}

function inWords() {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  document.querySelectorAll('[data-t]').forEach(node => {
    if (!node.dataset.t) node.dataset.t = node.textContent;
    node.textContent = language === 'zh' ? ZH[node.dataset.t] || node.dataset.t : node.dataset.t;
  });
  document.querySelectorAll('[data-code]').forEach(node => {
    if (!node.dataset.code) node.dataset.code = node.textContent;
    node.textContent = language === 'zh' ? named(node.dataset.code) : node.dataset.code;
  });
  $('language').textContent = word('language');
  $('print').textContent = word('print');
  $('theme').setAttribute('aria-label', word('theme'));
  const theme = document.documentElement.dataset.theme;
  $('theme').replaceChildren(...['auto', 'light', 'dark'].map(t => el('option', { value: t, selected: t === theme }, word('themes')[t])));
}

function inTheme(theme) {
  document.documentElement.dataset.theme = ['light', 'dark'].includes(theme) ? theme : 'auto';
}

language = stored('language') || (navigator.language.startsWith('zh') ? 'zh' : 'en');
if (!WORDS[language]) language = 'en';
inTheme(stored('theme'));
inWords();
$('tools').hidden = false;
$('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  stored('language', language);
  inWords();
});
$('theme').addEventListener('change', e => {
  inTheme(e.target.value);
  stored('theme', e.target.value);
});
$('print').addEventListener('click', () => print());
