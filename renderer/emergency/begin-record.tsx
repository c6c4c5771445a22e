import { Button } from '@mantine/core';
import { emergencyRecordSchema, type EmergencyRecord } from '../../shared/domain/emergency-record';
import type { EmergencyRecordId, MemberId, SessionId } from '../../shared/domain/ids';
import { useBeginEmergencyRecordMutation } from '../api/hooks';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './emergency.module.css';
import { kindTexts } from './texts';

type Kind = EmergencyRecord['kind'];

export const recordKinds = emergencyRecordSchema.unwrap().shape.kind.options;

interface Props {
  readonly memberId: MemberId;
  /** The session in which it happens; `null` outside of one. */
  readonly sessionId: SessionId | null;
  readonly kinds: readonly Kind[];
  /** True from the click until what was begun is there: nothing is begun twice. */
  readonly isOnItsWay?: boolean;
  readonly onBegun: (recordId: EmergencyRecordId) => void;
}

export function BeginRecord({ memberId, sessionId, kinds, isOnItsWay = false, onBegun }: Props) {
  const [beginEmergencyRecord, { error, isLoading }] = useBeginEmergencyRecordMutation();
  const begin = async (kind: Kind) => {
    const { data } = await beginEmergencyRecord({ memberId, sessionId, kind });
    if (data) onBegun(data.recordId);
  };
  return (
    <>
      <div className={css.quick}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant="default"
            disabled={isLoading || isOnItsWay}
            onClick={() => void begin(kind)}
          >
            {kindTexts[kind].begin}
          </Button>
        ))}
      </div>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}
