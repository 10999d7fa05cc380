// The SCORM packages as bytes: the same each time and in every time zone, with a manifest that names what is in them.
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';

type Packages = Readonly<Record<string, Uint8Array>>;
async function build(): Promise<Packages> {
  const { packages } = (await import(pathToFileURL('tools/scorm/packages.js').href)) as {
    readonly packages: () => Promise<Packages>;
  };
  return packages();
}

let built: Packages;
beforeAll(async () => {
  built = await build();
}, 60_000);

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it('are the same bytes when they are built again, anywhere', async () => {
  process.env.TZ = 'Pacific/Kiritimati';
  const again = await build();
  for (const [name, bytes] of Object.entries(built)) expect(Buffer.compare(bytes, again[name]!), name).toBe(0);
}, 60_000);

describe.each([
  ['lesson-scorm12', '1.2', '1.2', 'adlcp:scormtype="sco"'],
  ['lesson-scorm2004', '2004', '2004 4th Edition', 'adlcp:scormType="sco"'],
])('%s', (name, standard, schema, kind) => {
  const files = (): Packages => unzipSync(built[name]!);
  const text = (file: string): string => strFromU8(files()[file]!);

  it('holds the manifest and one page', () => {
    expect(Object.keys(files())).toEqual(['imsmanifest.xml', 'lesson.html']);
    expect(text('lesson.html')).toContain(`id="attention-scorm">${standard}</script>`);
  });

  it('names its standard and its page', () => {
    const manifest = text('imsmanifest.xml');
    expect(manifest).toContain(`<schemaversion>${schema}</schemaversion>`);
    expect(manifest).toContain(`${kind} href="lesson.html"`);
    expect(manifest).toContain('<title>Self-attention: how a sentence becomes a guess</title>');
  });

  it('gives every element of the manifest an end, and every reference something to refer to', () => {
    const manifest = text('imsmanifest.xml');
    const open: string[] = [];
    for (const [, end, tag, alone] of manifest.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g))
      if (end) expect(open.pop()).toBe(tag);
      else if (!alone) open.push(tag!);
    expect(open).toEqual([]);
    const of = (attribute: string): string[] =>
      [...manifest.matchAll(new RegExp(` ${attribute}="([^"]+)"`, 'g'))].map((match) => match[1]!);
    for (const reference of [...of('identifierref'), ...of('default')]) expect(of('identifier')).toContain(reference);
  });
});
