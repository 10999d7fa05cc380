// What a reviewer should not have to look for: the import directions, unsafe sinks, and the TypeScript we don't write.
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ours = [
  'elements',
  'engine',
  'exports',
  'frames',
  'lesson',
  'marks',
  'offline',
  'path',
  'scorm',
  'state',
  'trace',
  'views',
];

const browser = [
  'window',
  'document',
  'performance',
  'fetch',
  'URL',
  'WebAssembly',
  'TextEncoder',
  'TextDecoder',
  'PerformanceObserver',
  'MessageChannel',
  'addEventListener',
  'removeEventListener',
  'Element',
  'MutationObserver',
  'ResizeObserver',
  'requestAnimationFrame',
  'getComputedStyle',
];

/** Files in `folder` may import values from `values`, and only types from `types`, of our own folders. */
function mayImport(folder, { values = [], types = [] }) {
  const outside = ours.filter((name) => name !== folder && !values.includes(name));
  const message = `${folder}/ may import ${[...values, ...types.map((t) => `types of ${t}`)].join(', ') || 'nothing of ours'}`;
  const ban = (names, allowTypeImports) => ({
    regex: `^\\.\\./(.*/)?(${names.join('|')})/`,
    allowTypeImports,
    message,
  });
  const never = outside.filter((name) => !types.includes(name));
  const patterns = [never.length && ban(never, false), types.length && ban(types, true), unsafeDirectives].filter(
    Boolean,
  );
  return {
    files: [`web/src/${folder}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

// What a learner, a link or a host says is text, and stays text: whatever would read it as markup or as a program is not
// written at all. The page's policy (Trusted Types) refuses the same once more, in browsers that have it.
const unsafeDirectives = {
  regex: '^lit(-html)?/(directives/unsafe-|static-html)',
  message: 'text reaches the page as text only',
};

const sinks = 'innerHTML|outerHTML|srcdoc';
const sinkCalls = 'insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|parseFromString|createContextualFragment';
const unsafe = [
  `AssignmentExpression > MemberExpression.left[property.name=/^(${sinks})$/]`,
  `AssignmentExpression > MemberExpression.left[property.value=/^(${sinks})$/]`,
  `CallExpression[callee.object.name="Object"][callee.property.name="assign"] Property[key.name=/^(${sinks})$/]`,
  `TaggedTemplateExpression TemplateElement[value.raw=/\\.(${sinks})\\s*=/i]`,
  'TaggedTemplateExpression TemplateElement[value.raw=/\\s(on[a-z]+|srcdoc)=/i]',
  `CallExpression[callee.property.name=/^(${sinkCalls})$/]`,
  'CallExpression[callee.property.name=/^setAttribute(NS)?$/] > Literal[value=/^(on|srcdoc$)/i]',
  'CallExpression[callee.object.name="document"][callee.property.name=/^write/]',
  'NewExpression[callee.name="DOMParser"]',
].map((selector) => ({ selector, message: 'unsafe sink' }));
const dialect = [
  { selector: 'TSEnumDeclaration', message: 'a union of strings instead of an enum' },
  { selector: 'Decorator', message: 'no decorators' },
  { selector: 'ExportDefaultDeclaration', message: 'named exports only' },
];
const skipped = [
  { selector: 'MemberExpression[property.name=/^(skip|only|todo|fixme)$/]', message: 'every test runs, always' },
];

export default defineConfig(
  globalIgnores(['build/', 'dist/', 'shots/', 'test-results/', 'playwright-report/']),
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.js', 'tools/*.js', 'tests/parity/*.js'] } },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['web/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...unsafe, ...dialect],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [unsafeDirectives] }],
    },
  },
  { files: ['tests/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...unsafe, ...dialect, ...skipped] } },
  mayImport('marks', {}),
  mayImport('state', {}),
  mayImport('engine', {}),
  mayImport('frames', {}),
  mayImport('offline', { values: ['engine'] }),
  mayImport('scorm', { values: ['elements', 'lesson', 'state'] }),
  mayImport('path', { values: ['engine', 'state'] }),
  mayImport('views', { values: ['marks', 'lesson'], types: ['state', 'path'] }),
  mayImport('lesson', { values: ['marks'], types: ['state', 'path'] }),
  mayImport('trace', { values: ['lesson', 'views', 'path', 'state'] }),
  mayImport('exports', { values: ['views', 'state'] }),
  mayImport('elements', { values: ['state', 'views', 'engine', 'path', 'lesson', 'marks', 'trace', 'exports'] }),
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['bench/**/*.js', 'web/public/*.js'], // partly for the browser
    languageOptions: { globals: Object.fromEntries(browser.map((name) => [name, 'readonly'])) },
  },
);
