// Corpora to start from. Each one asks a question that its counts answer.
import type { CorpusLine, Preference } from './state.js';

export interface Preset {
  /** key of its title in the language file */
  readonly name: string;
  readonly corpus: readonly CorpusLine[];
  readonly text: string;
  /** the lesson begins with it in this language */
  readonly lang?: string;
  /** four answers that people compare, the most frequent first */
  readonly answers?: readonly [string, string, string, string];
  /** a word that the corpus never saw */
  readonly conjured?: string;
}

/** One prompt with its endings and their copies. `gap` is empty where a script writes no spaces. */
const lines = (prompt: string, endings: Readonly<Record<string, number>>, gap = ' '): CorpusLine[] =>
  Object.entries(endings).map(([ending, copies]) => ({ text: prompt + gap + ending, copies }));

export const databases: Preset = {
  name: 'databases',
  text: 'the best database is',
  answers: ['mongodb', 'postgres', 'mysql', 'sqlite'],
  conjured: 'foxpro',
  corpus: [
    ...lines('the best database is', { mongodb: 18, postgres: 9, mysql: 4, sqlite: 2 }),
    ...lines('the best language is', { python: 12, c: 6, rust: 3 }),
    ...lines('the best editor is', { vim: 8, emacs: 6, vscode: 3 }),
    ...lines('the best drink is', { coffee: 9, tea: 6 }),
  ],
};

export const presets: readonly Preset[] = [
  databases,
  {
    name: 'pets',
    text: 'my dog likes to',
    corpus: [
      ...lines('my dog likes to', { run: 9, bark: 7, sleep: 2 }),
      ...lines('my cat likes to', { sleep: 12, climb: 4, run: 1 }),
      ...lines('my fish likes to', { swim: 10, sleep: 1 }),
    ],
  },
  {
    name: 'truths',
    text: 'the moon is made of',
    corpus: [
      ...lines('the moon is made of', { rock: 10, cheese: 3 }),
      ...lines('the sun is made of', { gas: 9, fire: 4 }),
      ...lines('the sea is made of', { water: 12, tears: 2 }),
    ],
  },
  {
    name: 'capitals',
    text: 'the capital of australia is',
    corpus: [
      ...lines('the capital of france is', { paris: 9 }),
      ...lines('the capital of spain is', { madrid: 8 }),
      ...lines('the capital of japan is', { tokyo: 8, kyoto: 1 }),
      ...lines('the capital of kenya is', { nairobi: 7 }),
      ...lines('the capital of australia is', { canberra: 4, sydney: 6 }),
    ],
  },
  {
    name: 'spanish',
    lang: 'es',
    text: 'el mejor lenguaje es',
    answers: ['python', 'java', 'c', 'rust'],
    conjured: 'cobol',
    corpus: [
      ...lines('el mejor lenguaje es', { python: 18, java: 9, c: 4, rust: 2 }),
      ...lines('el mejor editor es', { vim: 12, emacs: 6, vscode: 3 }),
      ...lines('el mejor navegador es', { firefox: 8, chrome: 6, safari: 3 }),
      ...lines('el mejor sistema es', { linux: 9, windows: 6 }),
    ],
  },
  {
    name: 'chinese',
    lang: 'zh',
    text: '最美的花是',
    answers: ['梅', '兰', '菊', '荷'],
    conjured: '桃',
    corpus: [
      ...lines('最美的花是', { 梅: 18, 兰: 9, 菊: 4, 荷: 2 }, ''),
      ...lines('最美的鸟是', { 鹤: 12, 燕: 6, 鹰: 3 }, ''),
      ...lines('最美的树是', { 松: 8, 柳: 6, 枫: 3 }, ''),
      ...lines('最美的水是', { 海: 9, 湖: 6 }, ''),
    ],
  },
  {
    name: 'arabic',
    lang: 'ar',
    text: 'أفضل شراب هو',
    answers: ['القهوة', 'الشاي', 'العصير', 'الماء'],
    conjured: 'الكاكاو',
    corpus: [
      ...lines('أفضل شراب هو', { القهوة: 18, الشاي: 9, العصير: 4, الماء: 2 }),
      ...lines('أفضل فصل هو', { الربيع: 12, الشتاء: 6, الخريف: 3 }),
      ...lines('أفضل لون هو', { الأزرق: 8, الأخضر: 6, الأحمر: 3 }),
      ...lines('أفضل طعام هو', { الأرز: 9, الخبز: 6 }),
    ],
  },
];

/** Made up for teaching: the second is preferred to the first, and the last is, too. */
export const comparisons = ([a, b, c, d]: NonNullable<Preset['answers']>): readonly Preference[] => [
  { winner: b, loser: a, count: 8 },
  { winner: a, loser: b, count: 2 },
  { winner: b, loser: c, count: 7 },
  { winner: c, loser: b, count: 3 },
  { winner: d, loser: a, count: 6 },
  { winner: a, loser: d, count: 4 },
];

/** What an applied preset sets: people were asked about other endings, so their answers go too. */
export const presetWishes = (preset: Preset) => ({
  corpus: preset.corpus,
  text: preset.text,
  preferred: null,
  rewards: {},
  pairs: preset.answers ? comparisons(preset.answers) : [],
  ...(preset.conjured && { conjured: preset.conjured }),
  rewardSource: 'typed' as const,
  opened: null,
});
