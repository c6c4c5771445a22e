import '../support/browser-gaps';
import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { emergencyRecordIdSchema } from '../../shared/domain/ids';
import { err, ok } from '../../shared/lib/result';
import type { Answers } from '../support/contract-double';
import { sessionId } from '../support/people';
import {
  aFrame,
  ana,
  atTheSession,
  chosen,
  inPanel,
  inRoom,
  NOW,
  panel,
  pressEscape,
  said,
} from '../support/safety-panel-room';

/** What is done in an emergency is written down from the panel. */

atTheSession();

const startsEmergency = () => inPanel().getByRole('button', { name: 'Start an emergency record' });
const emergencyForm = async () =>
  within(await inPanel().findByRole('form', { name: 'Emergency record' }));

test('an emergency record is begun once for this session, and the keyboard goes to it', async () => {
  const { user, recordsOf } = await inRoom();
  await user.keyboard('{F8}a');
  const button = startsEmergency();
  fireEvent.click(button);
  fireEvent.click(button);
  await emergencyForm();
  expect(inPanel().getByRole('heading', { name: 'Emergency record begun' })).toBeInTheDocument();
  expect(panel()).toContainElement(document.activeElement as HTMLElement);
  expect(await recordsOf(1)).toMatchObject([
    { kind: 'emergency', sessionId: sessionId(1), entries: [], closedAt: null },
  ]);
  expect(inPanel().queryByRole('button', { name: 'Start an emergency record' })).toBeNull();
  expect(inPanel().getByRole('button', { name: 'Start a mandatory report' })).toBeEnabled();
});

test('until what was begun is listed, nothing is begun a second time', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const listed: Answers['listEmergencyRecords'] = async () => {
    if (bridge.callsOf('listEmergencyRecords').length > 1) await promise;
    return ok([]);
  };
  const desk = await inRoom({ answers: { listEmergencyRecords: listed } });
  const { user, bridge } = desk;
  await user.keyboard('{F8}a');
  await user.click(startsEmergency());
  await waitFor(() => expect(bridge.callsOf('listEmergencyRecords')).toHaveLength(2));
  expect(startsEmergency()).toBeDisabled();
  await act(async () => resolve());
  expect(bridge.callsOf('beginEmergencyRecord')).toHaveLength(1);
});

test('a line is begun with one click, with its time and what stands beside it, and may be changed first', async () => {
  const { user, recordsOf } = await inRoom({ callLocations: [said(3)] });
  await user.keyboard('{F8}a');
  await user.click(startsEmergency());
  const form = await emergencyForm();
  const field = form.getByRole('textbox', { name: /^What was done/ });
  await user.click(form.getByRole('button', { name: 'Called 911 for Ana’s place: 9 Lake Road.' }));
  expect(field).toHaveFocus();
  const time = /^\d\d:\d\d Called 911 for Ana’s place: 9 Lake Road\.$/u;
  expect((field as HTMLTextAreaElement).value).toMatch(time);
  await user.click(form.getByRole('button', { name: 'Spoke with …' }));
  await user.keyboard('dispatch, badge 12');
  await user.click(form.getByRole('button', { name: 'Add to the record' }));
  const written = await inPanel().findByRole('list', { name: 'What was written' });
  expect(written).toHaveTextContent(/Called 911 for Ana’s place.*Spoke with dispatch, badge 12/);
  expect(field).toHaveValue('');
  await user.click(
    form.getByRole('button', { name: 'Called emergency contact: Vera of member 1.' }),
  );
  await user.click(form.getByRole('button', { name: 'Add to the record' }));
  await waitFor(() => expect(within(written).getAllByRole('listitem')).toHaveLength(2));
  expect(within(written).getAllByRole('listitem')[1]).toHaveTextContent(/contact: Vera/);
  expect(await recordsOf(1)).toMatchObject([{ entries: [{}, {}] }]);
});

test('M28 an address that was not said in this call is not written down as where help was called to', async () => {
  const { user } = await inRoom();
  await user.keyboard('{F8}a');
  await user.click(startsEmergency());
  const form = await emergencyForm();
  expect(
    form.getByRole('button', { name: 'Called the emergency number for Ana.' }),
  ).toBeInTheDocument();
  expect(form.queryByRole('button', { name: /Home 1/ })).toBeNull();
});

test('an empty line is not added, and it is said why', async () => {
  const { user, bridge } = await inRoom();
  await user.keyboard('{F8}a');
  await user.click(startsEmergency());
  const form = await emergencyForm();
  await user.click(form.getByRole('button', { name: 'Add to the record' }));
  expect(await form.findByText('Please say what was done.')).toBeVisible();
  expect(bridge.callsOf('addEmergencyEntry')).toEqual([]);
});

test('closed and opened again the panel is on who is in an emergency, with what was typed', async () => {
  const { user, bridge } = await inRoom();
  await user.keyboard('{F8}a');
  await user.click(startsEmergency());
  const form = await emergencyForm();
  await user.type(form.getByRole('textbox', { name: /^What was done/ }), 'Waiting for');
  pressEscape();
  await user.keyboard('{F8}');
  expect(chosen()).toBe('Ana');
  const again = await emergencyForm();
  const field = again.getByRole('textbox', { name: /^What was done/ });
  await waitFor(() => expect(field).toHaveValue('Waiting for'));
  await user.click(again.getByRole('button', { name: 'Add to the record' }));
  await inPanel().findByRole('list', { name: 'What was written' });
  await waitFor(() => expect(bridge.callsOf('dropUnfinishedForm').length).toBeGreaterThan(0));
});

test('what is typed into the record is kept under its member and record alone', async () => {
  const { user, bridge } = await inRoom();
  await user.keyboard('{F8}a');
  await user.click(startsEmergency());
  const form = await emergencyForm();
  await user.type(form.getByRole('textbox', { name: /^What was done/ }), 'Waiting');
  await waitFor(() => expect(bridge.callsOf('keepUnfinishedForm').length).toBeGreaterThan(0));
  expect(bridge.callsOf('keepUnfinishedForm').at(-1)?.input).toMatchObject({
    key: `emergency-entry:${ana}:emr_${'1'.padStart(20, '0')}`,
  });
});

test('a record of another session, or a closed one, is not gone on with here', async () => {
  const { user, vault } = await inRoom();
  const { emergencyRecords } = vault.records;
  const of = (number: number) => ({
    id: emergencyRecordIdSchema.parse(`emr_${String(number).padStart(20, '9')}`),
    ...({ kind: 'emergency', memberId: ana, entries: [] } as const),
    begun: { at: NOW, timeZone: 'America/Toronto' },
  });
  await emergencyRecords.add({ ...of(1), sessionId: null, closedAt: null });
  await emergencyRecords.add({ ...of(2), sessionId: sessionId(1), closedAt: NOW });
  await user.keyboard('{F8}a');
  await aFrame();
  expect(inPanel().queryByRole('form')).toBeNull();
  expect(startsEmergency()).toBeEnabled();
});

test('a refusal to begin is said where it was asked, and it can be tried again', async () => {
  const refused = err({ code: 'not-found', term: 'member' } as const);
  const { user } = await inRoom({ answers: { beginEmergencyRecord: () => refused } });
  await user.keyboard('{F8}a');
  await user.click(startsEmergency());
  expect(await inPanel().findByRole('alert')).toBeVisible();
  expect(startsEmergency()).toBeEnabled();
});
