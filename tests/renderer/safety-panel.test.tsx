import '../support/browser-gaps';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { safetySteps } from '../../shared/domain/safety-plan';
import { err } from '../../shared/lib/result';
import { memberId, sessionId } from '../support/people';
import { aPlace, aRow } from '../support/roster-window';
import {
  aContact,
  aFrame,
  ana,
  aPlan,
  atTheSession,
  chosen,
  inPanel,
  inRoom,
  list,
  panel,
  part,
  pressEscape,
  said,
} from '../support/safety-panel-room';

atTheSession();

test('F8 opens the panel while something is typed; Escape gives the keyboard back, nothing lost', async () => {
  const { user } = await inRoom();
  const jotting = screen.getByLabelText('Jotting');
  await user.type(jotting, 'Speaks of');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{F8}');
  expect(list()).toHaveFocus();
  pressEscape();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(jotting).toHaveFocus();
  await user.keyboard(' leaving');
  expect(jotting).toHaveValue('Speaks of leaving');
});

test('Ctrl and E do the same as F8 (M27)', async () => {
  const { user } = await inRoom();
  await user.click(screen.getByLabelText('Jotting'));
  await user.keyboard('{Control>}e{/Control}');
  expect(list()).toHaveFocus();
});

test('in a rehearsal the panel shows all it would, and nothing of it is written down (M86)', async () => {
  const { user, bridge } = await inRoom({ isRehearsal: true });
  await user.keyboard('{F8}a');
  expect(inPanel().getByRole('heading', { name: 'Ana', level: 2 })).toBeInTheDocument();
  expect(part('Whom to call').getByText('Vera of member 1')).toBeInTheDocument();
  expect(inPanel().queryByRole('heading', { name: 'Record of it' })).toBeNull();
  await aFrame();
  expect(bridge.callsOf('noteSafetyPanel')).toHaveLength(0);
});

test('a key that is held down does not close the panel again', async () => {
  const { user } = await inRoom();
  await user.keyboard('{F8>4/}');
  expect(panel()).toBeInTheDocument();
});

test('opened for a member it is at once on them, and a plain F8 afterwards on nobody', async () => {
  const { user } = await inRoom();
  await user.click(screen.getByRole('button', { name: 'Safety of Ana' }));
  expect(chosen()).toBe('Ana');
  expect(inPanel().getByRole('heading', { name: 'Ana', level: 2 })).toBeInTheDocument();
  await user.click(inPanel().getByRole('button', { name: 'Back to the room' }));
  expect(screen.getByRole('button', { name: 'Safety of Ana' })).toHaveFocus();
  await user.keyboard('{F8}');
  expect(chosen()).toBeNull();
  expect(inPanel().getByText(/type the first letter of their name/)).toBeInTheDocument();
});

test('a member is chosen by letters, arrows or the mouse', async () => {
  const { user } = await inRoom();
  await user.keyboard('{F8}');
  const after = async (keys: string) => {
    await user.keyboard(keys);
    return chosen();
  };
  expect(await after('{ArrowDown}')).toBe('Ana');
  expect(await after('{ArrowDown}{ArrowDown}')).toBe('Chloé');
  expect(await after('{End}{ArrowDown}')).toBe('Zoe');
  expect(await after('{Home}{ArrowUp}')).toBe('Ana');
  expect(await after('e')).toBe('Élodie');
  await act(() => jest.advanceTimersByTimeAsync(1_500));
  expect(await after('m')).toBe('Mara');
  expect(await after('m')).toBe('Marek');
  expect(await after('m')).toBe('Mara');
  await act(() => jest.advanceTimersByTimeAsync(1_500));
  expect(await after('marek')).toBe('Marek');
  expect(await after('q')).toBe('Marek');
  await user.click(inPanel().getByRole('option', { name: 'Ben' }));
  expect(chosen()).toBe('Ben');
});

test('two of the same first name are told apart by their legal names', async () => {
  const members = [
    aRow(1, 'Ana', { legalName: 'Anabel Fictional' }),
    aRow(2, 'Ana', { legalName: 'Anastasia Invented' }),
    aRow(3, 'Ben'),
  ];
  const { user } = await inRoom({ members });
  await user.keyboard('{F8}');
  const shown = inPanel()
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(shown).toEqual(['AnaAnabel Fictional', 'AnaAnastasia Invented', 'Ben']);
});

test('M28 where they said they are is shown with its age, which keeps counting', async () => {
  const { user, commits } = await inRoom({ callLocations: [said(3)] });
  await user.keyboard('{F8}a');
  expect(part('Where they are').getByText('Said in this call, 3 minutes ago')).toBeVisible();
  expect(part('Where they are').getByText('9 Lake Road')).toBeVisible();
  expect(inPanel().queryByText('Home 1')).toBeNull();
  await aFrame();
  const before = commits();
  await act(() => jest.advanceTimersByTimeAsync(30_000));
  expect(commits()).toBe(before);
  await act(() => jest.advanceTimersByTimeAsync(31_000));
  expect(part('Where they are').getByText('Said in this call, 4 minutes ago')).toBeVisible();
  expect(commits()).toBe(before + 1);
});

