import { z } from 'zod';
import type { VaultRefusal } from '../../shared/contract/refusal';
import { canonicalJson } from '../../shared/lib/canonical-json';
import { err, ok, type Result } from '../../shared/lib/result';
import { type SealedText, sealedTextSchema } from './sealed-text';
import { type Slot, type SlotKind, slotSchema } from './slots';
import { keptOf, type UnusableSlot, unusableSlot } from './unusable-slots';

export type { SealedText } from './sealed-text';

/** Goes up whenever an older Alcove could misread the header, a new kind of slot included. */
export const HEADER_VERSION = 2;
const FORMAT = 'alcove-vault';
const MOST_SLOTS = 16;
const MOST_OBSOLETE = 64;

const markSchema = z.looseObject({ format: z.literal(FORMAT), version: z.int().positive() });

/** The `obsolete` name of files that lie in the vault's own folder. */
export const FLAT = 'flat';
const generationSchema = z.string().regex(/^g-[0-9a-f]{16}$/);

/** What Alcove 0.1 wrote. */
const firstHeaderSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  createdAt: z.iso.datetime({ precision: 3 }),
  slots: z.array(z.unknown()).min(1).max(MOST_SLOTS),
});

const presentHeaderSchema = firstHeaderSchema.extend({
  version: z.literal(HEADER_VERSION),
  serial: z.int().positive(),
  generation: generationSchema.nullable(),
  obsolete: z.array(z.union([generationSchema, z.literal(FLAT)])).max(MOST_OBSOLETE),
  portable: sealedTextSchema.nullable(),
  content: sealedTextSchema.nullable(),
});

const headerSchema = z.union([
  presentHeaderSchema,
  firstHeaderSchema.transform((first) => ({
    ...first,
    serial: 1,
    generation: null,
    obsolete: [],
    portable: null,
    content: null,
  })),
]);

/**
 * What `vault.json` says. Slots are read one by one, so that one destroyed slot does not take the
 * others with it; those that cannot be used are kept as they are and written again, until another
 * slot takes their place: what is damaged may be mended by hand, what is erased may not.
 */
export interface VaultHeader {
  readonly vaultId: string;
  /** UTC, ISO 8601. For people to read: it proves nothing. */
  readonly createdAt: string;
  /** Goes up with every change of the keys. */
  readonly serial: number;
  /**
   * The folder under the vault's own that holds the files in use, `null` for the vault's folder
   * itself (version 1). A header that names other files is what puts them in place, all or nothing.
   */
  readonly generation: string | null;
  /** Generations that a finished change has left behind, to be removed at the next opening. */
  readonly obsolete: readonly string[];
  readonly slots: readonly Slot[];
  readonly unusable: readonly UnusableSlot[];
  /**
   * The passphrase slot without this laptop's part, for backups, sealed under the vault key; `null`
   * when the passphrase slot itself needs no laptop.
   */
  readonly portable: SealedText | null;
  /**
   * After a re-key: the first vault key, sealed under the present one. Chain and fields stay under
   * its keys, for they lie inside pages that are under the new ones (docs/adr/0009).
   */
  readonly content: SealedText | null;
}

type Slots = Pick<VaultHeader, 'slots' | 'unusable'>;

/** The bytes of `vault.json`: canonical JSON and a line end. Always of the present version. */
export function headerBytes(header: VaultHeader): Uint8Array {
  const slots = [...header.slots, ...keptOf(header.unusable)].slice(0, MOST_SLOTS);
  const mark = { format: FORMAT, version: HEADER_VERSION };
  const written = { ...header, ...mark, slots, unusable: undefined };
  return Buffer.from(`${canonicalJson(written)}\n`, 'utf8');
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
  const others = unusable.map(({ words }) => ` ${words}`).join('');
  return damaged(`vault.json has no ${kind} slot that can be used.${others}`);
}

/** Whether there is a slot of a kind, altered ones included. */
export function namesKind({ slots, unusable }: VaultHeader, kind: SlotKind): boolean {
  return [...slots, ...unusable].some((slot) => slot.kind === kind);
}

/** A header's slots with one in the place of all others of its kind. */
export function withSlot(header: VaultHeader, slot: Slot): Slots {
  const others = withoutKind(header, slot.kind);
  return { ...others, slots: [...others.slots, slot] };
}

/** A header's slots without those of a kind, altered ones included: what they hold may open again. */
export function withoutKind({ slots, unusable }: VaultHeader, kind: SlotKind): Slots {
  return {
    slots: slots.filter((slot) => slot.kind !== kind),
    unusable: unusable.filter((slot) => slot.kind !== kind),
  };
}

export function damaged(detail: string): Result<never, VaultRefusal> {
  return err({ code: 'vault-damaged', detail });
}

function withReadSlots({ slots, ...rest }: z.infer<typeof headerSchema>): VaultHeader {
  const read = slots.map((slot) => slotSchema.safeParse(slot));
  const unusable = read.flatMap(({ success }, index) =>
    success ? [] : [unusableSlot(slots[index], index)],
  );
  const usable = read.flatMap(({ data }) => (data ? [data] : []));
  const { format: _format, version: _version, ...header } = rest;
  return { ...header, slots: usable, unusable };
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
