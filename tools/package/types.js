// The declarations of the package's entries, and of what they name: the compiler makes one for each of our files, and
// hosts need four of them.
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const entries = ['npm/index', 'npm/classes', 'npm/anywidget'];

export function types(out) {
  const all = `${out}/.types`;
  emit(all);
  for (const name of reachable(all)) {
    mkdirSync(dirname(`${out}/types/${name}`), { recursive: true });
    cpSync(`${all}/${name}.d.ts`, `${out}/types/${name}.d.ts`);
  }
  rmSync(all, { recursive: true });
}

function emit(outDir) {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, process.cwd());
  const program = ts.createProgram(
    entries.map((name) => `web/src/${name}.ts`),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: 'web/src', outDir },
  );
  const { diagnostics } = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, host));
}

const host = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n',
};

/** The entries and what they import, and what that imports. */
function reachable(folder) {
  const found = new Set(entries);
  for (const name of found)
    for (const [, relative] of readFileSync(`${folder}/${name}.d.ts`, 'utf8').matchAll(/from '(\.[^']+)\.js'/g))
      found.add(join(dirname(name), relative));
  return found;
}
