import * as fc from 'fast-check';
import { absent, dateOf, standingOf, times, type Told } from '../../support/attendance-weeks';

/** What holds of every forecast, whatever happened in the module (M42). */

const NOT_YET = null;

const heldSchema = fc.array(
  fc.constantFrom<Told>(
    'present',
    'late',
    'absent-with-notice',
    'absent-without-notice',
    'unmarked',
    'called-off',
  ),
  { maxLength: 40 },
);
const aheadSchema = fc.nat({ max: 20 }).map((count) => times(count, NOT_YET));
const noticeSchema = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 5 }))
  .map(([from, weeks]) => absent(dateOf(from), dateOf(from + weeks)));
const moduleArbitrary = fc.tuple(heldSchema, aheadSchema, noticeSchema);

test('M42 whatever happened, worst is at most as so far, and that at most best', () => {
  fc.assert(
    fc.property(moduleArbitrary, ([held, ahead, member]) => {
      const { worst, current, best } = standingOf([...held, ...ahead], member).forecast;
      expect(worst.attended).toBeLessThanOrEqual(current.attended);
      expect(current.attended).toBeLessThanOrEqual(best.attended);
      expect(worst.percent).toBeLessThanOrEqual(current.percent);
      expect(current.percent).toBeLessThanOrEqual(best.percent);
    }),
  );
});

test('M42 coming to one more session never makes any number smaller, and missing it none larger', () => {
  fc.assert(
    fc.property(moduleArbitrary, ([held, ahead]) => {
      const next = (told: Told) => standingOf([...held, told, ...ahead]);
      const before = standingOf([...held, NOT_YET, ...ahead]);
      const [came, missed] = [next('present'), next('absent-with-notice')];
      expect(came.forecast.worst.attended).toBeGreaterThanOrEqual(before.forecast.worst.attended);
      expect(came.forecast.best.attended).toBe(before.forecast.best.attended);
      expect(came.mayMiss).toBe(before.mayMiss);
      expect(missed.forecast.best.attended).toBe(before.forecast.best.attended - 1);
      expect(missed.mayMiss).toBe(before.mayMiss - 1);
      expect(missed.forecast.worst).toEqual(before.forecast.worst);
    }),
  );
});

test('M42 as many misses as are allowed still end at 75 %, and one more does not', () => {
  fc.assert(
    fc.property(heldSchema, aheadSchema, (held, ahead) => {
      const { mayMiss, ahead: left } = standingOf([...held, ...ahead]);
      fc.pre(mayMiss >= 0 && mayMiss < left);
      const endOf = (misses: number) => {
        const told = [...times(misses, 'absent-with-notice'), ...times(left - misses, 'present')];
        return standingOf([...held, ...told]);
      };
      expect(endOf(mayMiss).state).not.toBe('out-of-reach');
      expect(endOf(mayMiss + 1).state).toBe('out-of-reach');
    }),
  );
});
