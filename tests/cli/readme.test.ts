// What the README says the program prints, it prints.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attn, guess, train } from './run.js';

const readme = readFileSync('README.md', 'utf8');
const corpus = 'corpora/default.txt';
const elsewhere = 'the best editor for a language is';

describe('the README', () => {
  it('shows a guess word for word', () => {
    const command = /\$ build\/attn (guess .* --prefer .*)\n/u.exec(readme)![1]!;
    const options = [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare!);
    const { code, out } = attn(...options);
    expect(code).toBe(0);
    const shown = out.trimEnd().replace(/^(?=.)/gmu, '    ');
    expect(readme).toContain(`$ build/attn ${command}\n${shown}\n`);
  });

  it('names what counting and the transformer answer to a sentence that the corpus never saw', () => {
    const counted = guess(corpus, elsewhere).endings[0]!.word;
    const learned = train(corpus, elsewhere).guess[0]!.word;
    expect(readme).toContain(`answers _${counted}_, because "language is"`);
    expect(readme).toContain(`the second answers _${learned}_`);
  });

  it('rounds the numbers of params of both models', () => {
    const { params } = JSON.parse(
      attn('train', '--corpus', corpus, '--text', elsewhere, '--json', '--steps', '1').out,
    ) as { params: number };
    const lesson = readFileSync('model/lesson.params').readInt32LE(4 * 11); // the last field of the header
    for (const count of [params, lesson])
      expect(readme).toMatch(new RegExp(`${Math.round(count / 1000)},000\\s+parameters`, 'u'));
  });
});
