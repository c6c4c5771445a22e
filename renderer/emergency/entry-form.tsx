import type { UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { emergencyEntryText, type EmergencyRecord } from '../../shared/domain/emergency-record';
import { useAddEmergencyEntryMutation } from '../api/hooks';
import { FormFrame } from '../members/form-frame';
import { useStayingForm } from '../members/use-staying-form';
import { useReadRoomClock } from '../room/use-room-clock';
import { ParagraphField } from '../ui/fields';
import { PersonName } from '../ui/person-name';
import { sayClock } from '../ui/say-dates';
import { CloseRecord } from './close-record';
import css from './emergency.module.css';
import { emergencyTexts, kindTexts } from './texts';

/** A line that one click begins: how the button is named, and what it writes. */
export interface EntryLine {
  readonly label: string;
  readonly text: string;
}

const typedSchema = z.object({ text: emergencyEntryText });
type Typed = z.infer<typeof typedSchema>;
type EntryFormOf = UseFormReturn<Typed, unknown, Typed>;

interface Props {
  readonly record: EmergencyRecord;
  readonly lines: readonly EntryLine[];
  /** During the session nothing is over. */
  readonly canBeClosed?: boolean;
}

export function EntryForm({ record, lines, canBeClosed = false }: Props) {
  const [addEmergencyEntry, { error }] = useAddEmergencyEntryMutation();
  const staying = useStayingForm({
    schema: typedSchema,
    values: { text: '' },
    keepAs: `emergency-entry:${record.memberId}:${record.id}`,
    afterwards: { text: '' },
    save: async ({ text }) => !(await addEmergencyEntry({ recordId: record.id, text })).error,
  });
  const { form } = staying;
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
      actions={canBeClosed && <CloseRecord recordId={record.id} isTyped={form.formState.isDirty} />}
    >
      <Lines lines={lines} onChoose={(text) => write(form, emergencyTexts.at(time(), text))} />
      <ParagraphField
        control={form.control}
        name="text"
        label={emergencyTexts.entry}
        description={emergencyTexts.entryNote}
        isRequired
      />
    </FormFrame>
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
