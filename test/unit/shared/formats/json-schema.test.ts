import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listJsonSchemas, writeJsonSchema } from '../../../../shared/formats/json-schema.ts';

const COMMITTED = fileURLToPath(new URL('../../../../resources/json-schema/', import.meta.url));
const schemas = listJsonSchemas();

type Node = { readonly [name: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every object in a document, itself included. */
const listNodes = (value: unknown): readonly Node[] =>
  isNode(value) ? [value, ...Object.values(value).flatMap(listNodes)] : [];

describe('published schemas', () => {
  it('are committed as the code makes them: `node electron/cli/write-json-schemas.ts resources/json-schema`', () => {
    expect(readdirSync(COMMITTED).sort()).toEqual(schemas.map((each) => each.file).sort());
    for (const each of schemas)
      expect(readFileSync(`${COMMITTED}${each.file}`, 'utf8'), each.file).toBe(writeJsonSchema(each));
  });

  it.each(schemas)('$file says what it is', ({ file, document }) => {
    expect(document['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(document['$id']).toMatch(/^https:\/\/paneldesk\.example\/schema\/[a-z-]+\/1$/);
    expect(`${String(document['$id']).split('/').slice(-2).join('-')}.json`).toBe(file);
    expect(document['title']).toBeTruthy();
    expect(document['type']).toBe('object');
  });

  it.each(schemas)('$file leaves nothing unsaid but what is JSON of any shape', ({ document }) => {
    const nodes = listNodes(document);
    const refs = nodes.flatMap((node) => (typeof node['$ref'] === 'string' ? [node['$ref']] : []));
    const defined = Object.keys(isNode(document['$defs']) ? document['$defs'] : {});
    for (const ref of refs) expect(defined.map((name) => `#/$defs/${name}`)).toContain(ref);
    // an empty schema would be a rule that got lost on the way
    const properties = nodes.flatMap((node) =>
      isNode(node['properties']) ? Object.values(node['properties']) : [],
    );
    for (const property of properties) expect(Object.keys(isNode(property) ? property : {})).not.toEqual([]);
  });

  it('forbid nothing that a later version may add', () => {
    for (const { document } of schemas)
      for (const node of listNodes(document)) expect(node['additionalProperties']).not.toBe(false);
  });

  it('ask for nothing that has a default', () => {
    const scheme = schemas.find((each) => each.file === 'scheme-1.json')?.document;
    const text = JSON.stringify(scheme);
    expect(text).toContain('"default":0.5');
    for (const node of listNodes(scheme)) {
      const properties: Node = isNode(node['properties']) ? node['properties'] : {};
      const required: readonly unknown[] = Array.isArray(node['required']) ? node['required'] : [];
      for (const [name, property] of Object.entries(properties))
        if (isNode(property) && 'default' in property) expect(required).not.toContain(name);
    }
  });
});
