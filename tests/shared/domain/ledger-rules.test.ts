import { nextNumberOf } from '../../../shared/domain/given-out';
import * as fc from 'fast-check';
import type { LedgerEntry, Statement } from '../../../shared/domain/ledger-entry';
import {
  balanceOf,
  effectOf,
  reverse,
  standing,
  waivableOf,
  waive,
} from '../../../shared/domain/ledger-rules';
import { monthOfMember, statedFor } from '../../../shared/domain/statement-rules';
import {
  aMissedSession,
  anInsuredSession,
  aPayment,
  aStatement,
  ledgerId,
} from '../../support/money';
import { memberId } from '../../support/people';

const made = (number: number) => ({
  ...{ id: ledgerId(number), memberId: memberId(1), date: '2026-10-05' },
  ...{ madeAt: '2026-10-05T12:00:00.000Z', reason: 'Canary why' },
});

function valueOf(result: ReturnType<typeof waive> | ReturnType<typeof reverse>): LedgerEntry {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test('an attended session costs the member nothing; fees add, payments and waivers take off (M34)', () => {
  const missed = aMissedSession(1);
  const waiver = valueOf(waive(missed, [missed], { ...made(3), amountCents: 1000 }));
  expect(effectOf(anInsuredSession(2))).toBe(0);
  expect(balanceOf([missed, anInsuredSession(2), waiver, aPayment(4, { amountCents: 5000 })])).toBe(
    260,
  );
});

test('a reversal is the exact opposite, once, and stays', () => {
  const missed = aMissedSession(1);
  const reversal = valueOf(reverse(missed, [missed], made(2)));
  const both = [missed, reversal];
  expect(balanceOf(both)).toBe(0);
  expect(standing(both)).toEqual([]);
  expect(reverse(missed, both, made(3))).toEqual({ ok: false, error: { code: 'entry-reversed' } });
  expect(reverse(reversal, both, made(3))).toEqual({
    ok: false,
    error: { code: 'reversal-stays' },
  });
});

test('a waiver takes off what is left and no cent more', () => {
  const missed = aMissedSession(1);
  const first = valueOf(waive(missed, [missed], { ...made(2), amountCents: 6000 }));
  const entries = [missed, first];
  expect(waivableOf(missed, entries)).toBe(260);
  expect(waive(missed, entries, { ...made(3), amountCents: 261 })).toEqual({
    ok: false,
    error: { code: 'waiver-too-large', leftCents: 260 },
  });
  expect(waive(missed, entries, { ...made(3), amountCents: 260 }).ok).toBe(true);
  const undone = valueOf(reverse(first, entries, made(4)));
  expect(waivableOf(missed, [...entries, undone])).toBe(6260);
});

test('a charge with a waiver on it is reversed after the waiver', () => {
  const missed = aMissedSession(1);
  const waiver = valueOf(waive(missed, [missed], { ...made(2), amountCents: 6260 }));
  const entries = [missed, waiver];
  expect(reverse(missed, entries, made(3))).toEqual({
    ok: false,
    error: { code: 'entry-has-waivers' },
  });
  const after = [...entries, valueOf(reverse(waiver, entries, made(3)))];
  expect(reverse(missed, after, made(4)).ok).toBe(true);
});

test('what the member does not owe is not waived, nor what was reversed', () => {
  const insured = anInsuredSession(1);
  const missed = aMissedSession(2);
  const undone = [missed, valueOf(reverse(missed, [missed], made(3)))];
  expect(waive(insured, [insured], { ...made(4), amountCents: 1 })).toEqual({
    ok: false,
    error: { code: 'nothing-to-waive' },
  });
  expect(waive(missed, undone, { ...made(4), amountCents: 1 })).toEqual({
    ok: false,
    error: { code: 'entry-reversed' },
  });
});

const MONTHS = ['2026-09', '2026-10', '2026-11', '2026-12'];

type Step =
  | { readonly do: 'enter'; readonly day: string; readonly cents: number; readonly isPaid: boolean }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'state'; readonly month: string };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('enter' as const),
      day: fc
        .tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 28 }))
        .map(([month, day]) => `${month}-${String(day).padStart(2, '0')}`),
      cents: fc.integer({ min: 1, max: 20_000 }),
      isPaid: fc.boolean(),
    }),
    fc.record({ do: fc.constant('undo' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('state' as const), month: fc.constantFrom(...MONTHS) }),
  ),
  { maxLength: 40 },
);

