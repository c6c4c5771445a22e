import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { sampleAlcove, type SampleAlcove } from '../support/sample-alcove';
import { fillSample } from '../support/sample-caseload';
import { showWindow, there } from '../support/show-window';

const NOW = new Date('2026-11-20T17:30:00.000Z');

async function openTrail(alcove: SampleAlcove = sampleAlcove()) {
  await fillSample(alcove, 'usual', NOW);
  alcove.setNow(NOW.toISOString());
  const shown = showWindow(alcove.bridge);
  await screen.findByRole('navigation', { name: 'Alcove' });
  await goToTrail(shown.user);
  return { ...shown, alcove };
}

/** By the palette, without touching the mouse. */
async function goToTrail(user: UserEvent) {
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox'), 'audit');
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Audit trail' });
}

const lines = () => [...document.querySelectorAll('main li')].map((line) => line.textContent ?? '');

async function choose(user: UserEvent, field: string, option: string | RegExp) {
  await user.click(screen.getByRole('combobox', { name: field }));
  await user.click(await screen.findByRole('option', { name: option, hidden: true }));
}

test('lists what happened under its days, newest first, in plain words', async () => {
  await openTrail();
  await screen.findByRole('status');
  const [first = '', ...rest] = lines();
  expect(first).toMatch(/^\d\d:\d\dVault verified: whole, 4,812 linksrecords [\d,]+$/u);
  expect(rest.join('\n')).toMatch(/Backup made and verified: 2 places, 4,812 documents/u);
  expect(rest.join('\n')).toMatch(
    /Note about Dmitri Invented, session of \w+day \d+ \w+ 2026: saved 14 times, \d\d:\d\d to \d\d:\d\drecords [\d,]+ to [\d,]+/u,
  );
  expect(rest.join('\n')).toMatch(/Record of \S+ Fictional opened/u);
  expect(rest.join('\n')).not.toMatch(/record-viewed|mem_|ses_|undefined|\[object/u);
});

test('reads earlier lines only when they are asked for, and says no day twice', async () => {
  const { user, bridge } = await openTrail();
  const more = await screen.findByRole('button', { name: 'Show earlier lines' });
  expect(lines()).toHaveLength(50);
  expect(bridge.callsOf('listAuditTrail')).toHaveLength(1);
  await user.click(more);
  await screen.findByText(/Vault made and opened/u);
  expect(
    screen.getByText(/3 wrong passphrases between 20 November 2026, 03:01 and 03:03/u),
  ).toBeVisible();
  expect(lines().length).toBeGreaterThan(50);
  const headings = screen.getAllByRole('heading', { level: 2 }).map((day) => day.textContent);
  expect(new Set(headings).size).toBe(headings.length);
});

test('filters by topic and by member, and shows all again', async () => {
  const { user, bridge } = await openTrail();
  await screen.findByRole('status');
  await choose(user, 'Topic', 'Records that were opened');
  expect(await screen.findByText(/^\d+ lines$/u)).toBeInTheDocument();
  expect(lines().every((line) => line.includes('opened'))).toBe(true);
  await choose(user, 'Member', /^Anabel Fictional/u);
  await screen.findByText(/^4 lines$/u);
  expect(lines().every((line) => line.includes('Record of Anabel Fictional opened'))).toBe(true);
  const last = bridge.callsOf('listAuditTrail').at(-1)?.input;
  expect(last).toMatchObject({ filter: { topic: 'viewing', from: null, to: null } });
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  await screen.findByText('The newest 50 lines');
  expect(screen.queryByRole('button', { name: 'Show all' })).not.toBeInTheDocument();
});

test('filters by days, and says so when nothing fits', async () => {
  const { user } = await openTrail();
  await user.type(await screen.findByLabelText('Last day'), '2020-01-31');
  expect(await screen.findByText('No line of the audit trail fits these filters.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  await screen.findByText('The newest 50 lines');
  await user.type(screen.getByLabelText('First day'), '2026-11-20');
  await screen.findByText(/^\d+ lines?$/u);
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
});

test('works by keyboard alone, from the filters to a member', async () => {
  const { user } = await openTrail();
  await screen.findByRole('status');
  screen.getByRole('combobox', { name: 'Topic' }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
  await screen.findByText(/^\d+ lines$/u);
  expect(lines().every((line) => line.includes('opened'))).toBe(true);
  for (let presses = 0; presses < 12 && document.activeElement?.tagName !== 'A'; presses += 1) {
    await user.tab();
  }
  const name = there(document.activeElement).textContent ?? '';
  await user.keyboard('{Enter}');
  const main = await screen.findByRole('main');
  expect(within(main).getByRole('heading', { level: 1 })).toHaveTextContent(
    name.split(' ')[0] ?? '',
  );
});

test('saves exactly what is filtered as a PDF, and says where', async () => {
  const { user, bridge } = await openTrail();
  await screen.findByRole('status');
  await choose(user, 'Topic', 'Records that were opened');
  await user.click(screen.getByRole('button', { name: 'Save as PDF…' }));
  expect(await screen.findByText(/^\d+ lines are saved$/u)).toBeInTheDocument();
  expect(screen.getByText(/^Saved as .+Alcove-audit-trail-2026-11-20\.pdf$/u)).toBeInTheDocument();
  expect(bridge.callsOf('saveAuditTrail').map(({ input }) => input)).toEqual([
    { filter: { topic: 'viewing', memberId: null, from: null, to: null } },
  ]);
});

test('says why it could not be saved, and nothing when the dialog was left', async () => {
  const { user, alcove, bridge } = await openTrail();
  await screen.findByRole('status');
  alcove.refuse('saveAuditTrail', { code: 'save-cancelled' });
  const save = screen.getByRole('button', { name: 'Save as PDF…' });
  await user.click(save);
  await waitFor(() => expect(bridge.callsOf('saveAuditTrail')).toHaveLength(1));
  await waitFor(() => expect(save).toBeEnabled());
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  alcove.refuse('saveAuditTrail', { code: 'file-not-written', reason: 'disk-full' });
  await user.click(screen.getByRole('button', { name: 'Save as PDF…' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});

test('says why the trail cannot be read, and tries again', async () => {
  const alcove = sampleAlcove();
  alcove.refuse('listAuditTrail', { code: 'unexpected', incident: '7' });
  const { user } = await openTrail(alcove);
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  alcove.refuse('listAuditTrail', null);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('The newest 50 lines');
});

test('reads the trail anew each time it is opened: it has grown meanwhile', async () => {
  const { user, bridge } = await openTrail();
  await screen.findByRole('status');
  const asked = bridge.callsOf('listAuditTrail').length;
  await user.click(screen.getByRole('link', { name: 'Today' }));
  await goToTrail(user);
  await screen.findByRole('status');
  expect(bridge.callsOf('listAuditTrail').length).toBeGreaterThan(asked);
});
