// The licences of everything a release carries: `node build/licences.mjs FILE` writes them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { productionPackages } from './production.mjs';
import { root } from './prepare.mjs';

/** What may be in a program that is handed on under Apache-2.0 without further duties. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
]);

/**
 * Packages that name the MIT licence and carry no text of it: looked at one by one, with
 * the holder that their authors name. Another one is a failure until someone has looked.
 */
const WITHOUT_TEXT = {
  '@node-rs/argon2': 'LongYinan',
  'err-code': 'IndigoUnited',
  'event-reduce-js': 'pubkey',
  'get-browser-rtc': 'substack',
  'nostr-wasm': 'fiatjaf',
  'react-remove-scroll-bar': 'Anton Korzunov',
};

/** What is compiled into a package's program and named nowhere but in its source. */
const WITHIN = [
  {
    title: 'SQLite3 Multiple Ciphers, within better-sqlite3-multiple-ciphers',
    licence: 'MIT',
    holder: '2006-2026 Ulrich Telle',
  },
  {
    title: 'miniz, within SQLite3 Multiple Ciphers',
    licence: 'MIT',
    holder:
      '2010-2014 Rich Geldreich and Tenacious Software LLC; RAD Game Tools and Valve Software',
  },
];

const LICENCE_FILE =
  /^(?:licen[cs]e|copying|copyright|notice|ofl|unlicense)(?:[-.](?!.*json$).*)?$/i;

/** The notice of everything shipped, and what is wrong with it, in words. */
export function collectLicences(packages = shippedPackages(), checkout = root) {
  const described = packages.map((one) => describe(one, checkout));
  const faults = described.flatMap((one) => faultsOf(one));
  const sections = [...onlyOnce(described), ...WITHIN.map(describeWithin)].map(section);
  return {
    faults,
    count: sections.length,
    text: [opening(sections.length), ...sections].join('\n'),
  };
}

/** True when every licence that binds at once is allowed, and one of those to choose from. */
export function isAllowed(expression) {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(inner)) return false;
  const choices = inner.split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((id) => ALLOWED.has(id.trim())));
}

/** Electron too, which npm takes for a tool; what it holds itself is in its own notice beside it. */
function shippedPackages() {
  const electron = { name: 'electron', folder: 'node_modules/electron' };
  return [...productionPackages(), electron];
}

function describe({ name, folder }, checkout) {
  const place = path.join(checkout, folder);
  const { version, license } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
  const files = readdirSync(place).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => readFileSync(path.join(place, file), 'utf8').trim());
  const holder = WITHOUT_TEXT[name] ?? WITHOUT_TEXT[familyOf(name)];
  if (texts.length === 0 && license === 'MIT' && holder) texts.push(mitText(holder));
  return { title: `${name} ${version}`, licence: license, text: texts.join('\n\n') };
}

/** `@node-rs/argon2-linux-x64-gnu` is the program of `@node-rs/argon2`. */
const familyOf = (name) => name.replace(/-(?:linux|darwin|win32)-.*$/, '');

function faultsOf({ title, licence, text }) {
  if (typeof licence !== 'string') return [`${title} names no licence`];
  if (!isAllowed(licence)) return [`${title} has the licence ${licence}, which is not allowed`];
  return text === '' ? [`${title} carries no text of its licence`] : [];
}

const onlyOnce = (described) => [...new Map(described.map((one) => [one.title, one])).values()];

const describeWithin = ({ holder, ...rest }) => ({ ...rest, text: mitText(holder) });

const section = ({ title, licence, text }) =>
  `${'='.repeat(80)}\n${title}\n${licence}\n${'='.repeat(80)}\n\n${text}\n`;

const opening = (count) =>
  `Alcove is made with the work of others: ${count} packages, each with its licence below.\n` +
  'What Electron itself is made of is in LICENSES.chromium.html beside the program.\n';

function mitText(holder) {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.
IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

if (import.meta.filename === process.argv[1]) {
  const [file] = process.argv.slice(2);
  const { faults, text } = collectLicences();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0 || !file) process.exit(1);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
