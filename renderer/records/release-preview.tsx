import { skipToken } from '@reduxjs/toolkit/query';
import type { MemberId } from '../../shared/domain/ids';
import type { ReleaseContent } from '../../shared/domain/release';
import { isLocalDate } from '../../shared/lib/dates';
import { usePreviewReleaseQuery } from '../api/hooks';
import { Banner } from '../ui/banner';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import css from './records.module.css';
import { ReleasedPages } from './released-pages';
import { recordTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
  readonly from: string;
  readonly to: string;
}

/** Exactly what the PDF would hold, as the main process puts it together. */
export function ReleasePreview({ memberId, from, to }: Props) {
  const isWhole = isLocalDate(from) && isLocalDate(to);
  const preview = usePreviewReleaseQuery(isWhole ? { scope: { memberId, from, to } } : skipToken);
  const { currentData } = preview;
  return (
    <Section title={recordTexts.preview} note={currentData && countsOf(currentData)}>
      {isWhole ? (
        <Loaded of={{ ...preview, data: currentData }}>
          {(content) => <Content content={content} />}
        </Loaded>
      ) : (
        <p className={css.soft}>{recordTexts.previewNone}</p>
      )}
    </Section>
  );
}

function countsOf({ notes, attendance }: ReleaseContent): string {
  return `${recordTexts.notes(notes.length)} · ${recordTexts.sessions(attendance.length)}`;
}

function Content({ content }: { readonly content: ReleaseContent }) {
  const { maskedNames, unsignedNotes, notes } = content;
  return (
    <>
      {(unsignedNotes > 0 || notes.length === 0) && (
        <Banner tone="missing">
          {unsignedNotes > 0 && <p>{recordTexts.unsigned(unsignedNotes)}</p>}
          {notes.length === 0 && <p>{recordTexts.emptyPeriod}</p>}
        </Banner>
      )}
      <p className={css.promise}>
        {maskedNames > 0 && `${recordTexts.masked(maskedNames)}. `}
        {recordTexts.noGroupNote}
      </p>
      <ReleasedPages content={content} />
    </>
  );
}
