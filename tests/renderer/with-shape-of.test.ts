/** @jest-environment node */
import { changesIn, withShapeOf } from '../../renderer/ui/with-shape-of';

const form = {
  name: '',
  minutes: 90,
  contact: { telephone: '' },
  days: [] as unknown[],
  ok: false,
};

test('takes what was typed, fields within fields and lists included', () => {
  const kept = {
    name: 'Tuesdays',
    minutes: 75,
    contact: { telephone: '416-555-0100' },
    days: [{ date: '2026-12-22', reason: 'Winter break' }],
    ok: true,
  };
  expect(withShapeOf(form, JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

test('an emptied number stays empty', () => {
  const kept: unknown = JSON.parse(JSON.stringify({ ...form, minutes: Number.NaN }));
  expect(withShapeOf(form, kept).minutes).toBeNaN();
});

test('a form kept by another version fills what fits, and adds nothing', () => {
  const kept = { name: ['Tuesdays'], minutes: '75', contact: null, more: 'x', ok: true };
  expect(withShapeOf(form, kept)).toEqual({ ...form, ok: true });
});

test.each([null, 'text', 7, ['list'], undefined])('%p changes nothing', (kept) => {
  expect(withShapeOf(form, kept)).toEqual(form);
});

test('only what was changed is taken: fields within fields one by one, lists whole', () => {
  const values = {
    ...form,
    minutes: Number.NaN,
    contact: { telephone: '416-555-0100', email: 'ana@example.org' },
    days: [{ date: '2026-12-22', reason: 'Winter break' }],
  };
  const begun = { ...form, contact: { telephone: '', email: 'ana@example.org' } };
  expect(changesIn(values, begun)).toEqual({
    minutes: Number.NaN,
    contact: { telephone: '416-555-0100' },
    days: [{ date: '2026-12-22', reason: 'Winter break' }],
  });
  expect(changesIn(form, structuredClone(form))).toEqual({});
});

test('what was changed, put back, leaves alone what was saved elsewhere since', () => {
  const begun = { name: 'Ana', contact: { telephone: '1', email: 'a' }, days: ['x', 'y'] };
  const kept = changesIn({ ...begun, contact: { telephone: '2', email: 'a' }, days: ['y'] }, begun);
  const since = { name: 'Anabel', contact: { telephone: '1', email: 'b' }, days: ['x', 'y', 'z'] };
  expect(withShapeOf(since, JSON.parse(JSON.stringify(kept)))).toEqual({
    name: 'Anabel',
    contact: { telephone: '2', email: 'b' },
    days: ['y'],
  });
});
