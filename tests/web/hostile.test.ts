// Every hostile text, on its way in and out: it comes back as it was, means nothing to what reads it, and breaks no number.
import { execFileSync, spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { readState, writeState } from '../../web/src/elements/api-state.js';
import { csvOf } from '../../web/src/exports/csv.js';
import { jsonOf } from '../../web/src/exports/json.js';
import { latexOf } from '../../web/src/exports/latex.js';
import { markdownOf } from '../../web/src/exports/markdown.js';
import type { Source } from '../../web/src/exports/source.js';
import { restStrings } from '../../web/src/lesson/en/rest-strings.js';
import { addStrings } from '../../web/src/lesson/say.js';
import type { Frame } from '../../web/src/path/frame.js';
import { createPath } from '../../web/src/path/path.js';
import { formatCorpus, parseCorpus } from '../../web/src/state/corpus-text.js';
import { defaultWishes } from '../../web/src/state/defaults.js';
import { savedInFile, withState } from '../../web/src/state/file.js';
import { limits } from '../../web/src/state/limits.js';
import { makeHash, readHash } from '../../web/src/state/link.js';
import { reduce } from '../../web/src/state/reduce.js';
import { restoreWishes, saveWishes } from '../../web/src/state/saved.js';
import type { State, Wishes } from '../../web/src/state/state.js';
import { allTracers } from '../../web/src/trace/index.js';
import { exact, type Table } from '../../web/src/views/table.js';
import { everywhere, inBatches, lines, OWNED, payloads, sentence } from '../payloads.js';
import { engineOf } from './engine/load.js';
import { readCsv } from './fixtures/csv.js';
import { wishing } from './path/learn.js';

const texts = payloads.map(({ text }) => text);
const batches = inBatches(40);

it('are 200 and more, each once', () => {
  expect(texts.length).toBeGreaterThanOrEqual(200);
  expect(new Set(texts).size).toBe(texts.length);
  console.log(`${texts.length} hostile texts of ${new Set(payloads.map(({ kind }) => kind)).size} kinds`);
});

describe('as a state', () => {
  it.each(batches.map((batch, i) => [i, batch] as const))('comes back, part %i', async (_, batch) => {
    const wishes = everywhere(batch);
    expect(wishes.corpus).toEqual(lines(batch));
    expect(restoreWishes(saveWishes(wishes))).toEqual({ wishes, notices: [] });
    expect(readState(writeState(wishes))).toEqual(wishes);
    const few = { ...defaultWishes, corpus: wishes.corpus.slice(0, 9), text: wishes.text };
    const hash = await makeHash(few);
    expect(hash).toMatch(/^#s=1\.[\w-]+$/);
    if (hash.length <= limits.hash) expect(await readHash(hash)).toEqual({ wishes: few, notices: [] });
    expect({}).not.toHaveProperty(OWNED);
  });

  it('stays inside its block of a file', () => {
    const [open, close] = ['<script type="application/json" id="attention-state">', '</script>'];
    for (const batch of batches) {
      const file = withState(`${open}{}${close}`, everywhere(batch));
      const json = file.slice(open.length, -close.length);
      expect(json).not.toContain('<');
      expect(savedInFile(json)?.wishes).toEqual(everywhere(batch));
    }
  });

  it('comes back from the corpus as text', () => {
    for (const batch of batches) expect(parseCorpus(formatCorpus(lines(batch)))).toEqual({ lines: trimmed(batch), problems: [] }); // prettier-ignore
  });
  const trimmed = (batch: readonly string[]) => lines(batch).map((line) => ({ ...line, text: line.text.trim() }));
});

let frameOf: (set: Partial<Wishes>) => { frame: Frame; state: State };

beforeAll(async () => {
  addStrings(restStrings);
  const path = createPath(await engineOf());
  frameOf = (set) => {
    const state = reduce(wishing({}), { type: 'wish', wishes: set });
    return { frame: path(state), state };
  };
});

describe('in the engine', () => {
  it('is read as every other text, or refused in words', () => {
    for (const batch of batches)
      for (const text of batch) {
        const { frame } = frameOf({ corpus: lines(batch), text: sentence(text) });
        const shares = frame.count?.endings.map(({ probability }) => probability) ?? [];
        if (shares.length > 0) expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 4);
        expect(shares.every(Number.isFinite)).toBe(true);
        for (const { error } of frame.problems) expect(['ETEXT', 'ESPACE']).toContain(error);
      }
  });
});

// ---- out

const table: Table = [['word', 'R/β'], ...texts.map((text) => [text, exact(-0.5, '−0.5')])];
const source = (wishes: Wishes): Source => ({
  view: 'endings',
  drawing: null as unknown as SVGSVGElement,
  description: texts.join(' '),
  table,
  wishes,
});

describe('out', () => {
  it('is in no CSV a formula, and every word comes back', () => {
    const [, ...rows] = readCsv(csvOf(table));
    expect(rows).toHaveLength(texts.length);
    rows.forEach(([word, number], i) => {
      expect([word, `'${word}`]).toContain(word!.startsWith("'") && word !== texts[i] ? `'${texts[i]}` : texts[i]);
      expect(word).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
      expect(number).toBe('-0.5');
    });
  });

  it('is in JSON what it was', async () => {
    const { rows, description } = JSON.parse(await jsonOf(source(everywhere(batches[0]!)))) as {
      rows: [string, number][];
      description: string;
    };
    expect(rows).toEqual(texts.map((text) => [text, -0.5]));
    expect(description).toBe(texts.join(' '));
  });

  it.each([
    ['gfm', markdownOf],
    ['markdown', markdownOf],
    ['latex', latexOf],
  ] as const)('is for pandoc one table of words, as %s', (from, write) => {
    if (spawnSync('pandoc', ['--version']).status !== 0) return console.log('not compared: no pandoc here');
    const input = write(table);
    expect(input.split('\n').filter((line) => line.includes('0.5'))).toHaveLength(texts.length);
    const { blocks } = JSON.parse(execFileSync('pandoc', ['-f', from, '-t', 'json'], { input, encoding: 'utf8' })) as {
      blocks: unknown[];
    };
    expect(blocks).toHaveLength(1);
    const kinds = kindsIn(blocks);
    const words = ['Str', 'Space', 'SoftBreak', 'Math', 'InlineMath', 'Quoted', 'DoubleQuote', 'SingleQuote', 'Span'];
    const around = ['Table', 'Plain', 'AlignLeft', 'AlignRight', 'AlignDefault', 'ColWidth', 'ColWidthDefault'];
    expect([...kinds].filter((kind) => ![...words, ...around].includes(kind))).toEqual([]);
  });
});

/** The kinds of all nodes in a tree of pandoc's. */
function kindsIn(tree: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(tree)) for (const part of tree) kindsIn(part, found);
  else if (typeof tree === 'object' && tree !== null) {
    const { t } = tree as { t?: unknown };
    if (typeof t === 'string') found.add(t);
    for (const part of Object.values(tree)) kindsIn(part, found);
  }
  return found;
}

