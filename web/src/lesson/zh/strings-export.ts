// Chinese: words of the controls that save a figure or the corpus, and read a corpus.
import type { exportStrings as english } from '../en/strings-export.js';

export const exportStrings = {
  'export.title': '保存或复制……',
  'export.files': '把这张图保存成文件',
  'export.copies': '复制它的表格',
  'export.svg': 'SVG 图片',
  'export.png': 'PNG 图片',
  'export.csv': 'CSV 数据',
  'export.json': 'JSON 数据',
  'export.latex': '复制 LaTeX',
  'export.markdown': '复制 Markdown',
  'export.saved': '浏览器会把它保存为 {name}。',
  'export.framed': '浏览器会把它保存为 {name}，除非外层页面不允许。下面是同样的内容：',
  'export.copied': '已复制：一张表格，{rows} 行文本。',
  'export.refused': '本页不能写入你的剪贴板。文本在这里：',
  'export.nothing': '还没有可以保存的内容。',
  'export.failed': '没有成功：{error}',
  'export.content': '{name} 的内容',
  'corpus.file.save': '保存成文本文件',
  'corpus.file.open': '读入文本文件',
  'corpus.file.drop': '也可以把文本文件拖到这里。',
  'corpus.file.framed': '浏览器会把它保存为 {name}，除非外层页面不允许。',
  'corpus.file.read': '{name} 已经取代了语料库。撤销可以找回原来的。',
  'corpus.file.problems': '{name} 在上面，其中读不懂的地方也标出来了。',
  'corpus.file.unreadable': '{name} 读不了：{error}',
} as const satisfies Record<keyof typeof english, string>;
