import { NativeSelect } from '@mantine/core';
import type { RosterRow, SessionView } from '../../../shared/contract/sessions';
import type { MemberId } from '../../../shared/domain/ids';
import type { Participant, ParticipantReport } from '../../../shared/domain/participant-report';
import type { SaidToBe } from '../../../shared/domain/participant-proposals';
import { localTimeOf } from '../../../shared/lib/dates';
import { Section } from '../../ui/page';
import { PersonName } from '../../ui/person-name';
import { sayLength } from '../../ui/say-dates';
import css from './report.module.css';
import { doubtTexts, reportTexts } from './texts';

interface Props {
  readonly report: ParticipantReport;
  readonly view: SessionView;
  readonly saidToBe: SaidToBe;
  readonly onSay: (index: number, memberId: MemberId | null) => void;
}

/** People of the session whom no name, or more than one, belongs to. */
export function Strangers({ report, view, saidToBe, onSay }: Props) {
  const { roster } = view;
  const { timeZone } = view.session;
  const doubtful = report.participants
    .map((participant, index) => ({ participant, index }))
    .filter(({ participant: { doubt } }) => doubt !== null && doubt !== 'not-in-session');
  if (doubtful.length === 0) return null;
  const choices = choicesOf(roster);
  const say = (index: number, value: string) =>
    onSay(index, roster.find(({ memberId }) => memberId === value)?.memberId ?? null);
  return (
    <Section title={reportTexts.doubts} note={reportTexts.doubtsNote}>
      <ul className={css.doubts}>
        {doubtful.map(({ participant, index }) => (
          <li key={index} className={css.doubt}>
            <Doubtful participant={participant} timeZone={timeZone} />
            <NativeSelect
              aria-label={reportTexts.whoIs(participant.name, joinOf(participant, timeZone))}
              data={choices}
              value={saidToBe.get(index) ?? ''}
              onChange={(event) => say(index, event.currentTarget.value)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function choicesOf(roster: readonly RosterRow[]) {
  return [
    { value: '', label: reportTexts.nobody },
    ...roster.map(({ memberId, preferredFirstName, legalName }) => ({
      value: memberId,
      label: `${preferredFirstName} (${legalName})`,
    })),
  ];
}

interface DoubtfulProps {
  readonly participant: Participant;
  /** The session's. */
  readonly timeZone: string;
}

/** Of several who stand there by one name, the time tells which is which. */
function Doubtful({ participant, timeZone }: DoubtfulProps) {
  const { name, doubt, minutes } = participant;
  return (
    <span>
      <PersonName>{name}</PersonName>
      <span className={css.soft}>
        {reportTexts.joined(joinOf(participant, timeZone), sayLength(minutes))}
      </span>
      <span className={css.soft}>{doubt && doubtTexts[doubt]}</span>
    </span>
  );
}

function joinOf({ joinedAt }: Participant, timeZone: string): string {
  return localTimeOf(new Date(joinedAt), timeZone);
}

interface OutsideProps {
  readonly report: ParticipantReport;
  readonly timeZone: string;
}

/** Who was there before or after: shown, so that nothing of the report is passed over. */
export function NotInSession({ report, timeZone }: OutsideProps) {
  const outside = report.participants.filter(({ doubt }) => doubt === 'not-in-session');
  if (outside.length === 0) return null;
  return (
    <Section title={reportTexts.outside}>
      <ul className={css.doubts}>
        {outside.map((participant, index) => (
          <li key={index} className={css.doubt}>
            <Doubtful participant={participant} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
