// Which packages a release is made of, read from the lock file.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare.mjs';

/**
 * A development dependency of which the window's bundle takes the part that needs nothing else: as a
 * dependency it would bring along a drawing library of 30 MB that only Node wants.
 */
const BUNDLED_ALONE = ['pdfjs-dist'];

/**
 * Every installed package that Alcove's own dependencies reach, nested versions included; what only
 * another system needs is not installed here. Alcove's optional dependencies are programs to build
 * and test with: they are no part of a release.
 * @returns {{name: string, version: string, folder: string}[]} sorted by name
 */
export function productionPackages(checkout = root) {
  const lock = JSON.parse(readFileSync(path.join(checkout, 'package-lock.json'), 'utf8')).packages;
  const found = new Map();
  const follow = (from, names) => {
    for (const name of names) {
      const place = resolve(lock, from, name);
      if (!place || found.has(place) || !existsSync(path.join(checkout, place))) continue;
      found.set(place, { name, version: lock[place].version, folder: place });
      follow(place, neededBy(lock[place]));
    }
  };
  follow('', Object.keys(lock[''].dependencies));
  for (const name of BUNDLED_ALONE) {
    const folder = `node_modules/${name}`;
    found.set(folder, { name, version: lock[folder].version, folder });
  }
  return [...found.values()].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

export const idOf = ({ name, version }) => `${name}@${version}`;

function neededBy({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }) {
  const peers = Object.keys(peerDependencies ?? {}).filter(
    (name) => !peerDependenciesMeta?.[name]?.optional,
  );
  return [...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {}), ...peers];
}

/** As Node looks for it: beside the one that asks, then ever further up. */
function resolve(lock, from, name) {
  for (
    let place = from;
    ;
    place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))
  ) {
    const candidate = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
    if (lock[candidate]) return candidate;
    if (place === '') return undefined;
  }
}

/** The packages whose code went into a bundle, by the sources that its map names. */
export function bundledPackages(mapFile) {
  const { sources } = JSON.parse(readFileSync(mapFile, 'utf8'));
  const names = sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]);
  return [...new Set(names.filter(Boolean))].sort();
}
