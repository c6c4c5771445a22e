import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { MeetingView } from '../../shared/contract/meetings';
import type { MeetingAccess } from '../../shared/domain/meeting-access';
import css from './meetings.module.css';
import { meetingTexts } from './texts';

interface Props {
  readonly meeting: MeetingView;
  readonly access: MeetingAccess;
}

/** The token in the link opens the door as the passcode does: all are hidden until asked for. */
export function MeetingFacts({ meeting, access }: Props) {
  const [isShown, setIsShown] = useState(false);
  const secret = (text: string | null) => {
    if (text === null) return meetingTexts.none;
    return isShown ? text : meetingTexts.hidden;
  };
  const url = meeting.url ?? '';
  return (
    <>
      <dl className={css.facts}>
        <Fact label={meetingTexts.link}>
          <span dir="ltr">{isShown ? url : url.split('?', 1)}</span>
        </Fact>
        <Fact label={meetingTexts.meetingId}>{access.meetingId ?? meetingTexts.none}</Fact>
        <Fact label={meetingTexts.passcode}>{secret(access.passcode)}</Fact>
        <Fact label={meetingTexts.phonePasscode}>{secret(access.phonePasscode)}</Fact>
        <Fact label={meetingTexts.dialIns}>
          <DialIns access={access} />
        </Fact>
        <Fact label={meetingTexts.lettingIn}>
          {meeting.capacity === null
            ? meetingTexts.capacityUnknown
            : meetingTexts.capacity(meeting.capacity)}
        </Fact>
        <Fact label={meetingTexts.platformReason}>
          {access.platformReason === '' ? meetingTexts.none : access.platformReason}
        </Fact>
      </dl>
      <div className={css.buttons}>
        <Button variant="default" size="compact-sm" onClick={() => setIsShown(!isShown)}>
          {isShown ? meetingTexts.hide : meetingTexts.show}
        </Button>
      </div>
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}

function DialIns({ access: { dialIns } }: Pick<Props, 'access'>) {
  if (dialIns.length === 0) return meetingTexts.none;
  return (
    <ul>
      {dialIns.map(({ number, place }) => (
        <li key={number}>{meetingTexts.numberAt(number, place)}</li>
      ))}
    </ul>
  );
}
