import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { MASK } from '../../shared/domain/name-mask';
import type { ReleaseContent, ReleasedNote } from '../../shared/domain/release';
import { noteTexts } from '../notes/texts';
import { AttendanceMark } from '../ui/marks';
import { PersonName } from '../ui/person-name';
import { sayExactDate } from '../ui/say-dates';
import { sectionTexts } from '../ui/texts';
import { MomentText } from '../ui/when';
import css from './records.module.css';
import { recordTexts } from './texts';

/** A ten-year record is long: this many notes are drawn until more are asked for. */
const SHOWN_NOTES = 30;

/** The record as it will stand on paper; every hidden name can be found at a glance. */
export function ReleasedPages({ content }: { readonly content: ReleaseContent }) {
  const [isAllShown, setIsAllShown] = useState(false);
  const { member, attendance, notes } = content;
  const shown = isAllShown ? notes : notes.slice(0, SHOWN_NOTES);
  return (
    <article className={css.paper}>
      <h3>
        <PersonName>{member.legalName}</PersonName>
      </h3>
      {member.goals !== '' && <Masked text={member.goals} />}
      <h3>{recordTexts.attendance}</h3>
      <ul className={css.attendance}>
        {attendance.map(({ date, mark }) => (
          <li key={date}>
            <span>{sayExactDate(date)}</span>
            {mark ? <AttendanceMark mark={mark} /> : <span>{recordTexts.noMark}</span>}
          </li>
        ))}
      </ul>
      <h3>{recordTexts.notesTitle}</h3>
      {shown.map((note) => (
        <Note key={note.contentHash} note={note} />
      ))}
      {shown.length < notes.length && (
        <Button variant="default" onClick={() => setIsAllShown(true)}>
          {recordTexts.showMore}
        </Button>
      )}
    </article>
  );
}

function Note({ note }: { readonly note: ReleasedNote }) {
  return (
    <section className={css.note}>
      <h4>{sayExactDate(note.sessionDate)}</h4>
      {note.sections.map(({ name, text }) => (
        <Fragment key={name}>
          {note.template !== 'free' && <h5>{sectionTexts[name]}</h5>}
          <Masked text={text} />
        </Fragment>
      ))}
      <p className={css.signature}>
        <bdi>{noteTexts.signedBy(note.author)}</bdi>
        <MomentText {...note.signed} />
      </p>
      {note.addenda.map((addendum) => (
        <Fragment key={addendum.written.at}>
          <h5>{noteTexts.addendum}</h5>
          <Masked text={addendum.text} />
          <p className={css.signature}>
            <bdi>{noteTexts.addendumBy(addendum.author)}</bdi>
            <MomentText {...addendum.written} />
          </p>
        </Fragment>
      ))}
    </section>
  );
}

/** Text with each hidden name set apart, for review before it leaves. */
function Masked({ text }: { readonly text: string }) {
  return (
    <p className={css.text} dir="auto">
      {text.split(MASK).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <mark className={css.mask}>{MASK}</mark>}
          {part}
        </Fragment>
      ))}
    </p>
  );
}
