import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { GroupId } from '../../shared/domain/ids';
import { hostOf } from '../../shared/domain/meeting-link-rules';
import { networkOutcome } from '../../shared/domain/tech-check-rules';
import { useCheckNetworkMutation, useGetMeetingQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Loaded } from '../ui/loaded';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './check.module.css';
import type { Running } from './running';
import { networkTexts } from './texts';

export function NetworkCheck({ groupId, onDone }: Running<'network'>) {
  if (groupId === null) return <p>{networkTexts.noGroup}</p>;
  return <HostOfGroup groupId={groupId} onDone={onDone} />;
}

interface OfGroup {
  readonly groupId: GroupId;
  readonly onDone: Running<'network'>['onDone'];
}

function HostOfGroup({ groupId, onDone }: OfGroup) {
  const meeting = useGetMeetingQuery({ groupId });
  return (
    <Loaded of={meeting}>
      {({ access }) =>
        access === null ? (
          <p>
            {networkTexts.noMeeting}{' '}
            <Link to={paths.meeting(groupId)}>{networkTexts.saveMeeting}</Link>
          </p>
        ) : (
          <CallHost groupId={groupId} host={hostOf(access.link)} onDone={onDone} />
        )
      }
    </Loaded>
  );
}

/** The only call that Alcove makes: to which host, and when, is decided by pressing the button. */
function CallHost({ groupId, host, onDone }: OfGroup & { readonly host: string }) {
  const [check, { error, isLoading }] = useCheckNetworkMutation();
  const call = async (): Promise<void> => {
    if (!navigator.onLine) return onDone('offline');
    const answer = await check({ groupId });
    if (answer.data) return onDone(networkOutcome(answer.data.roundTripMs));
    const refusal = refusalOf(answer.error);
    if (refusal?.code !== 'host-not-reached') return;
    onDone(refusal.reason === 'offline' ? 'offline' : 'not-reached');
  };
  return (
    <div className={css.running}>
      <p>{networkTexts.whatItDoes(host)}</p>
      <div className={css.actions}>
        <Button onClick={() => void call()} loading={isLoading}>
          {isLoading ? networkTexts.calling : networkTexts.reach(host)}
        </Button>
      </div>
      <RefusalMessage refusal={refusalOf(error)} />
    </div>
  );
}
