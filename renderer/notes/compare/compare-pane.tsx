import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { compareNotes, type NoteComparison } from '../../../shared/domain/compare-notes';
import type { NoteBody } from '../../../shared/domain/note-body';
import { ComparedParts } from '../../ui/compared';
import { ScrollPane } from '../../ui/scroll-pane';
import { DateText } from '../../ui/when';
import { Section } from '../../ui/page';
import type { Autosave } from '../autosave';
import { deskTexts } from '../desk-texts';
import { useContent } from '../use-content';
import css from './compare.module.css';

interface PaneProps {
  readonly autosave: Autosave<NoteBody>;
  readonly previous: { readonly body: NoteBody; readonly sessionDate: string };
  readonly className: string | undefined;
  readonly onEnd: () => void;
}

/** The note held beside the last one while it is written, with how much of it was taken over. */
export function ComparePane({ autosave, previous, className, onEnd }: PaneProps) {
  const content = useContent(autosave);
  const compared = useMemo(() => compareNotes(previous.body, content), [previous.body, content]);
  return (
    <ScrollPane className={className} label={deskTexts.compareLabel}>
      <Section title={deskTexts.compareLabel} note={<DateText date={previous.sessionDate} />}>
        {compared && (
          <p className={css.share} role="status">
            {deskTexts.takenOver[compared.takenOver]}
          </p>
        )}
        <ComparedNote of={compared} />
        <Button className={css.end} size="compact-sm" variant="default" onClick={onEnd}>
          {deskTexts.endComparison}
        </Button>
      </Section>
    </ScrollPane>
  );
}

export function ComparedNote({ of }: { readonly of: NoteComparison | null }) {
  if (of === null) return <p>{deskTexts.tooLongToCompare}</p>;
  return (
    <div className={css.compared}>
      {of.paragraphs.map(({ parts }, index) => (
        <p key={index} dir="auto">
          <ComparedParts of={parts} />
        </p>
      ))}
    </div>
  );
}
