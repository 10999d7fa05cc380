// docs/recipes.md as what it tells its reader to do: files to put somewhere, blocks to write, a command to give.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ours = ['dist', 'build/package'].map((folder) => resolve(folder));
const programs = ['tests/recipes/node_modules/.bin', 'node_modules/.bin'].map((folder) => resolve(folder));

const section = (title: string): string => {
  const found = readFileSync('docs/recipes.md', 'utf8')
    .split(/^## /m)
    .find((text) => text.startsWith(`${title}\n`));
  if (!found) throw new Error(`docs/recipes.md has no recipe “${title}”`);
  return found;
};

interface Block {
  readonly kind: string;
  /** the file that it is; a command has none */
  readonly file: string;
  readonly text: string;
}

/** A fence of four may have one of three inside. */
const blocks = (text: string): Block[] =>
  [...text.matchAll(/^(`{3,})(\w+)(?: (\S+))?\n(.*?\n)\1$/gms)].map(([, , kind, file = '', text]) => ({
    kind: kind!,
    file,
    text: text!,
  }));

/** “Put `a` and `b` into `c/`”, or “beside the page”. */
function put(text: string): { readonly files: readonly string[]; readonly folder: string } {
  const [, names = '', folder = '.'] =
    /[Pp]ut\s((?:`[^`]+`(?:,\s|\sand\s)?)+)\s(?:into\s`([^`]+)`|beside)/.exec(text) ?? [];
  return { files: [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name!), folder };
}

interface More {
  /** commands of ours, after those of the page */
  readonly publish?: readonly string[];
  /** name of the folder */
  readonly to?: string;
}

/** Does what the recipe says in a folder of its own, which begins as sites/`begun`; the folder. */
export function follow(title: string, begun: string, { publish = [], to = begun }: More = {}): string {
  const root = resolve('build/recipes', to);
  const text = section(title);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  if (existsSync(`tests/recipes/sites/${begun}`)) cpSync(`tests/recipes/sites/${begun}`, root, { recursive: true });
  if (existsSync(`${root}/package.json`)) symlinkSync(resolve('tests/recipes/node_modules'), `${root}/node_modules`);
  const { files, folder } = put(text);
  for (const name of files) copy(name, join(root, folder, name));
  for (const { file, text: content } of blocks(text).filter(({ file }) => file)) write(join(root, file), content);
  const commands = blocks(text).filter(({ kind, file }) => kind === 'sh' && !file);
  for (const command of [...commands.map(({ text }) => text), ...publish]) run(root, command);
  return root;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** One of the files that we publish. */
function copy(name: string, to: string): void {
  const from = ours.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (!from) throw new Error(`${name} has not been built`);
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function run(cwd: string, command: string): void {
  const env = { ...process.env, PATH: [...programs, process.env['PATH']].join(':'), CI: '1' };
  execFileSync('bash', ['-euc', command], { cwd, env, encoding: 'utf8', stdio: 'pipe' });
}
