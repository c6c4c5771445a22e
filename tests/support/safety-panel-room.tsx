import './browser-gaps';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { Profiler } from 'react';
import { SafetyPanelProvider, useSafetyPanel } from '../../renderer/room/safety/panel-context';
import { SafetyPanel } from '../../renderer/room/safety/safety-panel';
import type { RoomMember, RoomView } from '../../shared/contract/rooms';
import {
  safetySteps,
  type EmergencyContact,
  type SafetyPlan,
} from '../../shared/domain/safety-plan';
import { blankSafetyPlan } from '../../shared/domain/safety-plan-rules';
import { emptyRoom, type ConfirmedLocation } from '../../shared/domain/session-room';
import type { Answers } from './contract-double';
import { anEmergencyDesk } from './emergency-desk';
import { aGroup, aSession, memberId, sessionId } from './people';
import { aPlace, aRow } from './roster-window';

export const NOW = '2026-09-01T23:12:20.000Z';
export const ana = memberId(1);

export function aContact(name: string, parts: Partial<EmergencyContact> = {}): EmergencyContact {
  return {
    ...{ name, relationship: 'sister', telephone: '416-555-0123', otherTelephone: '', note: '' },
    ...{ releaseToCall: 'agreed', releaseAskedOn: '2026-08-20' },
    ...parts,
  };
}

/** A plan in which each step says whose it is. */
export function aPlan(number: number, parts: Partial<SafetyPlan> = {}): SafetyPlan {
  const words = safetySteps.map((step) => [step, `${step} of member ${number}`]);
  const steps = Object.fromEntries(words);
  return {
    ...blankSafetyPlan(memberId(number)),
    versions: [
      {
        number: 1,
        text: { steps, callBack: `I call member ${number} back.`, reviewOn: null },
        saved: { at: '2026-08-20T15:00:00.000Z', timeZone: 'America/Toronto' },
      },
    ],
    contacts: [aContact(`Vera of member ${number}`)],
    callLocations: [aPlace(`Home ${number}`)],
    ...parts,
  };
}

const names = [
  ...['Ana', 'Ben', 'Chloé', 'Dana', 'Élodie', 'Farid'],
  ...['Grace', 'Hana', 'Ivo', 'Mara', 'Marek', 'Zoe'],
];
const twelve = names.map((name, index) => aRow(index + 1, name, { safetyPlan: aPlan(index + 1) }));

interface Begins {
  readonly members?: readonly RoomMember[];
  readonly callLocations?: readonly ConfirmedLocation[];
  readonly answers?: Answers;
  readonly isRehearsal?: boolean;
}

/** A room in which something is being typed, and the panel over it. */
export async function inRoom({
  members = twelve,
  callLocations = [],
  answers,
  isRehearsal = false,
}: Begins = {}) {
  const desk = await anEmergencyDesk(answers);
  const view: RoomView = {
    session: aSession(),
    room: { ...emptyRoom(sessionId(1)), callLocations },
    group: aGroup(),
    moduleName: '2026–27',
    members,
    opening: [],
    isConfidentialityDue: false,
    meeting: { access: null, url: null, capacity: null, expected: members.length + 1 },
  };
  let commits = 0;
  const room = (
    <Profiler id="room" onRender={() => (commits += 1)}>
      <SafetyPanelProvider isRehearsal={isRehearsal}>
        <label>
          Jotting
          <textarea />
        </label>
        <ForAna />
        <SafetyPanel view={view} />
      </SafetyPanelProvider>
    </Profiler>
  );
  const shown = desk.open([{ path: '/', element: room }], '/');
  return { ...desk, ...shown, commits: () => commits };
}

function ForAna() {
  const { open } = useSafetyPanel();
  return <button onClick={() => open(ana)}>Safety of Ana</button>;
}

export const panel = () => screen.getByRole('dialog', { name: 'Safety' });
export const inPanel = () => within(panel());
export const list = () => inPanel().getByRole('listbox', { name: 'Members' });
export const chosen = () =>
  inPanel().queryByRole('option', { selected: true })?.textContent ?? null;
export const part = (title: string) => {
  const section = inPanel().getByRole('heading', { name: title }).closest('section');
  if (!section) throw new Error(`no part ${title}`);
  return within(section);
};
/** As the browser does when Escape is pressed over its own dialog. */
export const pressEscape = () => fireEvent(panel(), new Event('cancel', { cancelable: true }));
export const aFrame = () => act(() => jest.advanceTimersByTimeAsync(40));

export const said = (minutesAgo: number, parts = {}): ConfirmedLocation => ({
  memberId: ana,
  location: aPlace('Cottage', { address: '9 Lake Road', ...parts }),
  confirmedAt: new Date(Date.parse(NOW) - minutesAgo * 60_000).toISOString(),
});

/** The time stands still but for what a test lets pass. */
export function atTheSession(): void {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(NOW), advanceTimers: true });
  });
  afterEach(() => jest.useRealTimers());
}
