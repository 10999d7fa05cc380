// What stands in dist/figure-<name>.html: a figure with the controls that change it.

const sentence = ['<attention-prompt></attention-prompt>', '<attention-sentence></attention-sentence>'];
const heads = '<attention-heads></attention-heads>';
const reward = ['<attention-prompt></attention-prompt>', '<attention-prefer></attention-prefer>'];
const beta = '<attention-beta></attention-beta>';
const figure = (view) => `<attention-figure view="${view}"></attention-figure>`;

export const figures = {
  guess: [
    '<attention-prompt></attention-prompt>',
    '<attention-guess></attention-guess>',
    '<attention-corpus></attention-corpus>',
    figure('endings'),
  ],
  loss: ['<attention-corpus></attention-corpus>', figure('loss'), '<attention-training></attention-training>'],
  tilt: [...reward, beta, figure('tilt'), '<attention-tilt></attention-tilt>'],
  conjured: ['<attention-conjured></attention-conjured>', beta, figure('conjured')],
  climb: [...reward, beta, figure('climb')],
  arcs: [...sentence, heads, figure('arcs')],
  matrix: [...sentence, heads, figure('matrix')],
  pair: [...sentence, heads, figure('pair')],
  qkv: [...sentence, heads, figure('qkv')],
  saturation: [...sentence, '<attention-scale></attention-scale>', figure('saturation')],
  hand: ['<attention-hand></attention-hand>', figure('hand')],
};
