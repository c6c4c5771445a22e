import { parseArgs } from 'node:util';
import { chainHeadSchema, type ChainHead } from '../../shared/domain/chain';
import { storeIdSchema, type StoreId } from '../../shared/domain/store-refusal';
import { err, ok, type Result } from '../../shared/lib/result';

/** Heads from outside, as they stand on a release; either may be left out. */
export type GivenHeads = Readonly<Partial<Record<StoreId, ChainHead>>>;

export interface VerifyRequest {
  readonly path: string;
  readonly heads: GivenHeads;
}

export const USAGE = `Usage: npm run verify -- VAULT [--head STORE:NUMBER:SEAL] …

VAULT is a vault's folder (the one with vault.json in it) or a backup file.
The passphrase or the recovery code is asked for, or taken from ALCOVE_PASSPHRASE.
--head is one printed on a release: records:1234:9f3c… or group-process:56:ab12….
Nothing is changed. Exit code 0: whole. 1: damaged. 2: could not be opened.`;

/** What was asked for, or what is wrong with how it was asked. */
export function readArguments(args: readonly string[]): Result<VerifyRequest, string> {
  const parsed = parsedArguments(args);
  if (!parsed) return err('One of the options is not known.');
  const [path, ...others] = parsed.positionals;
  if (path === undefined || others.length > 0) return err('Name one vault folder or backup file.');
  const heads: Partial<Record<StoreId, ChainHead>> = {};
  for (const text of parsed.values.head ?? []) {
    const read = readHead(text);
    if (!read) return err(`This is no head as it is printed on a release: ${text}`);
    heads[read.store] = read.head;
  }
  return ok({ path, heads });
}

function parsedArguments(args: readonly string[]) {
  try {
    const options = { head: { type: 'string', multiple: true } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}

/** Typed from paper: the number may hold its commas, the seal its blanks and capitals. */
function readHead(text: string): { readonly store: StoreId; readonly head: ChainHead } | null {
  const [store, number = '', seal = '', ...rest] = text.split(':');
  const sequence = /^[\d,\s]+$/u.test(number) ? Number(number.replace(/[,\s]/gu, '')) : Number.NaN;
  const head = chainHeadSchema.safeParse({
    sequence,
    mac: seal.replace(/\s/gu, '').toLowerCase(),
  });
  const known = storeIdSchema.safeParse(store?.trim());
  if (!head.success || !known.success || rest.length > 0) return null;
  return { store: known.data, head: head.data };
}