test('M28 of what was said ahead of the clock the time is shown and no age', async () => {
  const { user } = await inRoom({ callLocations: [said(-10)] });
  await user.keyboard('{F8}a');
  expect(
    part('Where they are').getByText(
      'Said in this call at 19:22; the clock was changed: age not known',
    ),
  ).toBeVisible();
});

test('M24 M28 what was said before the room opened is not of this call', async () => {
  const { user } = await inRoom({ callLocations: [said(60)] });
  await user.keyboard('{F8}a');
  expect(part('Where they are').getByText(/^Old: said on 1 September 2026/)).toBeVisible();
  expect(part('Where they are').queryByText(/Said in this call/)).toBeNull();
});

test('M28 a dispatch number that was corrected in the plan is the one that is shown', async () => {
  const dispatch = (dispatchNumber: string) => aPlace('Home', { dispatchNumber });
  const row = aRow(1, 'Ana', {
    safetyPlan: aPlan(1, { callLocations: [dispatch('416-555-0199')] }),
    lastLocation: { location: dispatch('416-555-0100'), confirmedAt: '2026-08-25T23:05:00.000Z' },
  });
  const { user } = await inRoom({ members: [row] });
  await user.keyboard('{F8}a');
  expect(inPanel().getByText('416-555-0199')).toBeVisible();
  expect(inPanel().queryByText('416-555-0100')).toBeNull();
});

test('M28 what was said in another session is marked as old, with its date, and asks for now', async () => {
  const lastLocation = {
    location: aPlace('Clinic', { address: '5 Clinic Road' }),
    // Past midnight in UTC, still the day before where the session is.
    confirmedAt: '2026-08-26T01:05:00.000Z',
  };
  const members = [aRow(1, 'Ana', { safetyPlan: aPlan(1), lastLocation })];
  const { user } = await inRoom({ members });
  await user.keyboard('{F8}a');
  const where = part('Where they are');
  expect(where.getByText('Old: said on 25 August 2026, not in this call')).toBeVisible();
  expect(where.getByText(/Ask for the exact address where they are now/)).toBeVisible();
  expect(where.getByText('5 Clinic Road')).toBeVisible();
  expect(where.getByText('Home 1')).toBeVisible();
});

test('M28 usual places are not taken for where they are, and a place that is not known is said so', async () => {
  const members = [aRow(1, 'Ana', { safetyPlan: aPlan(1) }), aRow(2, 'Ben')];
  const { user } = await inRoom({ members });
  await user.keyboard('{F8}a');
  expect(part('Where they are').getByText(/Not asked in this call/)).toBeVisible();
  await user.keyboard('b');
  expect(part('Where they are').getByText('Not known: ask now')).toBeVisible();
  expect(part('Where they are').getByText(/The number depends on the place/)).toBeVisible();
});

test('the number is that of their place; it is said that it follows the caller, with the dispatch', async () => {
  const place = { emergencyNumber: '112', dispatchNumber: '705-555-0177', country: 'US' } as const;
  const { user } = await inRoom({ callLocations: [said(1, { ...place, region: 'NY' })] });
  await user.keyboard('{F8}a');
  const where = part('Where they are');
  expect(where.getByText('112')).toBeVisible();
  expect(where.getByText(/112 brings help to whoever calls it/)).toBeVisible();
  expect(where.getByText('705-555-0177')).toBeVisible();
  expect(where.getByText('7 0 5, 5 5 5, 0 1 7 7')).toBeInTheDocument();
  const crisis = part('Crisis lines');
  expect(crisis.getByText('Call or text 988, or chat')).toBeVisible();
  expect(crisis.queryByText('Call or text 9-8-8')).toBeNull();
});

test('M27 who agreed to be called comes first, the others are marked', async () => {
  const contacts = [
    aContact('Omar Invented', { releaseToCall: 'not-agreed', telephone: '416-555-0150' }),
    aContact('Ines Made-up', { releaseToCall: 'not-asked', releaseAskedOn: null }),
    aContact('Vera Fictional', { otherTelephone: '416-555-0124', note: 'Works nights' }),
  ];
  const members = [aRow(1, 'Ana', { safetyPlan: aPlan(1, { contacts }) }), aRow(2, 'Ben')];
  const { user } = await inRoom({ members });
  await user.keyboard('{F8}a');
  const people = part('Whom to call').getAllByRole('listitem');
  expect(people.map((one) => within(one).getByRole('heading').textContent)).toEqual([
    'Vera Fictional',
    'Ines Made-up',
    'Omar Invented',
  ]);
  expect(people[0]).toHaveTextContent('May be called: agreed on 20 August 2026');
  expect(people[1]).toHaveTextContent('Not asked yet whether they may be called');
  expect(people[2]).toHaveTextContent('Not to be called: said on 20 August 2026');
  await user.keyboard('b');
  expect(part('Whom to call').getByText(/Nobody is written down/)).toBeVisible();
});

