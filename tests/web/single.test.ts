// The one-file pages as text: the same bytes each time, a policy that admits what is in them, and nothing to fetch.
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstPictures } from '../../web/src/elements/first-pictures.js';
import { pictureNames } from '../../web/src/elements/pictures.js';

interface Builder {
  readonly lesson: () => Promise<string>;
  readonly figurePages: () => Promise<Readonly<Record<string, string>>>;
}

let all: Readonly<Record<string, string>>;
async function buildAll(): Promise<Readonly<Record<string, string>>> {
  const { lesson, figurePages } = (await import(pathToFileURL('tools/single/pages.js').href)) as Builder;
  return { lesson: await lesson(), ...(await figurePages()) };
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const parts = (page: string, pattern: RegExp): string[] => [...page.matchAll(pattern)].map((match) => match[1]!);

beforeAll(async () => {
  all = await buildAll();
}, 120_000);

describe('the one-file pages', () => {
  it('are the same bytes when they are built again', async () => {
    const again = await buildAll();
    for (const [name, text] of Object.entries(all)) expect(again[name] === text, name).toBe(true);
  }, 120_000);

  it('have one script and one style, and a policy that admits these alone', () => {
    for (const page of Object.values(all)) {
      const [policy = ''] = parts(page, /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/g);
      const [scripts, styles] = [parts(page, /<script>(.*?)<\/script>/gs), parts(page, /<style>(.*?)<\/style>/gs)];
      expect([scripts.length, styles.length]).toEqual([1, 1]);
      expect(policy).toContain(`script-src ${hashOf(scripts[0]!)} 'wasm-unsafe-eval';`);
      expect(policy).toContain(`style-src ${hashOf(styles[0]!)};`);
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/connect-src|unsafe-inline|'self'|https?:/);
    }
  });

  it('name no file and no module', () => {
    for (const page of Object.values(all)) {
      expect(page).not.toMatch(
        /<(script|img|iframe)[^>]*\ssrc=|<link rel="(?!icon" href="data:,")|import\.meta|@import/,
      );
      expect(page).not.toMatch(/\.wasm["'`]/);
    }
  });

  it('hold nothing in a script that a reader of markup would end it at', () => {
    const opened = all['lesson']!.match(/<script\b/g)!.length;
    expect(all['lesson']!.match(/<\/script>/g)).toHaveLength(opened);
    for (const code of parts(all['lesson']!, /<script>(.*?)<\/script>/gs)) expect(code).not.toMatch(/<!--|<\/?script/i);
  });

  it('leave the course and its parameters out of a figure', () => {
    expect(all['lesson']).toContain('id="attention-params"');
    expect(all['arcs']).not.toContain('id="attention-params"');
    expect(all['arcs']!.length).toBeLessThan(all['lesson']!.length / 2);
  });

  it('show one picture each, and the course', () => {
    const names = [...pictureNames(), ...Object.keys(firstPictures)];
    for (const [name, page] of Object.entries(all))
      expect(parts(page, /<attention-lesson page view="(\w+)">/g), name).toEqual(names.filter((one) => one === name));
  });
});
