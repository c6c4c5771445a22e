import { mkdirSync } from 'node:fs';
import { roomTime } from '../../electron/application/room-time';
import { roomUseCases } from '../../electron/application/rooms';
import type { OpenStores } from '../../electron/application/ports/vault';
import type { RoomView } from '../../shared/contract/rooms';
import { safetyPlanIdOf } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import type { CallLocation, EmergencyContact, SafetyPlan } from '../../shared/domain/safety-plan';
import type { Session } from '../../shared/domain/session';
import { testWorld } from './alcove';
import { eventsIn } from './fresh-alcove';
import { aGroup, aMember, aMembership, aSession, memberId, sessionId } from './people';
import { createTempVault, temporaryFolder } from './temp-vault';

/** A room over the real encrypted stores: a session tonight, Ana ready for it and Omar not. */

export const [ana, omar, nobody] = [memberId(1), memberId(2), memberId(9)];
export const tonight = sessionId(1);
export const inTonight = { sessionId: tonight };
export const letting = {
  sessionId: tonight,
  mark: { kind: 'present' },
  overrideReason: null,
} as const;

/** UTC: the session is from 23:00 to 00:30 on the next day. */
export const at = (time: string, day = '2026-09-01') => `${day}T${time}:00.000Z`;

const vera: EmergencyContact = {
  name: 'Vera Fictional',
  relationship: 'sister',
  telephone: '416-555-0123',
  otherTelephone: '',
  releaseToCall: 'agreed',
  releaseAskedOn: '2026-08-20',
  note: '',
};

export const clinic: CallLocation = {
  label: 'Clinic',
  address: '3 Nowhere Lane',
  country: 'CA',
  region: 'ON',
  emergencyNumber: '911',
  dispatchNumber: '',
};

export const anasPlan: SafetyPlan = {
  id: safetyPlanIdOf(ana),
  memberId: ana,
  versions: [],
  contacts: [vera],
  callLocations: [clinic],
};

const anaAndOmar: readonly Member[] = [
  aMember(1),
  aMember(2, { preferredFirstName: 'Omar', legalName: 'Omar Invented' }),
];

interface Evening {
  /** Beside tonight's. */
  readonly sessions?: readonly Session[];
  readonly members?: readonly Member[];
}

/** Rooms for each test of the file; their stores are closed after it. */
export function roomsForEachTest() {
  const root = temporaryFolder();
  const open: OpenStores[] = [];
  let count = 0;
  afterEach(async () => {
    for (const stores of open.splice(0)) await stores.close();
  });

  return async ({ sessions = [], members = anaAndOmar }: Evening = {}) => {
    const folder = `${root}/${(count += 1)}`;
    mkdirSync(folder);
    const vault = await createTempVault(folder);
    const { stores } = vault;
    open.push(stores);
    const { records } = stores;
    const memberships = [aMembership({ from: '2026-01-01' })];
    await records.groups.add(aGroup());
    await records.members.addAll(members.map((member) => ({ ...member, memberships })));
    await records.sessions.addAll([aSession(), ...sessions]);
    await records.safetyPlans.add(anasPlan);
    const afterKill = async () => {
      await stores.close();
      const again = await vault.reopen();
      open.push(again);
      return { stores: again, ...roomsOver(again) };
    };
    return { stores, records, afterKill, ...roomsOver(stores) };
  };
}

/** The use cases as they are when the app has started: 18:56 by the clock on the wall. */
function roomsOver(stores: OpenStores) {
  const world = testWorld(at('22:56'));
  const waking: (number | 'rest')[] = [];
  const shapes: string[] = [];
  let monotonicMs = 0;
  let isReadOnly = false;
  const tools = {
    world,
    roomWindow: { setShape: (shape: string) => void shapes.push(shape) },
    wakefulness: {
      stayAwake: (milliseconds: number) => void waking.push(milliseconds / 60_000),
      rest: () => void waking.push('rest'),
    },
    time: roomTime(world.clock, () => monotonicMs),
    isReadOnly: () => isReadOnly,
  };
  const rooms = roomUseCases(tools);
  return {
    rooms,
    /** For the use cases beside the room: they share its time and keep the vault awake by the same. */
    tools,
    world,
    /** From now on the vault is open for looking only. */
    lookOnly: () => {
      isReadOnly = true;
    },
    shapes,
    /** Minutes for which it was asked to stay awake. */
    waking,
    events: () => eventsIn(stores).map(({ name, subject, detail }) => ({ name, subject, detail })),
    passMinutes: (minutes: number) => {
      monotonicMs += minutes * 60_000;
      world.setNow(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString());
    },
    view: async (): Promise<RoomView> => {
      const answer = await rooms.getRoom(inTonight, stores);
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value;
    },
  };
}
