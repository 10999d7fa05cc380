// The words of chapter 4's pictures, Chinese.
import type { changeWords as english } from '../en/pictures-change.js';
import { integer } from '../format.js';

export const changeWords: typeof english = {
  replaced: (v) => `${v.before} → ${v.after}`,
  place: (v) => `第 ${v.layer} 层第 ${v.head} 头`,
  moved: '移走',
  same: '相同',
  weight: 'Δ 权重',
  matrix: (v) =>
    `第 ${v.layer} 层第 ${v.head} 头里改变了什么：${integer(v.count)} 个词元两两之间，之后的权重减去之前的权重。`,
  cell: (v) => `${v.row} 对 ${v.column}：${v.delta}`,
  pair: (v) => `“${v.word}”现在给“${v.other}”${v.after}，之前给 ${v.before}。`,
  row: (v) =>
    `“${v.word}”移走了 ${v.percent} 的注意力：“${v.from}”失去最多（${v.less}），“${v.to}”得到最多（${v.more}）。`,
  rowSame: (v) => `“${v.word}”的注意力和之前逐位相同。`,
  column: (v) => `“${v.word}”从所有行总共得到 ${v.delta}；每一行能给出的是 1。`,
  inLayer: (v) => `第 ${v.layer} 层`,
  inHead: (v) => `第 ${v.head} 头`,
  largest: '最大 Δ',
  average: '平均移走',
  headRow: (v) => `${v.place}：移走 ${v.moved}。显示它`,
  heads: (v) => `注意力移动最多的是${v.most}（平均每个词移走 ${v.moved}），最少的是${v.least}（${v.fewer}）。`,
  headsSame: '在任何层、任何头里，都没有权重改变。',
  headsTable: ['', '移走，所有词的平均', '单个权重的最大变化', '逐位相同的行'],
  prompts: { flawed: '有错', corrected: '更正', edited: '修改' },
  allHeads: '所有头',
  gone: '一个不剩',
  mass: (v) =>
    `仍然给错词的注意力，所有头的平均：有错的提示词 ${v.flawed}，加上更正 ${v.corrected}，修改之后 ${v.edited}。`,
  massTable: ['', '错词', '所有头的平均'],
};
