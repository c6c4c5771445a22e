import type { CalendarView } from '../../shared/contract/calendar';
import { linesByMonth } from '../../renderer/calendar/lines';
import { periodFrom } from '../../renderer/calendar/period';
import { monthFrom, monthLater } from '../../renderer/ui/months';
import { aSession, entryId, groupId, memberId } from '../support/people';

const view: CalendarView = {
  sessions: [
    {
      ...{ session: aSession(), groupId: groupId(1), groupName: 'Tuesdays', moduleName: 'a' },
      ...{ conflicts: [], away: 0, rosterSize: 0 },
    },
  ],
  vacations: [{ id: entryId(1), from: '2026-08-20', to: '2026-09-03', note: '' }],
  notices: [
    {
      ...{ memberId: memberId(1), preferredFirstName: 'Ana', legalName: 'Anabel Fictional' },
      notice: {
        ...{ id: entryId(2), kind: 'absent', from: '2026-09-01', to: '2026-09-01', reason: '' },
        ...{ minutes: null, announcedAt: '2026-08-20T12:00:00.000Z' },
      },
    },
  ],
};

test('what began before the period stands on its first day, being away before who is away (M44)', () => {
  const lines = linesByMonth(view, periodFrom('2026-09'));
  expect([...lines.keys()]).toEqual(['2026-09']);
  expect(lines.get('2026-09')?.map(({ kind, date }) => [kind, date])).toEqual([
    ['vacation', '2026-09-01'],
    ['notice', '2026-09-01'],
    ['session', '2026-09-01'],
  ]);
});

test('ten months end with the last day of the tenth (M1)', () => {
  const { from, to, months } = periodFrom('2027-05');
  expect([from, to, months.length, months.at(-1)]).toEqual([
    ...['2027-05-01', '2028-02-29', 10, '2028-02'],
  ]);
  expect([monthLater('2026-12', 1), monthLater('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
});

test.each([
  ['2027-03', '2027-03'],
  ['2027-13', '2026-11'],
  ['<script>', '2026-11'],
  [null, '2026-11'],
])('a path that names %s shows %s', (asked, shown) => {
  expect(monthFrom(asked, '2026-11-22')).toBe(shown);
});
