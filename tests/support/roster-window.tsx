import './browser-gaps';
import { MantineProvider } from '@mantine/core';
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { createMemoryRouter, useLocation } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { useGetRoomQuery } from '../../renderer/api/hooks';
import { createAppStore } from '../../renderer/api/store';
import { askQuietly, topicsChanged } from '../../renderer/api/use-ask';
import { OpenDrafts } from '../../renderer/notes/open-drafts';
import { DraftsContext } from '../../renderer/notes/use-drafts';
import { RoomRoster } from '../../renderer/room/roster/room-roster';
import { SafetyPanelProvider, useOpenedPanel } from '../../renderer/room/safety/panel-context';
import type { Refusal } from '../../shared/contract/refusal';
import type { RoomMember, RoomView } from '../../shared/contract/rooms';
import type { AttendanceMark } from '../../shared/domain/attendance';
import type { MemberId } from '../../shared/domain/ids';
import { beginNote } from '../../shared/domain/note';
import type { GuardedNames } from '../../shared/domain/name-guard';
import type { NoteBody } from '../../shared/domain/note-body';
import type { CallLocation } from '../../shared/domain/safety-plan';
import { emptyRoom } from '../../shared/domain/session-room';
import { emptyText, type SignableText } from '../../shared/domain/signed-text';
import { err, ok } from '../../shared/lib/result';
import { contractDouble, type Call } from './contract-double';
import { aGroup, aSession, memberId, sessionId } from './people';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 5_000 });

/** Twelve minutes past the start of the session of 1 September 2026, 19:00 in Toronto. */
export const NOW = '2026-09-01T23:12:20.000Z';

export function aRow(number: number, name: string, parts: Partial<RoomMember> = {}): RoomMember {
  return {
    memberId: memberId(number),
    preferredFirstName: name,
    legalName: `${name} Fictional`,
    displayName: name,
    telephone: '416-555-0111',
    mark: null,
    note: 'not-started',
    needs: [],
    notices: [],
    safetyPlan: null,
    lastLocation: null,
    ...parts,
  };
}

export function aPlace(label: string, parts: Partial<CallLocation> = {}): CallLocation {
  return {
    label,
    address: '2 Nowhere Lane\nImaginary, ON',
    country: 'CA',
    region: 'ON',
    emergencyNumber: '911',
    dispatchNumber: '',
    ...parts,
  };
}

interface Begins {
  readonly members: readonly RoomMember[];
  readonly notes?: readonly { readonly memberId: MemberId; readonly text: SignableText }[];
}

function guardedAmong(members: readonly RoomMember[], own: MemberId | null): GuardedNames {
  const namesOf = ({ legalName, preferredFirstName }: RoomMember) => ({
    legal: legalName,
    preferred: preferredFirstName,
    others: [],
    former: [],
  });
  const about = members.find((row) => row.memberId === own);
  const others = members.filter((row) => row.memberId !== own);
  return {
    own: about ? namesOf(about) : null,
    others: others.map((row) => ({ memberId: row.memberId, names: namesOf(row) })),
  };
}

