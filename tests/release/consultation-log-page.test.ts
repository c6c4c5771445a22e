/** @jest-environment jsdom */
import { consultationLogPage } from '../../electron/release/consultation-log-page';
import type { Conversation } from '../../shared/domain/consultation-log';
import { aPractice } from '../support/people';
import { payloads } from './payloads';

const stamp = {
  practice: aPractice(),
  madeAt: new Date('2026-11-02T02:20:00.000Z'),
  timeZone: 'America/Toronto',
  year: '2026',
};
const spoken = (parts: Partial<Conversation> = {}): Conversation => ({
  kind: 'supervision',
  date: '2026-03-16',
  colleague: 'Dr. Imaginary Supervisor',
  minutes: 50,
  ...parts,
});

function shown(conversations: readonly Conversation[]) {
  const page = consultationLogPage(conversations, stamp);
  document.body.innerHTML = page.body;
  return page;
}

test('M66 M99 the log lists date, kind, colleague and minutes, and adds them up', () => {
  shown([spoken(), spoken({ date: '2026-04-01', kind: 'debrief', minutes: 15 })]);
  const rows = [...document.querySelectorAll('.log tbody tr')];
  expect(
    rows.map((row) => [...row.children].map(({ textContent }) => textContent?.trim())),
  ).toEqual([
    ['March 16, 2026', 'Supervision', 'Dr. Imaginary Supervisor', '50'],
    ['April 1, 2026', 'Debrief', 'Dr. Imaginary Supervisor', '15'],
  ]);
  expect(document.querySelector('.particulars')?.textContent).toMatch(/65 minutes \(1 hour\)/u);
});

test('its table has headings that a screen reader can name, and no name is in title or footer', () => {
  const { title, footer } = shown([spoken()]);
  const headings = [...document.querySelectorAll('.log th')];
  expect(headings.map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col', 'col', 'col']);
  expect(`${title} ${footer}`).not.toMatch(/Dr\.|Imaginary/u);
});

test('a year without a conversation says so', () => {
  shown([]);
  expect(document.querySelector('.nothing')?.textContent).toMatch(/No conversation/u);
  expect(document.querySelector('.log')).toBeNull();
});

test.each(payloads)('mark-up in the name of a colleague stays text: %j', (payload) => {
  shown([spoken({ colleague: payload })]);
  expect(document.querySelectorAll('script, img, iframe, svg, style, link')).toHaveLength(0);
});
