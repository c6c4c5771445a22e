import { useEffect } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import {
  emergencyEntryText,
  type EmergencyRecord,
  type ReportStep,
} from '../../shared/domain/emergency-record';
import { useAddEmergencyEntryMutation } from '../api/hooks';
import { FormFrame } from '../members/form-frame';
import { useStayingForm } from '../members/use-staying-form';
import { useReadRoomClock } from '../room/use-room-clock';
import { CheckField, ParagraphField, SelectField, TextField } from '../ui/fields';
import { Row } from '../ui/form';
import { PersonName } from '../ui/person-name';
import { sayClock } from '../ui/say-dates';
import { CloseRecord } from './close-record';
import css from './emergency.module.css';
import { emergencyTexts, kindTexts, reportStepTexts, toldKindTexts } from './texts';
import { TOLD_NO_ONE, toldFieldsSchema, toldKinds, toldOf } from './told';

/** A line that one click begins: how the button is named, and what it writes. */
export interface EntryLine {
  readonly label: string;
  readonly text: string;
}

const typedSchema = z.object({ text: emergencyEntryText, told: toldFieldsSchema });
type Typed = z.input<typeof typedSchema>;
type EntryFormOf = UseFormReturn<Typed, unknown, z.output<typeof typedSchema>>;

const EMPTY = { text: '', told: TOLD_NO_ONE } as const;

/** In a report, whom it told is a step of its own: that it told someone need not be ticked (M96). */
const EMPTY_TELLING = {
  text: '',
  told: { isTold: true, recipientKind: 'authority', recipient: '' },
} as const;

interface Props {
  readonly record: EmergencyRecord;
  readonly lines: readonly EntryLine[];
  /** During the session nothing is over. */
  readonly canBeClosed?: boolean;
  /** The part of a mandatory report that is written now (M103). */
  readonly step?: ReportStep | null;
  readonly onAdded?: () => void;
}

export function EntryForm(props: Props) {
  const { record, lines, canBeClosed = false, step = null, onAdded } = props;
  const [addEmergencyEntry, { error }] = useAddEmergencyEntryMutation();
  const staying = useStayingForm({
    schema: typedSchema,
    values: EMPTY,
    keepAs: `emergency-entry:${record.memberId}:${record.id}`,
    afterwards: EMPTY,
    save: async ({ text, told }) => {
      const entry = { recordId: record.id, text, told: toldOf(told), ...(step && { step }) };
      const isAdded = !(await addEmergencyEntry(entry)).error;
      if (isAdded) onAdded?.();
      return isAdded;
    },
  });
  const { form } = staying;
  useEffect(() => {
    if (form.getValues('text') === '') form.reset(step === 'told' ? EMPTY_TELLING : EMPTY);
  }, [form, step]);
  const readClock = useReadRoomClock();
  const time = () => sayClock(readClock().toISOString()).slice(0, HOURS_AND_MINUTES);
  return (
    <FormFrame
      label={kindTexts[record.kind].name}
      of={staying}
      error={error}
      button={emergencyTexts.add}
      saved={emergencyTexts.added}
      tone="filled"
      actions={canBeClosed && <CloseRecord record={record} isTyped={form.formState.isDirty} />}
    >
      <Lines lines={lines} onChoose={(text) => write(form, emergencyTexts.at(time(), text))} />
      <ParagraphField
        control={form.control}
        name="text"
        label={step ? reportStepTexts[step].title : emergencyTexts.entry}
        description={emergencyTexts.entryNote}
        isRequired
      />
      <CheckField
        control={form.control}
        name="told.isTold"
        label={emergencyTexts.toldSomeone}
        description={emergencyTexts.toldNote}
      />
      <Told form={form} />
    </FormFrame>
  );
}

/** Whom it told: asked only where it told someone. */
function Told({ form: { control } }: { readonly form: EntryFormOf }) {
  const isTold = useWatch({ control, name: 'told.isTold' });
  if (!isTold) return null;
  return (
    <Row>
      <SelectField
        control={control}
        name="told.recipientKind"
        label={emergencyTexts.toldKind}
        options={toldKinds.map((value) => ({ value, label: toldKindTexts[value] }))}
      />
      <TextField
        control={control}
        name="told.recipient"
        label={emergencyTexts.toldWho}
        isRequired
      />
    </Row>
  );
}

const HOURS_AND_MINUTES = '14:02'.length;

/** On a line of its own, where it can be changed before it is added. */
function write(form: EntryFormOf, line: string): void {
  const before = form.getValues('text');
  const whole = before.trim() === '' ? line : `${before.trimEnd()}\n${line}`;
  form.setValue('text', whole, { shouldDirty: true });
  form.setFocus('text');
}

interface LinesProps {
  readonly lines: readonly EntryLine[];
  readonly onChoose: (text: string) => void;
}

function Lines({ lines, onChoose }: LinesProps) {
  return (
    <div className={css.quick} role="group" aria-label={emergencyTexts.lines}>
      {lines.map(({ label, text }) => (
        <button key={label} type="button" className={css.line} onClick={() => onChoose(text)}>
          <PersonName>{label}</PersonName>
        </button>
      ))}
    </div>
  );
}
