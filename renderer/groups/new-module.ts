import { z } from 'zod';
import { requiredLine } from '../../shared/domain/fields';
import { rulesOf, type GroupKind } from '../../shared/domain/group-kind';
import { scheduleSchema } from '../../shared/domain/schedule';
import { groupTexts } from './texts';

/** The domain's schedule, with the length its kind of group allows. */
export function newModuleSchema(kind: GroupKind) {
  const { min, max } = rulesOf(kind).sessionMinutes;
  const fits = (minutes: number) => minutes >= min && minutes <= max;
  return z.object({
    name: requiredLine,
    schedule: scheduleSchema.refine(({ minutes }) => fits(minutes), {
      path: ['minutes'],
      message: groupTexts.minutesNote(min, max),
    }),
  });
}
export type NewModule = z.input<ReturnType<typeof newModuleSchema>>;
export type ReadNewModule = z.output<ReturnType<typeof newModuleSchema>>;

/** A module as it is usually planned: the next September to the June after it (M1). */
export function blankModule(kind: GroupKind, today: string, timeZone: string): NewModule {
  const year = Number(today.slice(0, 4));
  const begins = today.slice(5, 7) <= '09' ? year : year + 1;
  const { min } = rulesOf(kind).sessionMinutes;
  return {
    name: `${begins}–${String(begins + 1).slice(2)}`,
    schedule: {
      from: `${begins}-09-01`,
      to: `${begins + 1}-06-30`,
      weekday: 2,
      startTime: '19:30',
      minutes: Math.max(min, 90),
      timeZone,
      skippedDates: [],
    },
  };
}
