import { z } from 'zod';
import type { VaultRefusal } from '../../shared/contract/refusal';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { err, ok, type Result } from '../../shared/lib/result';
import { type Slot, type SlotKind, slotSchema } from './slots';

/** Goes up whenever an older Alcove could misread the header, a new kind of slot included. */
export const HEADER_VERSION = 1;
const FORMAT = 'alcove-vault';
const MOST_SLOTS = 16;

const markSchema = z.looseObject({ format: z.literal(FORMAT), version: z.int().positive() });

const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(HEADER_VERSION),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  createdAt: z.iso.datetime({ precision: 3 }),
  slots: z.array(z.unknown()).min(1).max(MOST_SLOTS),
});

/**
 * What `vault.json` says. Slots are read one by one, so that one destroyed slot does not take the
 * others with it; `unusable` says in words what is wrong with those that cannot be used.
 */
export interface VaultHeader {
  readonly vaultId: string;
  /** UTC, ISO 8601. For people to read: it proves nothing. */
  readonly createdAt: string;
  readonly slots: readonly Slot[];
  readonly unusable: readonly string[];
}

/** The bytes of `vault.json`: canonical JSON and a line end. */
export function headerBytes({ vaultId, createdAt, slots }: VaultHeader): Uint8Array {
  const header = { format: FORMAT, version: HEADER_VERSION, vaultId, createdAt, slots };
  return Buffer.from(`${canonicalJson(header)}\n`, 'utf8');
}

/** Reads a header's bytes. Refuses: vault-newer, vault-damaged. */
export function readHeader(bytes: Uint8Array): Result<VaultHeader, VaultRefusal> {
  const json = jsonOf(bytes);
  if (json === undefined) return damaged('vault.json is not whole: it cannot be read as JSON.');
  const mark = markSchema.safeParse(json);
  if (!mark.success) return damaged('vault.json does not say that it belongs to an Alcove vault.');
  const { version } = mark.data;
  if (version > HEADER_VERSION) {
    return err({ code: 'vault-newer', found: version, supported: HEADER_VERSION });
  }
  const header = headerSchema.safeParse(json);
  if (!header.success) return damaged(`vault.json is altered: ${placesOf(header.error)}.`);
  return ok(withReadSlots(header.data));
}

/** The first usable slot of a kind, or `vault-damaged` with what was found instead. */
export function slotOf<Kind extends SlotKind>(
  { slots, unusable }: VaultHeader,
  kind: Kind,
): Result<Extract<Slot, { readonly kind: Kind }>, VaultRefusal> {
  const isOfKind = (slot: Slot): slot is Extract<Slot, { readonly kind: Kind }> =>
    slot.kind === kind;
  const found = slots.find(isOfKind);
  if (found) return ok(found);
  const others = unusable.length > 0 ? ` ${unusable.join(' ')}` : '';
  return damaged(`vault.json has no ${kind} slot that can be used.${others}`);
}

export function damaged(detail: string): Result<never, VaultRefusal> {
  return err({ code: 'vault-damaged', detail });
}

function withReadSlots({ slots, ...rest }: z.infer<typeof headerSchema>): VaultHeader {
  const read = slots.map((slot) => slotSchema.safeParse(slot));
  const unusable = read.flatMap(({ success }, index) =>
    success ? [] : [`Slot ${index + 1}${kindInWords(slots[index])} is unknown or altered.`],
  );
  const usable = read.flatMap(({ data }) => (data ? [data] : []));
  return { vaultId: rest.vaultId, createdAt: rest.createdAt, slots: usable, unusable };
}

function kindInWords(slot: unknown): string {
  const read = z.looseObject({ kind: z.string().regex(/^[a-z-]{1,32}$/) }).safeParse(slot);
  return read.success ? ` (${read.data.kind})` : '';
}

function placesOf(error: z.ZodError): string {
  const places = error.issues.map(({ path, code }) => `${path.join('.') || 'the whole'} (${code})`);
  return places.slice(0, 3).join(', ');
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
