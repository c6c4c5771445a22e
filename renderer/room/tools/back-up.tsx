import type { RoomMember } from '../../../shared/contract/rooms';
import {
  backUpLadder,
  spacedDigits,
  type CalledMember,
  type DialledNumber,
  type LadderStep,
} from '../../../shared/domain/back-up-ladder';
import { rulesOf, type GroupKind } from '../../../shared/domain/group-kind';
import type { MeetingAccess } from '../../../shared/domain/meeting-access';
import { PersonName } from '../../ui/person-name';
import { ladderTexts } from './texts';
import css from './tools.module.css';

interface Props {
  readonly kind: GroupKind;
  readonly access: MeetingAccess | null;
  readonly members: readonly RoomMember[];
}

/** What to do when the connection fails, one step after the other (M26); all of it works offline. */
export function BackUp({ kind, access, members }: Props) {
  return (
    <ol className={css.steps}>
      {backUpLadder({ kind, access, members }).map((step) => (
        <li key={step.kind} className={css.step}>
          <Step step={step} kind={kind} />
        </li>
      ))}
    </ol>
  );
}

interface StepProps {
  readonly step: LadderStep;
  readonly kind: GroupKind;
}

function Step({ step, kind }: StepProps) {
  switch (step.kind) {
    case 'restart':
      return (
        <>
          <h3>{ladderTexts.restart}</h3>
          <p>{ladderTexts.restartText}</p>
          <p>
            {rulesOf(kind).keepsRecords
              ? ladderTexts.restartLaptop
              : ladderTexts.restartLaptopDropIn}
          </p>
        </>
      );
    case 'telephone':
      return <Telephone {...step} />;
    case 'call-list':
      return <CallList members={step.members} />;
  }
}

/** So many are in view; an invitation brings up to forty. */
const NUMBERS_SHOWN = 3;

function Telephone({ numbers, typed }: Extract<LadderStep, { readonly kind: 'telephone' }>) {
  const more = numbers.slice(NUMBERS_SHOWN);
  if (numbers.length === 0) {
    return (
      <>
        <h3>{ladderTexts.telephone}</h3>
        <p>{ladderTexts.noNumbers}</p>
      </>
    );
  }
  return (
    <>
      <h3>{ladderTexts.telephone}</h3>
      <p>{ladderTexts.telephoneText}</p>
      <Numbers numbers={numbers.slice(0, NUMBERS_SHOWN)} />
      {more.length > 0 && (
        <details>
          <summary>{ladderTexts.moreNumbers(more.length)}</summary>
          <Numbers numbers={more} />
        </details>
      )}
      <dl className={css.typed}>
        {typed.map(({ kind, digits }) => (
          <div key={kind}>
            <dt>{ladderTexts.typed[kind]}</dt>
            <dd className={css.number}>{spacedDigits(digits)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Numbers({ numbers }: { readonly numbers: readonly DialledNumber[] }) {
  return (
    <ul className={css.numbers}>
      {numbers.map(({ number, place, dialString }, index) => (
        <li key={index}>
          <span className={css.number}>{number}</span> <bdi className={css.soft}>{place}</bdi>
          <code className={css.dial}>{dialString}</code>
        </li>
      ))}
    </ul>
  );
}

function CallList({ members }: { readonly members: readonly CalledMember[] }) {
  return (
    <>
      <h3>{ladderTexts.callList}</h3>
      <p>{members.length === 0 ? ladderTexts.nobody : ladderTexts.callListText}</p>
      <dl className={css.called}>
        {members.map(({ memberId, preferredFirstName, telephone }) => (
          <div key={memberId}>
            <dt>
              <PersonName>{preferredFirstName}</PersonName>
            </dt>
            <dd>{telephone === '' ? ladderTexts.noTelephone : <bdi>{telephone}</bdi>}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
