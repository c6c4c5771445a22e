import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { VaultKeys } from '../../electron/application/ports/vault';
import { inspectStores } from '../../electron/store/inspection/inspect-stores';
import { storeOpener } from '../../electron/store/open-stores';
import { insertLink, readLinks } from '../../electron/store/storage/chain-table';
import { openEncryptedFile } from '../../electron/store/storage/encrypted-file';
import { storePathIn, STORE_SCHEMA_VERSION } from '../../electron/store/store-files';
import { chainSealer, verifyChain } from '../../electron/vault/chain';
import { chainLinkSchema, type ChainLink } from '../../shared/domain/chain';
import { isWhole } from '../../shared/domain/vault-check';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { demoCaseload } from '../support/demo/caseload';
import { writeCaseload } from '../support/demo/write-caseload';
import { randomKeys } from '../support/keys';
import { figure, median, type Figure } from './figure';

const LINKS = 50_000;
const ROUNDS = 3;

/** Verifying a ten-year caseload whose chain has grown to 50,000 links: pages, chain, documents. */
export async function benchVerify(folder: string): Promise<readonly Figure[]> {
  const place = path.join(folder, 'verify');
  mkdirSync(place);
  const keys = await aGrownVault(place);
  const rounds = Array.from({ length: ROUNDS }, () => verify(keys, place));
  const seconds = median(rounds.map(({ wall }) => wall));
  const beside = { processorSeconds: median(rounds.map(({ processor }) => processor)) };
  return [figure('verify 50,000 links, documents and pages', seconds, 's', { limit: 5, beside })];
}

interface Round {
  readonly wall: number;
  readonly processor: number;
}

function verify(keys: VaultKeys, folder: string): Round {
  const start = performance.now();
  const used = process.cpuUsage();
  const report = inspectStores({ keys, folder, heads: null }, verifyChain);
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  if (!report.ok) throw new Error(report.error.code);
  if (!isWhole(report.value) || report.value.records.links !== LINKS) {
    throw new Error(`not what was to be verified: ${JSON.stringify(report.value)}`);
  }
  return { wall, processor: (user + system) / 1e6 };
}

async function aGrownVault(folder: string): Promise<VaultKeys> {
  const keys = randomKeys();
  const sealer = { author: 'bench', now: Date.now };
  const opened = await storeOpener((key) => chainSealer(key, sealer)).open(keys, 'create', folder);
  if (!opened.ok) throw new Error(opened.error.code);
  await writeCaseload(opened.value, demoCaseload({ years: 10, today: '2026-11-20' }));
  await opened.value.close();
  growChain(folder, keys);
  return keys;
}

/** As if documents had been saved again and again: each link says the same of the same document. */
function growChain(folder: string, { records: { page: key, chain } }: VaultKeys): void {
  const file = openEncryptedFile({
    storeId: 'records',
    path: storePathIn(folder, 'records'),
    key,
    mode: 'open',
    schemaVersion: STORE_SCHEMA_VERSION,
  });
  if (!file.ok) throw new Error(file.error.code);
  const { connection } = file.value;
  const sealer = chainSealer(chain, { author: 'bench', now: Date.now });
  const links = [...readLinks(connection)].map((link) => chainLinkSchema.parse(link));
  let head: ChainLink | null = links.at(-1) ?? null;
  connection.transaction(() => {
    for (let index = links.length; index < LINKS; index += 1) {
      const { entry } = links[index % links.length] ?? {};
      if (!entry) throw new Error('a caseload has links');
      head = sealer.seal(head, entry);
      insertLink(connection, { ...head, entry: canonicalJson(head.entry) });
    }
  });
  file.value.close();
}
