import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { accountingUseCases } from '../../electron/application/accounting';
import type { OpenStores } from '../../electron/application/ports/vault';
import { storeOpener } from '../../electron/store/open-stores';
import { chainSealer } from '../../electron/vault/chain';
import type { AccountingFilter } from '../../shared/domain/accounting';
import { disclosureIdSchema } from '../../shared/domain/ids';
import { disclosureSchema, type Disclosure } from '../../shared/domain/disclosure';
import { demoCaseload, type Caseload } from '../support/demo/caseload';
import { addInParts, writeCaseload } from '../support/demo/write-caseload';
import { randomKeys } from '../support/keys';
import { figure, median, timed, type Figure } from './figure';

const YEARS = 6;
const MEMBERS = 24;
/** A statement and a billing file each month, a letter and a copy each quarter. */
const A_YEAR = 12 + 12 + 4 + 4;
const ROUNDS = 5;

/** The accounting of everyone over six years, from a store that was opened just before. */
export async function benchAccounting(folder: string): Promise<readonly Figure[]> {
  const home = path.join(folder, 'accounting');
  mkdirSync(home);
  const keys = randomKeys();
  const opener = storeOpener((key) => chainSealer(key, { author: 'bench', now: Date.now }));
  const open = async (mode: 'create' | 'open'): Promise<OpenStores> => {
    const opened = await opener.open(keys, mode, home);
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  const caseload = demoCaseload({ today: '2026-11-20', years: YEARS });
  const first = await open('create');
  await writeCaseload(first, caseload);
  const disclosures = sixYears(caseload);
  await addInParts(first.records.disclosures, disclosures);
  await first.close();
  const times: number[] = [];
  const processor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const stores = await open('open');
    const used = process.cpuUsage();
    times.push(await timed(() => ask(stores, disclosures.length)));
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1_000);
    await stores.close();
  }
  return [
    figure('accounting of six years, everyone', median(times), 'ms', {
      limit: 1_000,
      beside: { entries: disclosures.length, processorMs: median(processor) },
    }),
  ];
}

const EVERYTHING: AccountingFilter = {
  ...{ memberId: null, from: '2020-11-20', to: '2026-11-20' },
  ...{ kinds: [], withOwnUse: true },
};

async function ask(stores: OpenStores, expected: number): Promise<void> {
  const { getAccounting } = accountingUseCases({
    world: {
      clock: { now: () => new Date('2026-11-20T15:00:00.000Z'), timeZone: () => 'America/Toronto' },
      randomIdText: () => '0'.repeat(20),
    },
    accountingPress: { print: notAsked, table: notAsked },
    exportFolder: { choosePath: notAsked, write: notAsked },
  });
  const rows = await getAccounting({ filter: EVERYTHING }, stores);
  if (!rows.ok || rows.value.length < expected) throw new Error('not the whole accounting');
}

function notAsked(): never {
  throw new Error('nothing is saved here');
}

function sixYears({ members }: Caseload): readonly Disclosure[] {
  const present = members.slice(0, MEMBERS);
  const count = present.length * A_YEAR * YEARS;
  return Array.from({ length: count }, (_, index) => {
    const made = new Date(Date.UTC(2020, 10, 21) + index * ((YEARS * 365 * 86_400_000) / count));
    const isOwn = index % 8 === 0;
    return disclosureSchema.parse({
      id: disclosureIdSchema.parse(`dis_${String(index).padStart(20, '0')}`),
      memberId: present[index % present.length]?.id,
      ground: { kind: isOwn ? 'own-use' : 'member-request' },
      consentId: null,
      recipient: 'Anabel Fictional',
      recipientKind: isOwn ? 'clinician' : 'member',
      recipientContact: '2 Nowhere Lane, Imaginary, ON',
      disclosedOn: made.toISOString().slice(0, 10),
      how: 'file',
      what: 'A statement of the month',
      purpose: 'To say what is owed',
      source: { kind: 'statement', number: `2026-${String(index).padStart(4, '0')}` },
      madeAt: made.toISOString(),
    });
  });
}
