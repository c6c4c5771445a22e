import { Button } from '@mantine/core';
import type { MemberId } from '../../shared/domain/ids';
import type { Membership } from '../../shared/domain/member';
import { useUndoLeavingMutation } from '../api/hooks';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayFullDate } from '../ui/say-dates';
import { leavingTexts } from './intake-texts';
import css from './members.module.css';

interface Props {
  readonly memberId: MemberId;
  readonly membership: Membership;
}

/** What was written down when they left; one click takes a mistake back. */
export function RecordedLeaving({ memberId, membership }: Props) {
  const [undoLeaving, { error, isLoading }] = useUndoLeavingMutation();
  const { leaving, moduleId, from } = membership;
  if (!leaving) return null;
  const { noticeOn, lastSessionOn, reason, hasAcknowledgedConfidentiality } = leaving;
  return (
    <>
      <p>
        {leavingTexts.notice(sayFullDate(noticeOn))} {leavingTexts.last(sayFullDate(lastSessionOn))}
      </p>
      {reason !== '' && (
        <p className={css.lines} dir="auto">
          {reason}
        </p>
      )}
      <p className={css.soft}>
        {hasAcknowledgedConfidentiality
          ? leavingTexts.isAcknowledged
          : leavingTexts.isNotAcknowledged}
      </p>
      <RefusalMessage refusal={refusalOf(error)} />
      <div>
        <Button
          variant="default"
          loading={isLoading}
          onClick={() => void undoLeaving({ memberId, moduleId, from })}
        >
          {leavingTexts.undo}
        </Button>
      </div>
    </>
  );
}
