import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect } from 'chai';

interface Schema {
  type?: string;
  title?: string;
  description?: string;
  additionalProperties?: boolean;
  properties?: Record<string, Schema>;
  items?: Schema;
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Schema & { $schema?: string };

/** Every property of a schema, with the path that an author would type. */
function* properties(schema: Schema, path: string): Generator<[string, Schema]> {
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const under = path ? `${path}.${key}` : key;
    yield [under, inner];
    yield* properties(inner, under);
  }
  if (schema.items) yield* properties(schema.items, `${path}[]`);
}

describe('the JSON Schemas, for completion in editors', () => {
  const names = readdirSync('schemas');

  it('are one for each kind of document', () => {
    expect(names.sort()).to.deep.equal(['cause-map.json', 'exercise.json', 'remedy.json', 'routine.json', 'seek-help.json']);
  });

  for (const name of names)
    describe(name, () => {
      const schema = read(`schemas/${name}`);
      const all = [...properties(schema, '')];

      it('describes every field in a sentence', () => {
        expect(all.length).to.be.at.least(4);
        const bare = all.filter(([, { description }]) => !description || description.length < 5);
        expect(bare.map(([path]) => path)).to.deep.equal([]);
      });

      it('has a name, allows $schema, and flags a misspelt key wherever an object stands', () => {
        expect(schema.title).to.match(/^[A-Z]/);
        expect(schema.properties).to.have.property('$schema');
        const objects = [['', schema] as const, ...all.map(([path, it]) => [path, it.items ?? it] as const)];
        const open = objects.filter(([, it]) => it.properties && it.additionalProperties !== false);
        expect(open.map(([path]) => path)).to.deep.equal([]);
      });
    });

  it('are named by every document of the demo, by an address that leads there', () => {
    const documents = readdirSync('demo/content', { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.json'));
    expect(documents).to.not.be.empty;
    for (const name of documents) {
      const path = join('demo/content', name);
      expect(names, name).to.include(relative('schemas', join(dirname(path), read(path).$schema!)));
    }
  });
});
