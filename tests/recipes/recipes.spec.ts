// Each recipe of docs/recipes.md but that of Jupyter, as its page says it: built by the program that it is for, opened,
// ready. A program that is not here is named in a line of the output.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { follow } from './page.js';
import { expectFit, lessonFrame, test } from './visit.js';

interface Recipe {
  readonly title: string;
  /** folder that it begins with, in sites/ */
  readonly begun: string;
  /** a command that fails where its program is missing */
  readonly has: string;
  /** what the host does to what was pasted */
  readonly publish?: readonly string[];
  /** where the result lies, and by address what stands there */
  readonly site: string;
  readonly pages: Readonly<Record<string, Sight>>;
}
/** A frame with the height of what is in it, one with a height of its own, an element, or neither. */
type Sight = 'fitted' | 'frame' | 'element' | 'nothing';

const modules = resolve('node_modules');
const wordpress = 'build/wordpress/usr/share/wordpress';

const recipes: readonly Recipe[] = [
  {
    title: 'Plain HTML',
    begun: 'html',
    has: 'true',
    site: '.',
    pages: { 'index.html': 'fitted', 'file:index.html': 'fitted', 'element.html': 'element' },
  },
  {
    title: 'reveal.js',
    begun: 'reveal',
    has: `test -d ${modules}/reveal.js`,
    publish: [`mkdir reveal.js && cp -r ${modules}/reveal.js/dist reveal.js`],
    site: '.',
    pages: { 'index.html': 'frame', 'index.html#/1': 'element' },
  },
  {
    title: 'MkDocs',
    begun: 'mkdocs',
    has: 'command -v mkdocs',
    site: 'site',
    pages: { 'attention/': 'fitted' },
  },
  {
    title: 'Sphinx',
    begun: 'sphinx',
    has: '/usr/bin/python3 -c "import sphinx, myst_parser"',
    site: '_build/html',
    pages: { 'attention.html': 'fitted', 'attention-myst.html': 'fitted' },
  },
  {
    title: 'Hugo',
    begun: 'hugo',
    has: 'command -v hugo',
    site: 'public',
    pages: { 'attention/': 'fitted' },
  },
  {
    title: 'Quarto and pandoc',
    begun: 'pandoc',
    has: 'command -v pandoc',
    site: '.',
    pages: { 'attention.html': 'fitted' },
  },
  {
    title: 'Docusaurus',
    begun: 'docusaurus',
    has: 'test -x tests/recipes/node_modules/.bin/docusaurus',
    site: 'build',
    pages: { 'docs/attention/': 'fitted' },
  },
  {
    title: 'Moodle',
    begun: 'moodle',
    has: `php -r 'require "HTMLPurifier.auto.php";'`,
    publish: ['sh publish.sh'],
    site: '.',
    pages: { 'teacher.html': 'fitted', 'student.html': 'nothing' },
  },
  {
    title: 'Canvas',
    begun: 'canvas',
    has: 'ruby -r sanitize -e 0',
    publish: ['ruby publish.rb'],
    site: '.',
    pages: { 'page.html': 'fitted' },
  },
  {
    title: 'Open edX',
    begun: 'openedx',
    has: 'command -v python3',
    publish: ['python3 publish.py'],
    site: '.',
    pages: { 'course.html': 'fitted' },
  },
  {
    title: 'WordPress',
    begun: 'wordpress',
    has: `command -v php && test -d ${wordpress}`,
    publish: [`WORDPRESS=${resolve(wordpress)} php publish.php`],
    site: '.',
    pages: { 'editor.html': 'fitted', 'author.html': 'nothing' },
  },
];

function isHere({ title, has }: Recipe): boolean {
  try {
    execFileSync('bash', ['-c', has], { stdio: 'ignore' });
    return true;
  } catch {
    if (!process.env['TEST_WORKER_INDEX']) console.log(`left out, its program is not here: ${title}`);
    return false;
  }
}

for (const { title, begun, publish, site, pages } of recipes.filter(isHere))
  test(title, async ({ page, visit }) => {
    const root = follow(title, begun, { publish });
    for (const [address, sight] of Object.entries(pages))
      await test.step(address, async () => {
        await visit(resolve(root, site), address);
        if (sight === 'nothing') {
          await expect(page.getByText('A post')).toBeVisible();
          await expect(page.locator('iframe, script, attention-lesson')).toHaveCount(0);
          return;
        }
        const frame = await lessonFrame(page, sight !== 'element');
        if (sight === 'fitted') await expectFit(frame);
      });
    if (title === 'Canvas') expect(attributes(`${root}/kept.html`)).toEqual(attributes(`${root}/paste.html`));
  });

/** Canvas takes away attributes: none of those that it is given here. */
const attributes = (file: string): string[] => readFileSync(file, 'utf8').match(/[\w-]+="[^"]*"/g)!;
