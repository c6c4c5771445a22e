import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MemberId } from '../../../shared/domain/ids';
import type { TimelineEntry, TimelineKind } from '../../../shared/domain/timeline';
import { assertNever } from '../../../shared/lib/assert-never';
import { useGetBillingQuery } from '../../api/hooks';
import { paths } from '../../shell/paths';
import { AttendanceMark, NoteStateMark } from '../../ui/marks';
import { PersonName } from '../../ui/person-name';
import { sayMoney } from '../../ui/say-money';
import { betweenTexts } from '../texts';
import {
  chargeTexts,
  consentEventTexts,
  disclosureTexts,
  emergencyTexts,
  entryTexts,
  membershipTexts,
  timelineTexts,
} from './texts';
import css from './timeline.module.css';

interface Props {
  readonly memberId: MemberId;
  readonly entry: TimelineEntry;
}

type Of<Kind extends TimelineKind> = Extract<TimelineEntry, { readonly kind: Kind }>;

/** What happened, as a link to where it is kept, and what is to be said of it. */
export function Entry({ memberId, entry }: Props) {
  switch (entry.kind) {
    case 'session':
      return <SessionLine entry={entry} />;
    case 'note':
      return <NoteLine memberId={memberId} entry={entry} />;
    case 'consent':
      return (
        <Line to={paths.memberAgreements(memberId)} what={consentEventTexts[entry.what]}>
          <PersonName>{entry.title}</PersonName>
        </Line>
      );
    case 'contact':
      return (
        <Line to={paths.betweenSessions(memberId)} what={betweenTexts.kinds[entry.how]}>
          {entry.isWaiting && <span className={css.amber}>{timelineTexts.waiting}</span>}
        </Line>
      );
    case 'safety-plan':
      return (
        <Line to={paths.safetyPlan(memberId)} what={entryTexts.safetyPlan}>
          {timelineTexts.version(entry.version)}
        </Line>
      );
    case 'membership':
      return (
        <Line to={paths.module(entry.moduleId)} what={membershipTexts[entry.what]}>
          <PersonName>{entry.groupName}</PersonName>
        </Line>
      );
    case 'disclosure':
      return (
        <Line to={placeOf(entry, memberId)} what={disclosureTexts[entry.what]}>
          <PersonName>{timelineTexts.recipient(entry.to)}</PersonName>
        </Line>
      );
    case 'emergency':
      return (
        <Line to={paths.emergency(memberId, entry.recordId)} what={emergencyTexts[entry.what]} />
      );
    case 'charge':
      return (
        <Line to={paths.memberLedger(memberId)} what={chargeTexts[entry.what]}>
          <ChargedAmount cents={entry.amountCents} />
        </Line>
      );
    default:
      return assertNever(entry);
  }
}

function ChargedAmount({ cents }: { readonly cents: number }) {
  const currency = useGetBillingQuery({}).data?.billing.currency;
  return currency ? <span>{sayMoney(cents, currency)}</span> : null;
}

function placeOf({ what }: Of<'disclosure'>, memberId: MemberId): string {
  return what === 'release' ? paths.releases : paths.memberAgreements(memberId);
}

interface LineProps {
  readonly to: string;
  readonly what: string;
  readonly children?: ReactNode;
}

function Line({ to, what, children }: LineProps) {
  return (
    <>
      <Link to={to}>{what}</Link>
      <span className={css.details}>{children}</span>
    </>
  );
}

function SessionLine({ entry }: { readonly entry: Of<'session'> }) {
  const { sessionId, groupName, mark, isCalledOff } = entry;
  return (
    <Line to={paths.session(sessionId)} what={entryTexts.session}>
      <PersonName>{groupName}</PersonName>
      {isCalledOff && <span>{timelineTexts.calledOff}</span>}
      {!isCalledOff && mark && <AttendanceMark mark={mark} />}
      {!isCalledOff && !mark && <span className={css.amber}>{timelineTexts.notMarked}</span>}
    </Line>
  );
}

function NoteLine({
  memberId,
  entry,
}: {
  readonly memberId: MemberId;
  readonly entry: Of<'note'>;
}) {
  const { sessionId, state, isLate, addenda } = entry;
  return (
    <Line to={paths.note(sessionId, memberId)} what={entryTexts.note}>
      <NoteStateMark state={state} />
      {isLate && <span>{timelineTexts.late}</span>}
      {addenda > 0 && <span>{timelineTexts.addenda(addenda)}</span>}
    </Line>
  );
}
