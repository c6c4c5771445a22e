import { Button } from '@mantine/core';
import type { Output } from '../../shared/contract/contract';
import { Banner } from '../ui/banner';
import { Section } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { sayMoment } from '../ui/say-dates';
import { laptopTimeZone } from '../ui/use-now';
import css from './records.module.css';
import { recordTexts } from './texts';
import type { ReleaseForm } from './use-release-form';

/** What the main process puts together of it, in figures, and what is not as one might expect. */
export function WhatGoesIn({ release }: { readonly release: ReleaseForm }) {
  const { choice, preview } = release;
  return (
    <Section title={recordTexts.preview} note={preview.value && countsOf(preview.value)}>
      {!choice && <p className={css.soft}>{recordTexts.previewOpen}</p>}
      {choice && !preview.isCurrent && (
        <p className={css.soft} role="status">
          {recordTexts.looking}
        </p>
      )}
      <RefusalMessage refusal={preview.refusal} actions={<Afresh release={release} />} />
      {preview.value && !preview.refusal && <Remarks preview={preview.value} />}
    </Section>
  );
}

function countsOf({ content }: Output<'previewRelease'>): string {
  const notes = content.notes && recordTexts.notes(content.notes.length);
  const sessions = content.attendance && recordTexts.sessions(content.attendance.length);
  return [notes, sessions].filter((said) => said !== null).join(' · ');
}

/** What was judged of names and notes no longer fits: it is judged anew, and all else stays. */
function Afresh({ release: { form, preview } }: { readonly release: ReleaseForm }) {
  const code = preview.refusal?.code;
  if (code === 'mask-changed') {
    const forget = () => {
      form.setValue('lifted', [], { shouldDirty: true });
      form.setValue('accepted', [], { shouldDirty: true });
    };
    return (
      <Button variant="default" onClick={forget}>
        {recordTexts.namesAfresh}
      </Button>
    );
  }
  if (code !== 'withheld-note-missing') return null;
  return (
    <Button variant="default" onClick={() => form.setValue('withheld', [], { shouldDirty: true })}>
      {recordTexts.notesAfresh}
    </Button>
  );
}

function Remarks({
  preview: { content, earlier },
}: {
  readonly preview: Output<'previewRelease'>;
}) {
  const { unsignedNotes, maskedNames } = content.severed;
  const hasNoNote = content.notes?.length === 0;
  return (
    <>
      {(unsignedNotes > 0 || hasNoNote) && (
        <Banner tone="missing">
          {unsignedNotes > 0 && <p>{recordTexts.unsigned(unsignedNotes)}</p>}
          {hasNoNote && <p>{recordTexts.emptyPeriod}</p>}
        </Banner>
      )}
      {maskedNames > 0 && <p className={css.promise}>{recordTexts.masked(maskedNames)}</p>}
      {earlier && (
        <p className={css.promise}>
          {(earlier.isSame ? recordTexts.sameAs : recordTexts.otherThan)(
            earlier.number,
            sayMoment(earlier.madeAt, laptopTimeZone()),
          )}
        </p>
      )}
    </>
  );
}
