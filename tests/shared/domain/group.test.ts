import { admitOneMore, planModule } from '../../../shared/domain/group';
import { aGroup, aModule, aSchedule, moduleId } from '../../support/people';

test('admits a twelfth member and refuses a thirteenth (M3)', () => {
  expect(admitOneMore(aGroup(), 11).ok).toBe(true);
  expect(admitOneMore(aGroup(), 12)).toEqual({
    ok: false,
    error: { code: 'module-full', capacity: 12 },
  });
});

test('a drop-in group can have no module and no member', () => {
  const dropIn = aGroup({ kind: 'drop-in', modules: [] });
  expect(planModule(dropIn, aModule())).toEqual({
    ok: false,
    error: { code: 'kind-keeps-no-records' },
  });
  expect(admitOneMore(dropIn, 0).ok).toBe(false);
});

test('a therapeutic community has no cap of ours', () => {
  expect(admitOneMore(aGroup({ kind: 'therapeutic-community' }), 40).ok).toBe(true);
});

test.each([49, 121])('refuses closed sessions of %d minutes', (minutes) => {
  const module = aModule({ schedule: aSchedule({ minutes }) });
  expect(planModule(aGroup(), module)).toEqual({
    ok: false,
    error: { code: 'session-length-not-allowed', min: 50, max: 120 },
  });
});

test('refuses a schedule on whose weekday no day falls', () => {
  const schedule = aSchedule({ from: '2026-09-02', to: '2026-09-05' });
  expect(planModule(aGroup(), aModule({ schedule }))).toEqual({
    ok: false,
    error: { code: 'schedule-has-no-meetings' },
  });
});

test('a second module joins the first', () => {
  const planned = planModule(aGroup(), aModule({ id: moduleId(2), name: '2027–28' }));
  expect(planned.ok && planned.value.modules.map(({ name }) => name)).toEqual([
    '2026–27',
    '2027–28',
  ]);
});
