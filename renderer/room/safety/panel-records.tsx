import { useState } from 'react';
import type { RoomMember } from '../../../shared/contract/rooms';
import type { EmergencyRecord } from '../../../shared/domain/emergency-record';
import type { EmergencyRecordId, SessionId } from '../../../shared/domain/ids';
import type { SafetyNow, WhereNow } from '../../../shared/domain/safety-now';
import { useListEmergencyRecordsQuery } from '../../api/hooks';
import { BeginRecord, recordKinds } from '../../emergency/begin-record';
import { Entries } from '../../emergency/entries';
import { EntryForm, type EntryLine } from '../../emergency/entry-form';
import { emergencyTexts, kindTexts } from '../../emergency/texts';
import { takeLostFocus } from '../../ui/focus-on-arrival';
import { Section } from '../../ui/page';
import { useOpenedPanel } from './panel-context';
import css from './safety.module.css';
import { panelTexts } from './texts';

interface Props {
  readonly sessionId: SessionId;
  readonly member: RoomMember;
  readonly safety: SafetyNow;
}

/** What is done is written down as it is done; what was begun in this session goes on (M103). */
export function PanelRecords({ sessionId, member, safety }: Props) {
  const { memberId } = member;
  const { keepInHand } = useOpenedPanel();
  const { data = [], isError } = useListEmergencyRecordsQuery({ memberId });
  const [begunId, setBegunId] = useState<EmergencyRecordId | null>(null);
  const isThere = begunId === null || data.some(({ id }) => id === begunId);
  const open = data.filter((one) => one.sessionId === sessionId && one.closedAt === null);
  const begun = (recordId: EmergencyRecordId) => {
    setBegunId(recordId);
    keepInHand(memberId);
  };
  return (
    <Section title={panelTexts.record} note={panelTexts.recordNote}>
      <div className={css.records}>
        {open.toReversed().map((record) => (
          <OpenRecord key={record.id} record={record} lines={linesFor(member, safety)} />
        ))}
        <BeginRecord
          memberId={memberId}
          sessionId={sessionId}
          kinds={recordKinds.filter((kind) => open.every((record) => record.kind !== kind))}
          isOnItsWay={!isThere && !isError}
          onBegun={begun}
        />
      </div>
    </Section>
  );
}

interface OpenProps {
  readonly record: EmergencyRecord;
  readonly lines: readonly EntryLine[];
}

function OpenRecord({ record, lines }: OpenProps) {
  return (
    <div className={css.record}>
      <h3 tabIndex={-1} ref={takeLostFocus}>
        {kindTexts[record.kind].begun}
      </h3>
      <Entries record={record} />
      <EntryForm record={record} lines={lines} />
    </div>
  );
}

/** What is mostly done, with the names and numbers that stand beside it. */
function linesFor(member: RoomMember, safety: SafetyNow): readonly EntryLine[] {
  const contacts = safety.contacts.map(({ name }) => panelTexts.calledContact(name));
  const called = [calledForHelp(member.preferredFirstName, safety.where), ...contacts];
  return [
    ...called.map((text) => ({ label: text, text })),
    emergencyTexts.spokeWith,
    emergencyTexts.calledBack,
  ];
}

/** An address that is only a guess is not written down as the one to which help was called. */
function calledForHelp(name: string, where: WhereNow): string {
  if (where.kind !== 'confirmed') return panelTexts.calledSomewhere(name);
  const { emergencyNumber, address } = where.place.location;
  return panelTexts.calledEmergency(emergencyNumber, name, address.replace(/\s*\n\s*/gu, ', '));
}
