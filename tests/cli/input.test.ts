// Hostile input: exit 2 and one line that says what is wrong, and in which line of the file.
import { describe, expect, it } from 'vitest';
import { attn, corpusFile } from './run.js';

const corpus = 'corpora/default.txt';

function refused(says: string | RegExp, ...options: string[]): void {
  const { code, out, error } = attn(...options);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toMatch(/^attn: [^\n]+\n$/);
  expect(error).toMatch(says);
}

const guessFile = (content: string | Uint8Array) => ['guess', '--corpus', corpusFile(content), '--prompt', 'a'];

describe('a corpus file', () => {
  it.each([
    ['copies of 0', 'a b\na c\t0\n', ':2:'],
    ['negative copies', 'a b\na c × -3\n', ':2:'],
    ['a billion copies', 'a b × 1000000000\n', ':1:'],
    ['a number beyond any integer', 'a b × 99999999999999999999999\n', ':1:'],
    ['copies that are no number', 'a b\n\na c\tmany\n', ':3:'],
    ['a tab with nothing behind it', 'a b\t\n', ':1:'],
    ['copies without a sentence', 'a b\n × 3\n', ':2:'],
    ['only controls', 'a b\n\u200b\u202e\n', ':2:'],
    ['bytes that are not UTF-8', Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a]), ':2:'],
    ['a surrogate', Buffer.from([0x61, 0x20, 0xed, 0xa0, 0x80, 0x0a]), ':1:'],
    ['NUL', 'a b\nc\0d\n', ':2:'],
    ['a sentence of 5 000 words', `a b\n${'word '.repeat(5000)}\n`, /:2: .*128 tokens/],
    ['a word of 1 000 letters', `${'w'.repeat(1000)}\n`, /:1: .*64 bytes/],
    ['1 001 lines', 'a b\n'.repeat(1001), /:1001: .*1000 lines/],
    ['too many copies in all', `${'a '.repeat(128)}× 1000000\n`.repeat(20), /:17: .*2147483647/],
    [
      '3 000 different words',
      Array.from({ length: 300 }, (_, i) => Array.from({ length: 10 }, (_, j) => `w${i}x${j}`).join(' ')).join('\n'),
      /2000 different words/,
    ],
    ['nothing', '', 'no sentence'],
    ['only blank lines', '\n \n\t\n', 'no sentence'],
    ['2 MB', 'a b\n'.repeat(500_000), '1 MiB'],
  ])('with %s is refused', (_, content, says) => {
    refused(says, ...guessFile(content));
  });

  it('that is missing, or a folder, is refused', () => {
    refused('nowhere', 'guess', '--corpus', 'nowhere/at/all', '--prompt', 'a');
    refused('/tmp', 'guess', '--corpus', '/tmp', '--prompt', 'a');
  });

  it('of emoji, marks, right-to-left and markup is read', () => {
    const file = '👩‍👩‍👧‍👦 👍🏽 🇫🇷\ne\u0301te\u0301 x\nשלום עולם\n<script>alert(1)</script>\n... !!!\n';
    expect(attn(...guessFile(file)).code).toBe(0);
  });
});

describe('the command line', () => {
  it.each([
    ['another command', ['frobnicate'], 'frobnicate'],
    ['no corpus', ['guess', '--prompt', 'a'], '--corpus'],
    ['no prompt', ['guess', '--corpus', corpus], '--prompt'],
    ['no text', ['train', '--corpus', corpus], '--text'],
    ['an option of the other command', ['guess', '--corpus', corpus, '--steps', '3'], '--steps'],
    ['an option without its value', ['guess', '--corpus'], '--corpus needs a value'],
  ])('with %s is refused', (_, options, says) => {
    refused(says, ...options);
  });

  it.each([['0'], ['-1'], ['0.0001'], ['1e7'], ['nan'], ['inf'], ['x'], [''], ['1x']])('refuses beta %j', (beta) => {
    refused('--beta', 'guess', '--corpus', corpus, '--prompt', 'a', '--beta', beta);
  });

  it.each([
    ['--steps', '0'],
    ['--steps', '1.5'],
    ['--heads', '3'],
    ['--heads', '99999999999999999999'],
    ['--layers', '17'],
    ['--seed', '-1'],
    ['--rate', '2'],
    ['--switch', 'magic'],
  ])('refuses %s %s', (option, value) => {
    refused('', 'train', '--corpus', corpus, '--text', 'a', option, value);
  });

  it('refuses a text that is no text, or too long, or a preferred sentence', () => {
    refused('128 tokens', 'guess', '--corpus', corpus, '--prompt', 'a '.repeat(5000));
    refused('no token', 'train', '--corpus', corpus, '--text', ' ', '--steps', '1');
    refused('--prefer', 'guess', '--corpus', corpus, '--prompt', 'a', '--prefer', 'two words');
    refused('--prefer', 'guess', '--corpus', corpus, '--prompt', 'a', '--prefer', '');
  });

  it('helps', () => {
    for (const options of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out } = attn(...options);
      expect(code).toBe(0);
      expect(out).toContain('attn guess --corpus FILE');
    }
  });
});
