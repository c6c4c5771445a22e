import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HEADER_NAME } from './vault/vault-folder';
import { secretFrom } from './verify/ask-secret';
import { EXIT_CODES, type Outcome } from './verify/outcome';
import { readArguments, USAGE } from './verify/verify-request';
import { verifyBackup } from './verify/verify-backup';
import { verifyVault, type VerifyParts } from './verify/verify-vault';

/** npm run verify -- VAULT: see USAGE. Anything unforeseen is "could not be opened", never "damaged". */
async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if (!request.ok) {
    process.stderr.write(`${request.error}\n\n${USAGE}\n`);
    return EXIT_CODES['not-opened'];
  }
  const place = path.resolve(process.env['INIT_CWD'] ?? '.', request.value.path);
  const { verdict, lines } = await verify(place, {
    heads: request.value.heads,
    temporaryFolder,
    secrets: {
      fromEnvironment: process.env['ALCOVE_PASSPHRASE'],
      ask: secretFrom({ input: process.stdin, output: process.stderr }),
    },
  });
  process.stdout.write(`${[place, ...lines].join('\n')}\n`);
  return EXIT_CODES[verdict];
}

async function verify(place: string, parts: VerifyParts): Promise<Outcome> {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return { verdict: 'not-opened', lines: ['There is nothing here.'] };
  if (!found.isDirectory()) return verifyBackup(place, parts);
  const isDataFolder = existsSync(path.join(place, 'vault', HEADER_NAME));
  return verifyVault(isDataFolder ? path.join(place, 'vault') : place, parts);
}

/** What lies in it is encrypted; it goes with the process, however that ends. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alcove-verify-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// A verification that is broken off has not found damage.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(EXIT_CODES['not-opened']));
}

void main(process.argv.slice(2))
  .catch((thrown: unknown) => {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    process.stderr.write(`It could not be verified: ${message}\n`);
    return EXIT_CODES['not-opened'];
  })
  .then((code) => {
    process.exitCode = code;
  });