interface Books {
  readonly entries: readonly LedgerEntry[];
  readonly statements: readonly Statement[];
}

function after({ entries, statements }: Books, step: Step, index: number): Books {
  if (step.do === 'enter') {
    const { day: date, cents: amountCents, isPaid } = step;
    const entry = isPaid
      ? aPayment(index, { date, amountCents })
      : aMissedSession(index, { date, amountCents });
    return { entries: [...entries, entry], statements };
  }
  if (step.do === 'undo') {
    const entry = entries[step.which];
    const undone = entry && reverse(entry, entries, { ...made(index), date: entry.date });
    return undone?.ok
      ? { entries: [...entries, undone.value], statements }
      : { entries, statements };
  }
  const { notNow, statement, lines, openingCents, closingCents } = monthOfMember(
    step.month,
    entries,
    statements,
  );
  if (notNow !== null || statement) return { entries, statements };
  const entryIds = lines.map(({ entry }) => entry.id);
  const said = aStatement(index, { month: step.month, openingCents, closingCents, entryIds });
  return { entries, statements: [...statements, said] };
}

test('opening and what was entered make the closing, month after month, in any order (M37)', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const { entries, statements } = taken.reduce(
        (books, step, index) => after(books, step, index),
        { entries: [], statements: [] } as Books,
      );
      const inOrder = statements.toSorted((one, other) => one.month.localeCompare(other.month));
      let carried = 0;
      for (const { openingCents, closingCents, entryIds } of inOrder) {
        const said = entries.filter(({ id }) => entryIds.includes(id));
        expect(openingCents).toBe(carried);
        expect(closingCents).toBe(openingCents + balanceOf(said));
        carried = closingCents;
      }
      const stated = statements.flatMap(({ entryIds }) => entryIds);
      expect(new Set(stated).size).toBe(stated.length);
      const rest = statedFor('2027-12', entries, statements);
      expect(rest.closingCents).toBe(balanceOf(entries));
      expect(stated.length + rest.lines.length).toBe(entries.length);
    }),
    { numRuns: 300 },
  );
});

test('what is dated back into a month that was stated stands on the next statement', () => {
  const stated = aMissedSession(1);
  const late = aMissedSession(2, { date: '2026-09-15' });
  const september = aStatement(1, { entryIds: [stated.id], closingCents: 6260 });
  const october = statedFor('2026-10', [stated, late], [september]);
  expect(october).toMatchObject({ openingCents: 6260, closingCents: 12_520 });
  expect(october.lines.map(({ entry }) => entry.id)).toEqual([late.id]);
  const again = monthOfMember('2026-09', [stated, late], [september]);
  expect(again.lines.map(({ entry }) => entry.id)).toEqual([stated.id]);
});

test('a statement whose file was not written was given to nobody and is made anew', () => {
  const entry = aMissedSession(1);
  const failed = aStatement(1, { state: 'not-written', entryIds: [] });
  const month = monthOfMember('2026-09', [entry], [failed]);
  expect(month).toMatchObject({ openingCents: 0, closingCents: 6260, notNow: null });
});

test('who has nothing to be told gets no statement, nor does a month before the last one stated', () => {
  expect(monthOfMember('2026-09', [], []).notNow).toBe('nothing-to-state');
  const october = aStatement(1, { month: '2026-10' });
  expect(monthOfMember('2026-09', [aMissedSession(1)], [october]).notNow).toBe('later-statement');
});

test('statements are counted within their month', () => {
  expect(nextNumberOf('2026-09', [])).toBe('2026-09-0001');
  const taken = ['2026-09-0009', '2026-09-0010', '2026-10-0044'];
  expect(nextNumberOf('2026-09', taken)).toBe('2026-09-0011');
});
