import { consentUseCases, type ConsentTools } from '../../electron/application/consents';
import { disclosureUseCases } from '../../electron/application/disclosures';
import type { SaveRequest } from '../../electron/application/ports/world';
import type { OpenStores } from '../../electron/application/ports/vault';
import { accountingCsv } from '../../electron/release/accounting-csv';
import { readSignedCopy } from '../../electron/release/read-copy';
import type { ReadInput } from '../../shared/contract/contract';
import { ok, type Result } from '../../shared/lib/result';
import { testWorld, type TestWorld } from './alcove';
import { agreementId, anAnswer } from './consents';
import { memberId } from './people';

export interface ConsentDesk {
  readonly world: TestWorld;
  readonly cases: ReturnType<typeof consentUseCases> & ReturnType<typeof disclosureUseCases>;
  readonly saved: { readonly path: string; readonly bytes: Uint8Array }[];
  readonly asked: SaveRequest[];
  /** What the next dialog answers with. */
  chooses(bytes: Uint8Array | null, name?: string): void;
}

/** The use cases of consents with dialogs that answer at once; what is chosen is really read. */
export function aConsentDesk(parts: Partial<ConsentTools> = {}): ConsentDesk {
  const world = testWorld('2026-08-20T15:00:00.000Z');
  const saved: ConsentDesk['saved'] = [];
  const asked: SaveRequest[] = [];
  let next: { readonly name: string; readonly bytes: Uint8Array } | null = null;
  const tools: ConsentTools = {
    world,
    system: { platform: 'linux', hidesFromSharing: 'never', version: '0.0.0-test' },
    agreementPress: {
      copy: async (consent) => ({ bytes: Buffer.from(JSON.stringify(consent)), pages: 1 }),
    },
    exportFolder: {
      choosePath: async (request) => {
        asked.push(request);
        return `/exports/${request.suggestedName}`;
      },
      write: async (path, bytes) => {
        saved.push({ path, bytes });
        return ok();
      },
    },
    chosenFiles: { choose: async () => ok(next) },
    fileReading: { signedCopy: readSignedCopy },
    ...parts,
  };
  const accountingPress = {
    print: async (rows: unknown) => ({ bytes: Buffer.from(JSON.stringify(rows)), pages: 1 }),
    table: accountingCsv,
  };
  const cases = {
    ...consentUseCases(tools),
    ...disclosureUseCases({ ...tools, accountingPress }),
  };
  const chooses: ConsentDesk['chooses'] = (bytes, name = 'scan.pdf') => {
    next = bytes && { name, bytes };
  };
  return { world, cases, saved, asked, chooses };
}

type GiveInput = ReadInput<'giveConsent'>;

/** What the window sends when everything is as it should be. */
export async function signingInput(
  { records }: OpenStores,
  parts: Partial<GiveInput> = {},
): Promise<GiveInput> {
  const id = parts.agreementId ?? agreementId(1);
  const agreement = await records.agreements.find(id);
  if (!agreement) throw new Error('there is no such agreement');
  const { signature, ...answer } = anAnswer(
    { agreement },
    parts.terms ? { terms: parts.terms } : {},
  );
  if (signature.method === 'paper') throw new Error('a paper is named by its token');
  return { memberId: memberId(1), agreementId: id, ...answer, signature, ...parts };
}

export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The names and details of the audit events, oldest first. */
export function eventsIn({ audit }: OpenStores) {
  const all = { before: null, limit: 500, topic: null, memberId: null, fromMs: null, toMs: null };
  return audit
    .links('records', all)
    .flatMap(({ entry }) => (entry.kind === 'event' ? [entry] : []))
    .toReversed();
}
