import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useController, type Control } from 'react-hook-form';
import { accessLawOf } from '../../shared/domain/access-law';
import type { RefusalGround } from '../../shared/domain/record-request';
import type { ReleaseContent } from '../../shared/domain/release-content';
import type { ReleasedNote } from '../../shared/domain/released-note';
import { TextField } from '../ui/fields';
import { Section } from '../ui/page';
import { sayFullDate } from '../ui/say-dates';
import { templateTexts } from '../ui/texts';
import { ExactDateText } from '../ui/when';
import css from './records.module.css';
import type { ReleaseRead, ReleaseTyped } from './release-values';
import { groundTexts, groundsOfNotes } from './ground-texts';
import { recordTexts } from './texts';

interface Props {
  readonly control: Control<ReleaseTyped, unknown, ReleaseRead>;
  readonly content: ReleaseContent;
}

type Withheld = ReleaseTyped['withheld'][number];

/** Notes that stay back on a ground the law knows; the release says by its day that one does. */
export function WithheldNotes({ control, content }: Props) {
  const { field } = useController({ control, name: 'withheld' });
  if (content.notes === null) return null;
  const isFree = ({ noteId }: ReleasedNote) => field.value.every((held) => held.noteId !== noteId);
  return (
    <Section title={recordTexts.withheld} note={recordTexts.withheldCount(field.value.length)}>
      <p className={css.soft}>{recordTexts.withheldText}</p>
      <ul className={css.withheld}>
        {field.value.map((held, index) => (
          <li key={held.noteId}>
            <p>
              <ExactDateText date={held.sessionDate} />
              {' · '}
              {groundTexts[held.ground]}
            </p>
            <TextField
              control={control}
              name={`withheld.${index}.note`}
              label={recordTexts.withheldNote}
            />
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => field.onChange(field.value.filter((other) => other !== held))}
            >
              {recordTexts.releaseAfterAll}
            </Button>
          </li>
        ))}
      </ul>
      <HoldBack
        notes={content.notes.filter(isFree)}
        grounds={groundsIn(content)}
        onHold={(held) => field.onChange([...field.value, held])}
      />
    </Section>
  );
}

function groundsIn({ practice }: ReleaseContent): readonly RefusalGround[] {
  const { grounds } = accessLawOf(practice.jurisdiction);
  return grounds.map(({ ground }) => ground).filter((ground) => groundsOfNotes.includes(ground));
}

interface HoldProps {
  readonly notes: readonly ReleasedNote[];
  readonly grounds: readonly RefusalGround[];
  readonly onHold: (held: Withheld) => void;
}

function HoldBack({ notes, grounds, onHold }: HoldProps) {
  const [noteId, setNoteId] = useState<string | null>(null);
  const [ground, setGround] = useState<string | null>(null);
  const note = notes.find((one) => one.noteId === noteId);
  const because = grounds.find((one) => one === ground);
  const hold = () => {
    if (!note || !because) return;
    onHold({ noteId: note.noteId, sessionDate: note.sessionDate, ground: because, note: '' });
    setNoteId(null);
  };
  return (
    <div className={css.holdBack}>
      <Choice
        label={recordTexts.whichNote}
        value={note ? noteId : null}
        onChoose={setNoteId}
        options={notes.map((one) => ({ value: one.noteId, label: said(one) }))}
      />
      <Choice
        label={recordTexts.ground}
        value={ground}
        onChoose={setGround}
        options={grounds.map((one) => ({ value: one, label: groundTexts[one] }))}
      />
      <Button variant="default" disabled={!note || !because} onClick={hold}>
        {recordTexts.holdBack}
      </Button>
    </div>
  );
}

function said({ sessionDate, template }: ReleasedNote): string {
  const form = typeof template === 'string' ? templateTexts[template] : template.own;
  return recordTexts.noteOption(sayFullDate(sessionDate), form);
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ label, value, onChoose, options }: ChoiceProps) {
  return (
    <Select
      label={label}
      value={value}
      onChange={onChoose}
      data={[...options]}
      searchable
      limit={200}
      withScrollArea={false}
      classNames={{ options: css.options ?? '' }}
      comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
    />
  );
}
