import { Told } from '../check/told';
import type { Verdict } from '../check/verdict';
import { type CutMode, Disk, type IgnoredSyncs } from './disk';
import type { DiskEvent } from './disk-event';
import { placeImage } from './place-image';
import { type Random, seeded, spread } from './random';

export interface CutsWanted {
  /** Cuts; each is made once in every mode. */
  readonly count: number;
  readonly modes: readonly CutMode[];
  readonly seed: number;
  readonly ignored?: IgnoredSyncs;
  /** What is owed from the start. */
  readonly owed?: Told;
  /** What the laptop finds when it is switched on again. */
  readonly check: (folder: string, told: Told) => Promise<Verdict>;
  /** Where the images are laid out, one after the other. */
  readonly folder: string;
}

export interface CutsMade {
  readonly cuts: number;
  readonly strict: number;
  readonly torn: number;
  /** Cuts after which something acknowledged was not there. */
  readonly losing: number;
  /** Cuts after which something was not whole. */
  readonly damaging: number;
  /** Documents that had been acknowledged by the last cut. */
  readonly acknowledged: number;
  /** The first few, in words. */
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 5;

/** Cuts the power at points all along a log of events, and has each image checked. */
export async function cutPower(
  events: readonly DiskEvent[],
  { count, modes, seed, ignored = 'none', check, folder, owed }: CutsWanted,
): Promise<CutsMade> {
  const random = seeded(seed);
  const start = beginningOf(events);
  const points = pointsIn(events, start, count, random);
  const disk = new Disk(ignored);
  const told = owed?.clone() ?? new Told();
  const found: { readonly mode: CutMode; readonly verdict: Verdict; readonly at: number }[] = [];
  let at = 0;
  for (const point of points) {
    for (; at < point; at += 1) follow(events[at], disk, told);
    for (const mode of modes) {
      placeImage(disk.afterCut(mode, random), folder);
      found.push({ mode, at: point, verdict: await check(folder, told) });
    }
  }
  return { ...summary(found), acknowledged: told.savedCount };
}

/**
 * Where to cut: half of them about a rename, where old gives way to new, until the folder is synced;
 * a quarter about the other syncs, names and words to the clinician; a quarter anywhere; one at the
 * very end.
 */
function pointsIn(
  events: readonly DiskEvent[],
  start: number,
  count: number,
  random: Random,
): readonly number[] {
  const after = events.slice(start);
  const renames = after.flatMap((event, at) => (event.kind === 'renamed' ? aboutRename(at) : []));
  const turns = after.flatMap(({ kind }, at) => (kind === 'written' ? [] : [at, at + 1]));
  const chosen = (among: readonly number[], share: number): readonly number[] =>
    spread(Math.ceil(count * share), among.length, random).map((index) => among[index] ?? 0);
  const aboutRenames = chosen(renames, 1 / 2);
  const rest = 1 - aboutRenames.length / count;
  const anywhere = chosen([...after.keys()], rest / 2);
  const points = new Set([...aboutRenames, ...chosen(turns, rest / 2), ...anywhere, after.length]);
  return [...points].map((at) => start + at).sort((one, other) => one - other);
}

/** Before it, after it, and after the sync that usually follows. */
function aboutRename(at: number): readonly number[] {
  return [at, at + 1, at + 2];
}

/** What lay on the disk before the process began is durable and not on trial. */
function beginningOf(events: readonly DiskEvent[]): number {
  const begun = events.findIndex(({ kind }) => kind === 'begun');
  return begun + 1;
}

function follow(event: DiskEvent | undefined, disk: Disk, told: Told): void {
  if (!event) return;
  if (event.kind === 'told') told.hear(event.line);
  else disk.follow(event);
}

function summary(
  found: readonly { readonly mode: CutMode; readonly verdict: Verdict; readonly at: number }[],
): Omit<CutsMade, 'acknowledged'> {
  const of = (wanted: CutMode): number => found.filter(({ mode }) => mode === wanted).length;
  const bad = found.filter(({ verdict }) => verdict.lost.length + verdict.damaged.length > 0);
  const examples = bad.slice(0, MOST_EXAMPLES).map(({ mode, at, verdict }) => {
    const all = [...verdict.damaged, ...verdict.lost];
    return `${mode} cut after event ${at}: ${all.slice(0, 2).join('; ')} (${all.length} in all)`;
  });
  return {
    cuts: found.length,
    ...{ strict: of('strict'), torn: of('torn') },
    losing: bad.filter(({ verdict }) => verdict.lost.length > 0).length,
    damaging: bad.filter(({ verdict }) => verdict.damaged.length > 0).length,
    examples,
  };
}
