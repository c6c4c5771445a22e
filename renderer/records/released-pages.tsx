import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { MASK } from '../../shared/domain/name-mask';
import type { PracticeProfile } from '../../shared/domain/practice';
import type { ReleaseContent } from '../../shared/domain/release';
import type { ReleasedAddendum, ReleasedNote } from '../../shared/domain/released-note';
import type { Strike } from '../../shared/domain/struck-text';
import { localTimeOf } from '../../shared/lib/dates';
import { memberTexts } from '../members/texts';
import { LateMark } from '../notes/correction/late-mark';
import { StruckText } from '../notes/correction/struck-text';
import { correctionTexts } from '../notes/correction/texts';
import { noteTexts } from '../notes/texts';
import { AttendanceMark } from '../ui/marks';
import { PersonName } from '../ui/person-name';
import { sayExactDate } from '../ui/say-dates';
import { headingOf, templateTexts } from '../ui/texts';
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
      <Particulars content={content} />
      {member.goals !== '' && (
        <>
          <h3>{memberTexts.goals}</h3>
          <Masked text={member.goals} />
        </>
      )}
      <h3>{recordTexts.attendance}</h3>
      <ul className={css.attendance}>
        {attendance.map(({ date, mark, held, timeZone }) => (
          <li key={date}>
            <span>
              {sayExactDate(date)}
              {held && <Times {...held} timeZone={timeZone} />}
            </span>
            {mark ? <AttendanceMark mark={mark} /> : <span>{recordTexts.noMark}</span>}
          </li>
        ))}
      </ul>
      <h3>{recordTexts.notesTitle}</h3>
      {shown.map((note) => (
        <Note key={`${note.sessionDate} ${note.signed.at}`} note={note} />
      ))}
      {shown.length < notes.length && (
        <Button variant="default" onClick={() => setIsAllShown(true)}>
          {recordTexts.showMore}
        </Button>
      )}
    </article>
  );
}

/** Everything the first pages say about the member and the practice, field by field. */
function Particulars({ content: { member, practice } }: { readonly content: ReleaseContent }) {
  const fields: readonly (readonly [string, string])[] = [
    [memberTexts.preferredFirstName, member.preferredFirstName],
    [memberTexts.otherNames, member.otherNames.join(', ')],
    [memberTexts.telephone, member.telephone],
    [memberTexts.email, member.email],
    [memberTexts.address, member.address],
    [memberTexts.referringPhysician, member.referringPhysician],
    [recordTexts.handedOverBy, letterheadOf(practice)],
  ];
  return (
    <dl className={css.particulars}>
      {fields
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Masked text={text} />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function letterheadOf(practice: PracticeProfile): string {
  const { practiceName, clinicianName, credentials, address, telephone, email } = practice;
  const parts = [practiceName, clinicianName, credentials, address, telephone, email];
  return parts.filter(Boolean).join(' · ');
}

interface TimesProps {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly timeZone: string;
}

function Times({ startedAt, endedAt, timeZone }: TimesProps) {
  const clock = (instant: string) => localTimeOf(new Date(instant), timeZone);
  return <span className={css.times}>{recordTexts.times(clock(startedAt), clock(endedAt))}</span>;
}

function Note({ note }: { readonly note: ReleasedNote }) {
  const { lateFor, signed, template, addenda } = note;
  return (
    <section className={css.note}>
      <h4>
        {sayExactDate(note.sessionDate)} · <Masks text={templateName(template)} />
      </h4>
      {lateFor && (
        <LateMark
          session={{ at: lateFor.startedAt, timeZone: lateFor.timeZone }}
          written={signed}
        />
      )}
      {note.sections.map(({ name, title, ...said }) => (
        <Fragment key={name}>
          {template !== 'free' && (
            <h5>
              <Masks text={headingOf(name, title)} />
            </h5>
          )}
          <Masked {...said} />
        </Fragment>
      ))}
      <p className={css.signature}>
        <bdi>{noteTexts.signedBy(note.author)}</bdi>
        <MomentText {...signed} />
      </p>
      {addenda.map((addendum, index) => (
        <AddendumText key={index} addendum={addendum} />
      ))}
    </section>
  );
}

function templateName(template: ReleasedNote['template']): string {
  return typeof template === 'string' ? templateTexts[template] : template.own;
}

function AddendumText({ addendum }: { readonly addendum: ReleasedAddendum }) {
  const { text, strikes, correction, author, written } = addendum;
  return (
    <>
      <h5>{correction ? correctionTexts.heading(correction.number) : noteTexts.addendum}</h5>
      <Masked text={text} strikes={strikes} />
      {correction && <Masked text={correctionTexts.reason(correction.reason)} />}
      <p className={css.signature}>
        <bdi>{(correction ? noteTexts.correctionBy : noteTexts.addendumBy)(author)}</bdi>
        <MomentText {...written} />
      </p>
    </>
  );
}

interface MaskedProps {
  readonly text: string;
  readonly strikes?: readonly Strike[];
}

const NO_STRIKES: readonly Strike[] = [];

/** Text with each hidden name set apart, for review before it leaves; struck as on paper. */
function Masked({ text, strikes = NO_STRIKES }: MaskedProps) {
  return (
    <p className={css.text} dir="auto">
      <StruckText text={text} strikes={strikes} show={masked} />
    </p>
  );
}

const masked = (part: string) => <Masks text={part} />;

function Masks({ text }: { readonly text: string }) {
  return text.split(MASK).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <mark className={css.mask}>{MASK}</mark>}
      {part}
    </Fragment>
  ));
}