/** The main process of one room: it keeps marks, the room and notes, and refuses what it is told to. */
function aMainProcess({ members, notes = [] }: Begins) {
  let view: RoomView = {
    session: aSession(),
    room: emptyRoom(sessionId(1)),
    group: aGroup(),
    moduleName: '2026–27',
    members,
    opening: [],
    isConfidentialityDue: false,
    meeting: { access: null, url: null, capacity: null, expected: members.length + 1 },
  };
  const forms = new Map<string, string>();
  const texts = new Map<MemberId, SignableText>(notes.map((note) => [note.memberId, note.text]));
  const refusals = new Map<string, Refusal>();
  const holds = new Map<string, Promise<void>>();
  const refusalOf = async (operation: string) => {
    await holds.get(operation);
    return refusals.get(operation);
  };
  const setMark = (id: MemberId, mark: AttendanceMark | null) => {
    const marked = view.members.map((row) => (row.memberId === id ? { ...row, mark } : row));
    view = { ...view, members: marked };
  };
  const without = <T extends { readonly memberId: MemberId }>(all: readonly T[], id: MemberId) =>
    all.filter((one) => one.memberId !== id);
  const bridge = contractDouble({
    getRoom: () => ok(view),
    letIn: async ({ memberId: id, mark, overrideReason }) => {
      const refusal = await refusalOf('letIn');
      if (refusal) return err(refusal);
      setMark(id, mark);
      // As the vault does: a reason that was given goes on holding.
      const given = view.room.letIn.find((one) => one.memberId === id)?.overrideReason ?? null;
      const reason = overrideReason ?? given;
      const entry = { memberId: id, at: NOW, overrideReason: reason, missing: [] };
      const letIn = [...without(view.room.letIn, id), entry];
      view = { ...view, room: { ...view.room, letIn } };
      return ok({});
    },
    markAttendance: async ({ memberId: id, mark }) => {
      const refusal = await refusalOf('markAttendance');
      if (refusal) return err(refusal);
      setMark(id, mark);
      return ok({});
    },
    confirmLocation: ({ memberId: id, location }) => {
      const others = without(view.room.callLocations, id);
      const confirmed = location && [{ memberId: id, location, confirmedAt: NOW }];
      const callLocations = [...others, ...(confirmed ?? [])];
      view = { ...view, room: { ...view.room, callLocations } };
      return ok({});
    },
    getUnfinishedForm: ({ key }) => {
      const values = forms.get(key);
      return ok(values === undefined ? null : { values, savedAt: NOW });
    },
    keepUnfinishedForm: ({ key, values }) => {
      forms.set(key, values);
      return ok({ savedAt: NOW });
    },
    dropUnfinishedForm: ({ key }) => {
      forms.delete(key);
      return ok({});
    },
    getNote: async ({ memberId: id }) => {
      await holds.get('getNote');
      const row = view.members.find((one) => one.memberId === id);
      const text = texts.get(id);
      return ok({
        note: text ? { ...beginNote(view.session, id, NOW), text } : null,
        member: { preferredFirstName: row?.preferredFirstName ?? '', goals: '' },
        mark: null,
        previous: null,
        followUps: [],
      });
    },
    listGuardedNames: ({ memberId: id }) => ok(guardedAmong(view.members, id)),
    saveDraft: async ({ memberId: id, body }) => {
      const refusal = await refusalOf('saveDraft');
      if (refusal) return err(refusal);
      texts.set(id, emptyText(body, NOW));
      return ok({ savedAt: NOW, keptOther: false });
    },
  });
  return {
    bridge,
    bodyOf: (id: MemberId): NoteBody | null => texts.get(id)?.body ?? null,
    refuse: (operation: string, refusal: Refusal) => void refusals.set(operation, refusal),
    /** The operation does not answer before the returned function is called. */
    hold: (operation: string) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      holds.set(operation, promise);
      return resolve;
    },
  };
}

/** Only the roster of a room, over a main process that is told what to hold. */
export const showRoster = (begins: Begins) => showRosterOver(aMainProcess(begins));

/** A window of its own, over a main process that may have had one before. */
export async function showRosterOver(main: ReturnType<typeof aMainProcess>) {
  const store = createAppStore(main.bridge);
  const drafts = new OpenDrafts(askQuietly(store.dispatch), (topics) => {
    store.dispatch(topicsChanged(topics));
  });
  const router = createMemoryRouter([
    { path: '/', element: <TheRoom /> },
    { path: '*', element: <Elsewhere /> },
  ]);
  const user = userEvent.setup({ delay: null });
  const shown = render(
    <MantineProvider withCssVariables={false} withGlobalClasses={false}>
      <Provider store={store}>
        <DraftsContext value={drafts}>
          <RouterProvider router={router} />
        </DraftsContext>
      </Provider>
    </MantineProvider>,
  );
  await screen.findByRole('region', { name: 'Members' });
  return { ...main, ...shown, user, drafts };
}

function TheRoom() {
  const room = useGetRoomQuery({ sessionId: sessionId(1) });
  return (
    <SafetyPanelProvider>
      {room.data && <RoomRoster view={room.data} />}
      <OpenedPanel />
    </SafetyPanelProvider>
  );
}

function OpenedPanel() {
  const { isOpen, memberId: id } = useOpenedPanel();
  return isOpen ? <p>safety of {id}</p> : null;
}

function Elsewhere() {
  return <p>{useLocation().pathname}</p>;
}

export const attendanceOf = (name: string) =>
  screen.getByRole('group', { name: `Attendance of ${name}` });

export const markOf = (name: string, mark: string | RegExp) =>
  within(attendanceOf(name)).getByRole('button', { name: mark });

/** The whole row, with what is open in it. */
export function rowOf(name: string): HTMLElement {
  const row = attendanceOf(name).closest('li');
  if (!row) throw new Error(`no row for ${name}`);
  return row;
}

/** Gives the keyboard to a row. */
export function focusRowOf(name: string): void {
  act(() => markOf(name, /^Present/).focus());
}

/** What was asked for, without the session, which is always the same. */
export const asked = (calls: readonly Call[]) =>
  calls.map(({ input }) => {
    const { sessionId: _session, ...said } = input as Record<string, unknown>;
    return said;
  });