test('the six steps, who calls back and their own number are there; without a plan, what can be done', async () => {
  const members = [aRow(1, 'Ana', { safetyPlan: aPlan(1) }), aRow(2, 'Ben', { telephone: '' })];
  const { user } = await inRoom({ members });
  await user.keyboard('{F8}a');
  for (const step of safetySteps) {
    expect(part('In their own words').getByText(`${step} of member 1`)).toBeVisible();
  }
  expect(part('If the call is cut off').getByText('I call member 1 back.')).toBeVisible();
  expect(inPanel().getByText('416-555-0111')).toBeVisible();
  await user.keyboard('b');
  expect(part('No safety plan was written').getAllByRole('listitem')).toHaveLength(4);
  expect(
    part('If the call is cut off').getByText('Who calls back is not agreed yet.'),
  ).toBeVisible();
  expect(inPanel().getByText('Their telephone number is not written down.')).toBeVisible();
});

test('of twelve members with full plans only the one chosen is drawn, and nothing is asked first', async () => {
  const { user, bridge, commits } = await inRoom();
  const before = commits();
  await user.keyboard('{F8}');
  expect(commits()).toBe(before + 1);
  expect(bridge.calls).toEqual([]);
  fireEvent.keyDown(list(), { key: 'b' });
  // Once for the member, once for asking what was recorded of them.
  expect(commits()).toBe(before + 3);
  const words = panel().textContent;
  expect(words).toContain('warning-signs of member 2');
  expect(words).not.toMatch(/of member (?!2)/u);
});

test('nothing of a member’s waits for an answer: all is there while the main process is silent', async () => {
  const silence = () => new Promise<never>(() => {});
  const answers = { listEmergencyRecords: silence, noteSafetyPanel: silence };
  const { user } = await inRoom({ answers, callLocations: [said(3)] });
  await user.keyboard('{F8}a');
  expect(part('Where they are').getByText('9 Lake Road')).toBeVisible();
  expect(part('Whom to call').getByText('Vera of member 1')).toBeVisible();
  expect(inPanel().getByRole('button', { name: 'Start an emergency record' })).toBeEnabled();
});

test('M102 the trail is told after the panel was drawn, once for each member and opening', async () => {
  const { user, bridge } = await inRoom();
  const noted = () => bridge.callsOf('noteSafetyPanel').map(({ input }) => input);
  await user.keyboard('{F8}');
  await aFrame();
  expect(noted()).toEqual([]);
  fireEvent.keyDown(list(), { key: 'a' });
  expect(chosen()).toBe('Ana');
  expect(noted()).toEqual([]);
  await aFrame();
  const ofAna = { sessionId: sessionId(1), memberId: ana };
  expect(noted()).toEqual([ofAna]);
  await user.keyboard('{ArrowDown}{ArrowUp}');
  await aFrame();
  const ofBen = { ...ofAna, memberId: memberId(2) };
  expect(noted()).toEqual([ofAna, ofBen]);
  pressEscape();
  await user.click(screen.getByRole('button', { name: 'Safety of Ana' }));
  await aFrame();
  expect(noted()).toEqual([ofAna, ofBen, ofAna]);
});

test('a trail that takes nothing does not disturb the panel', async () => {
  const refused = err({ code: 'vault-read-only' } as const);
  const { user, bridge } = await inRoom({ answers: { noteSafetyPanel: () => refused } });
  await user.keyboard('{F8}a');
  await aFrame();
  expect(bridge.callsOf('noteSafetyPanel')).toHaveLength(1);
  expect(inPanel().queryByRole('alert')).toBeNull();
  expect(chosen()).toBe('Ana');
});

test('a number is copied for half a minute, and it is said; nothing is dialled by a link', async () => {
  const { user, bridge } = await inRoom();
  await user.keyboard('{F8}a');
  await user.click(inPanel().getByRole('button', { name: 'Copy 416-555-0123' }));
  expect(bridge.callsOf('copySecret')).toEqual([
    { operation: 'copySecret', input: { text: '416-555-0123' } },
  ]);
  expect(
    await inPanel().findByText('416-555-0123 is on the clipboard for 30 seconds.'),
  ).toBeVisible();
  expect(panel().querySelector('a')).toBeNull();
});