// ---- programs

/** What a program is made of but for its strings: kinds of nodes, and every name. Compiled, not run. */
const inspect = `
import ast, json, sys

def of(source):
    compile(source, "trace", "exec")
    found = set()
    for node in ast.walk(ast.parse(source)):
        found.add(type(node).__name__)
        for field in ("id", "attr", "name", "arg", "module"):
            value = getattr(node, field, None)
            if isinstance(value, str):
                found.add(value)
    return sorted(found)

print(json.dumps([of(source) for source in json.load(sys.stdin)]))
`;
const inspected = (programs: readonly string[]): readonly (readonly string[])[] =>
  JSON.parse(
    execFileSync('python3', ['-c', inspect], { input: JSON.stringify(programs), encoding: 'utf8', maxBuffer: 2 ** 26 }),
  ) as string[][];

describe('in a program for Python', () => {
  const views = ['endings', 'loss', 'tilt', 'conjured', 'climb', 'hand'] as const;
  const programsOf = (set: Partial<Wishes>): string[] => {
    const { frame, state } = frameOf(set);
    return views.flatMap((view) => allTracers[view]!(frame, state, '')?.python ?? []);
  };

  it('is never more than a string', () => {
    const harmless = new Set(inspected(programsOf({ preferred: 'postgres' })).flat());
    const hostile = batches.flatMap((batch) =>
      batch.slice(0, 8).flatMap((text) => programsOf({ ...everywhere(batch), text: `it is ${sentence(text)}` })),
    );
    expect(hostile.length).toBeGreaterThan(100);
    for (const names of inspected(hostile)) expect(names.filter((name) => !harmless.has(name))).toEqual([]);
    for (const program of hostile) expect(program).not.toMatch(/[\p{Cf}\u2028\u2029]/u);
  });
});
