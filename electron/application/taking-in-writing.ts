import type { ChainEvent } from '../../shared/domain/chain';
import { takenInPlaces, undone, type TakingIn } from '../../shared/domain/taking-in';
import type { SealedExportRefusal } from '../../shared/domain/sealed-export';
import { err, ok, type Result } from '../../shared/lib/result';
import type { OpenVault } from './ports/stores';
import type { TakenIn, TakenInPart } from './taking-in-documents';

export const TAKING_IN = 'taking-in';

/** Documents in one transaction: enough to be quick, few enough that others get their turn. */
const AT_ONCE = 200;

/** What the chain gets of it. */
interface Chained {
  /** Before the first document: no consent stands in the vault that the chain does not know. */
  readonly consents: readonly ChainEvent[];
  /** After the last document. */
  readonly whole: ChainEvent;
}

/**
 * Writes everything, or nothing: the marker that names all of it comes first and goes last. The
 * marker of an earlier one is settled before. What fails half way is taken back at once, or, where that fails too, at the next unlock.
 */
export async function writeTakenIn(
  vault: OpenVault,
  { parts }: TakenIn,
  { consents, whole }: Chained,
  now: Date,
): Promise<Result<void, SealedExportRefusal>> {
  try {
    await takeBack(vault);
    await vault.records.destroy('practice', [TAKING_IN]);
    await vault.records.takingIn.add(markerOf(parts, now));
    for (const event of consents) await vault.records.recordEvent(event);
    for (const part of parts) await writeInParts(part);
    await vault.records.recordEvent(whole);
    await vault.records.destroy('practice', [TAKING_IN]);
    return ok();
  } catch {
    return takenBackAfterFailure(vault);
  }
}

async function takenBackAfterFailure(
  vault: OpenVault,
): Promise<Result<never, SealedExportRefusal>> {
  try {
    await takeBack(vault);
    await vault.records.destroy('practice', [TAKING_IN]);
    return err({ code: 'taking-in-undone' });
  } catch {
    return err({ code: 'taking-in-cut-off' });
  }
}

/**
 * Removes everything that a marker names, if there is one, and leaves the marker as told-of.
 */
export async function takeBack({ records, groupProcess }: OpenVault): Promise<void> {
  const marker = await records.takingIn.find(TAKING_IN);
  if (!marker) return;
  if (marker.state === 'begun') {
    await groupProcess.destroy(marker.groupProcess);
    for (const place of takenInPlaces) await records.destroy(place, marker.records[place] ?? []);
  }
  await records.takingIn.change(TAKING_IN, (found) => ok(undone(found)));
}

async function writeInParts({ ids, write }: TakenInPart): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) await write(from, from + AT_ONCE);
}

function markerOf(parts: readonly TakenInPart[], now: Date): TakingIn {
  const idsOf = (place: TakenInPart['place']) =>
    parts.flatMap((part) => (part.place === place ? part.ids : []));
  return {
    id: TAKING_IN,
    state: 'begun',
    begunAt: now.toISOString(),
    records: Object.fromEntries(takenInPlaces.map((place) => [place, idsOf(place)])),
    groupProcess: idsOf('group-process'),
  };
}
