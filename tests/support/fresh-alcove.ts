import { mkdirSync } from 'node:fs';
import type { OpenStores } from '../../electron/application/ports/vault';
import type { ChainEvent } from '../../shared/domain/chain';
import type { ModuleId } from '../../shared/domain/ids';
import type { Schedule } from '../../shared/domain/schedule';
import { testAlcove, type TestAlcove } from './alcove';
import { aPractice, aSchedule } from './people';
import { createTempVault, temporaryFolder } from './temp-vault';

export interface FreshAlcove {
  readonly alcove: TestAlcove;
  readonly stores: OpenStores;
}

/** For each test of the file the use cases over real encrypted stores of its own, all empty. */
export function alcoveForEachTest(): FreshAlcove {
  const root = temporaryFolder();
  let count = 0;
  let fresh: FreshAlcove;
  beforeEach(async () => {
    const folder = `${root}/${(count += 1)}`;
    mkdirSync(folder);
    const { stores } = await createTempVault(folder);
    fresh = { stores, alcove: testAlcove(() => stores) };
  });
  afterEach(() => fresh.stores.close());
  return {
    get alcove() {
      return fresh.alcove;
    },
    get stores() {
      return fresh.stores;
    },
  };
}

/** A practice and a closed module on Tuesdays; the clock stands before its first session. */
export async function planTuesdays(
  alcove: Pick<TestAlcove, 'done'>,
  schedule: Partial<Schedule> = { to: '2026-09-15' },
): Promise<ModuleId> {
  await alcove.done('savePractice', { profile: aPractice() });
  const { groupId } = await alcove.done('createGroup', { name: 'Tuesdays', kind: 'closed-module' });
  const module = { groupId, name: '2026–27', schedule: aSchedule(schedule) };
  return (await alcove.done('planModule', module)).moduleId;
}

/** The audit events of the records, oldest first. */
export function eventsIn(stores: Pick<OpenStores, 'audit'>): readonly ChainEvent[] {
  const wanted = { before: null, topic: null, memberId: null, fromMs: null, toMs: null };
  return stores.audit
    .links('records', { ...wanted, limit: 1_000 })
    .flatMap(({ entry }) => (entry.kind === 'event' ? [entry] : []))
    .toReversed();
}
