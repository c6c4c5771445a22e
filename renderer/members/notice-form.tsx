import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { noticeSchemaOn } from '../../shared/domain/calendar-rules';
import type { MemberId } from '../../shared/domain/ids';
import { useAddNoticeMutation } from '../api/hooks';
import { DateField, NumberField, TextField } from '../ui/fields';
import { Row } from '../ui/form';
import { useToday } from '../ui/use-now';
import { ChoiceField } from './choice-field';
import { FormFrame } from './form-frame';
import { noticeTexts } from './texts';
import { useStayingForm } from './use-staying-form';

const kinds = (['absent', 'late'] as const).map((value) => ({
  value,
  label: noticeTexts.kinds[value],
}));

/** Lateness is asked for one day; an emptied number was not said. */
function schemaOn(today: string) {
  return z
    .object({
      kind: z.enum(['absent', 'late']),
      from: z.string(),
      to: z.string(),
      minutes: z.union([z.number(), z.nan()]).nullable(),
      reason: z.string(),
    })
    .transform(({ minutes, ...typed }) => ({
      ...typed,
      to: typed.kind === 'late' ? typed.from : typed.to,
      minutes: typed.kind === 'late' && !Number.isNaN(minutes) ? minutes : null,
    }))
    .pipe(noticeSchemaOn(today));
}

/** What the member said: that they will be away on some days, or late on one (M40, M41, M43). */
export function NoticeForm({ memberId }: { readonly memberId: MemberId }) {
  const [addNotice, { error }] = useAddNoticeMutation();
  const today = useToday();
  const blank = { kind: 'absent', from: today, to: today, minutes: null, reason: '' } as const;
  const staying = useStayingForm({
    schema: schemaOn(today),
    values: blank,
    keepAs: `notice:${memberId}`,
    afterwards: blank,
    save: async (notice) => {
      const reply = await addNotice({ memberId, notice });
      return !reply.error;
    },
  });
  const { control } = staying.form;
  const isLate = useWatch({ control, name: 'kind' }) === 'late';
  return (
    <FormFrame
      label={noticeTexts.form}
      of={staying}
      error={error}
      button={noticeTexts.add}
      saved={noticeTexts.added}
    >
      <ChoiceField control={control} name="kind" label={noticeTexts.kind} options={kinds} />
      <Row>
        <DateField
          control={control}
          name="from"
          label={isLate ? noticeTexts.day : noticeTexts.from}
        />
        {isLate ? (
          <NumberField
            control={control}
            name="minutes"
            label={noticeTexts.minutes}
            description={noticeTexts.minutesNote}
          />
        ) : (
          <DateField control={control} name="to" label={noticeTexts.to} />
        )}
      </Row>
      <TextField control={control} name="reason" label={noticeTexts.reason} />
    </FormFrame>
  );
}
