import type { RoomView } from '../../shared/contract/rooms';
import { rulesOf } from '../../shared/domain/group-kind';
import type { SessionId } from '../../shared/domain/ids';
import type { Break, LetIn } from '../../shared/domain/session-room';
import { techCheckItems, type TechCheck } from '../../shared/domain/tech-check';
import { localTimeOf } from '../../shared/lib/dates';
import { useGetRoomQuery } from '../api/hooks';
import { wordsIn } from '../check/outcome-words';
import { itemTexts } from '../check/texts';
import { Decisions } from '../room/votes/decision-votes';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { MomentText } from '../ui/when';
import css from './sessions.module.css';
import { sessionTexts, sayMissing } from './texts';

/** What the room kept beside times and marks; where members were in the call is not shown (M28). */
export function RoomFacts({ sessionId }: { readonly sessionId: SessionId }) {
  const { data: view, error } = useGetRoomQuery({ sessionId });
  if (!view) return <RefusalMessage refusal={refusalOf(error)} />;
  if (view.room.openedAt === null) return null;
  return (
    <>
      <Section title={sessionTexts.fromRoom}>
        <Facts view={view} />
      </Section>
      {rulesOf(view.group.kind).agreements === 'voted' && (
        <Section title={sessionTexts.decisions}>
          <Decisions sessionId={sessionId} />
        </Section>
      )}
    </>
  );
}

function Facts({ view }: { readonly view: RoomView }) {
  const { session, room } = view;
  const overridden = room.letIn.filter(({ overrideReason }) => overrideReason !== null);
  const isPlain = overridden.length === 0 && room.breaks.length === 0 && room.check === null;
  if (isPlain) return <p className={css.soft}>{sessionTexts.nothingFromRoom}</p>;
  return (
    <>
      {overridden.length > 0 && <LetInAllTheSame view={view} entries={overridden} />}
      {room.breaks.length > 0 && <Breaks breaks={room.breaks} timeZone={session.timeZone} />}
      {room.check && <Checked check={room.check} timeZone={session.timeZone} />}
    </>
  );
}

interface LetInProps {
  readonly view: RoomView;
  readonly entries: readonly LetIn[];
}

/** Each with the words of its reason: the audit trail holds codes only (M100). */
function LetInAllTheSame({ view: { members, session }, entries }: LetInProps) {
  const nameOf = (entry: LetIn) =>
    members.find(({ memberId }) => memberId === entry.memberId)?.preferredFirstName;
  return (
    <>
      <h3>{sessionTexts.letInAllTheSame}</h3>
      <ul aria-label={sessionTexts.letInAllTheSame}>
        {entries.map((entry) => (
          <li key={`${entry.memberId} ${entry.at}`}>
            <PersonName>{nameOf(entry) ?? sessionTexts.someoneElse}</PersonName>{' '}
            <span className={css.soft}>
              {sessionTexts.letInAt(localTimeOf(new Date(entry.at), session.timeZone))}
              {sessionTexts.notReady(entry.missing.map(sayMissing).join(', '))}
            </span>
            <p className={css.said} dir="auto">
              {entry.overrideReason}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

interface BreaksProps {
  readonly breaks: readonly Break[];
  readonly timeZone: string;
}

function Breaks({ breaks, timeZone }: BreaksProps) {
  const said = (instant: string) => localTimeOf(new Date(instant), timeZone);
  return (
    <>
      <h3>{sessionTexts.breaks}</h3>
      <ul aria-label={sessionTexts.breaks}>
        {breaks.map(({ startedAt, endedAt }) => (
          <li key={startedAt}>
            {sessionTexts.breakFrom(said(startedAt), endedAt === null ? null : said(endedAt))}
          </li>
        ))}
      </ul>
    </>
  );
}

interface CheckedProps {
  readonly check: TechCheck;
  readonly timeZone: string;
}

function Checked({ check: { at, results }, timeZone }: CheckedProps) {
  return (
    <>
      <h3>{sessionTexts.techCheck}</h3>
      <p className={css.soft}>
        <MomentText at={at} timeZone={timeZone} />
      </p>
      <ul aria-label={sessionTexts.techCheck}>
        {techCheckItems.map((item) => {
          const words = wordsIn(results, item);
          return (
            words && <li key={item}>{sessionTexts.checked(itemTexts[item].title, words.says)}</li>
          );
        })}
      </ul>
    </>
  );
}
