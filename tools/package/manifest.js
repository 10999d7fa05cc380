// The custom-elements manifest: what the sources say of the two elements that a host deals with, public parts alone.
import { readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

const files = ['lesson', 'figure', 'api-calls', 'api-attributes'].map((name) => `web/src/elements/${name}.ts`);
const tags = { AttentionLesson: 'attention-lesson', AttentionFigure: 'attention-figure' };
/** What is public is what this file declares. */
const api = 'web/src/elements/api.ts';

export function manifest() {
  const isPublic = publicNames();
  const found = create({ modules: files.map(parse), plugins: litPlugin(), context: { dev: false } });
  const declarations = found.modules.flatMap(({ declarations }) => declarations.filter(({ name }) => name in tags));
  return {
    schemaVersion: found.schemaVersion,
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'index.js',
        declarations: declarations.map(declare(isPublic)),
        exports: declarations.flatMap(({ name }) => {
          const declaration = { name, module: 'index.js' };
          return [
            { kind: 'js', name, declaration },
            { kind: 'custom-element-definition', name: tags[name], declaration },
          ];
        }),
      },
    ],
  };
}

const parse = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);

function publicNames() {
  const interfaces = parse(api).statements.filter(ts.isInterfaceDeclaration);
  const names = interfaces.flatMap(({ members }) => members.map(({ name }) => name.text));
  return ({ name }) => names.includes(name);
}

/** What a host may use: attributes with their properties, methods, events, parts, slots, custom properties. */
const declare = (isPublic) => (declaration) => {
  const { name, description, slots, cssParts, cssProperties, events, attributes, members } = declaration;
  return {
    kind: 'class',
    customElement: true,
    tagName: tags[name],
    name,
    description,
    attributes: attributes.filter((attribute) => !attribute.fieldName || isPublic(attribute)),
    members: members.filter(isPublic).map((member) => ({ ...member, inheritedFrom: undefined })),
    events,
    slots,
    cssParts,
    cssProperties,
    superclass: { name: 'HTMLElement' },
  };
};
