// The software bill of materials of a release, CycloneDX.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledPackages, idOf, productionPackages } from './production.mjs';
import { root } from './prepare.mjs';

/**
 * npm's own bill, cut down to what a release is made of. `npm sbom --omit dev` itself will not do:
 * it drops what a development package needs as well, React among it, and Electron, which npm takes
 * for a tool and which is the largest part of the program.
 */
export function makeSbom() {
  const bill = npmSbom();
  const shipped = new Set([...productionPackages().map(idOf), electronId()]);
  const components = onlyOnce(bill.components.filter((component) => shipped.has(idOf(component))));
  const refs = new Set([...components.map((component) => component['bom-ref']), refOfAlcove(bill)]);
  return {
    ...bill,
    metadata: { ...bill.metadata, component: describeAlcove(bill.metadata.component) },
    components: components.map((component) => ({ ...component, scope: 'required' })),
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: dependsOn.filter((to) => refs.has(to)),
      })),
  };
}

/** What is wrong with a bill, in words; nothing when it lists exactly what is shipped. */
export function faultsOfSbom(bill, mapFiles = bundleMaps()) {
  if (bill.bomFormat !== 'CycloneDX' || !/^1\.\d$/.test(bill.specVersion ?? ''))
    return ['this is no CycloneDX bill'];
  const listed = new Set(bill.components.map(idOf));
  const names = new Set(bill.components.map(({ name }) => name));
  const shipped = [...productionPackages().map(idOf), electronId()];
  const bundled = mapFiles.flatMap(bundledPackages);
  return [
    ...shipped.filter((id) => !listed.has(id)).map((id) => `${id} is shipped and not listed`),
    ...[...listed]
      .filter((id) => !shipped.includes(id))
      .map((id) => `${id} is listed and not shipped`),
    ...bundled
      .filter((name) => !names.has(name))
      .map((name) => `${name} is bundled and not listed`),
    ...bill.components.flatMap(faultsOfComponent),
  ];
}

function faultsOfComponent({ name, purl, licenses, hashes }) {
  const faults = [];
  if (!purl?.startsWith('pkg:npm/')) faults.push(`${name} has no package address`);
  if (!licenses?.length) faults.push(`${name} has no licence`);
  if (!hashes?.length) faults.push(`${name} has no hash`);
  return faults;
}

function npmSbom() {
  const shell = process.platform === 'win32';
  const { stdout, status } = spawnSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
      shell,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  if (status !== 0) throw new Error('npm could not make the bill of materials');
  return JSON.parse(stdout);
}

/** npm names a package once for each place it is installed in. */
function onlyOnce(components) {
  return [...new Map(components.map((component) => [idOf(component), component])).values()];
}

const refOfAlcove = (bill) => bill.metadata.component['bom-ref'];

/** npm calls the checkout by its folder and takes it for a library. */
function describeAlcove(component) {
  const { productName } = readPackage('package.json');
  return { ...component, type: 'application', name: productName };
}

function electronId() {
  return idOf(readPackage('node_modules/electron/package.json'));
}

function readPackage(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

/** The window's bundle has no map; what it holds is among Alcove's own dependencies. */
function bundleMaps() {
  return ['main/main', 'main/inspector', 'main/connection', 'preload/preload']
    .map((name) => `out/${name}.cjs.map`)
    .map((file) => path.join(root, file))
    .filter((file) => existsSync(file));
}
