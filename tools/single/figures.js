// What stands in dist/figure-<name>.html: a figure with the controls that change it, and what is not as in the lesson.

const sentence = ['<attention-prompt></attention-prompt>', '<attention-sentence></attention-sentence>'];
const heads = '<attention-heads></attention-heads>';
const reward = ['<attention-prompt></attention-prompt>', '<attention-prefer></attention-prefer>'];
const beta = '<attention-beta></attention-beta>';
const figure = (view) => `<attention-figure view="${view}"></attention-figure>`;

const rewarded = { preferred: 'postgres' };

export const figures = {
  guess: {
    elements: [
      '<attention-prompt></attention-prompt>',
      '<attention-guess></attention-guess>',
      '<attention-corpus></attention-corpus>',
      figure('endings'),
    ],
  },
  loss: {
    elements: ['<attention-corpus></attention-corpus>', figure('loss'), '<attention-training></attention-training>'],
  },
  tilt: { elements: [...reward, beta, figure('tilt'), '<attention-tilt></attention-tilt>'], state: rewarded },
  conjured: { elements: ['<attention-conjured></attention-conjured>', beta, figure('conjured')], state: rewarded },
  climb: { elements: [...reward, beta, figure('climb')], state: rewarded },
  arcs: { elements: [...sentence, heads, figure('arcs')] },
  matrix: { elements: [...sentence, heads, figure('matrix')] },
  pair: { elements: [...sentence, heads, figure('pair')] },
  qkv: { elements: [...sentence, heads, figure('qkv')] },
  saturation: { elements: [...sentence, '<attention-scale></attention-scale>', figure('saturation')] },
  hand: { elements: ['<attention-hand></attention-hand>', figure('hand')] },
};
