import { skipToken } from '@reduxjs/toolkit/query';
import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import type { Group } from '../../shared/domain/group';
import type { Session } from '../../shared/domain/session';
import { useCopyInvitationMutation, useListSessionsQuery } from '../api/hooks';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayDate } from '../ui/say-dates';
import { Segments } from '../ui/segments';
import { Section } from '../ui/page';
import { useNow, useToday } from '../ui/use-now';
import css from './meetings.module.css';
import { meetingTexts } from './texts';

const forms = ['e-mail', 'text-message'] as const;

/** An invitation that says when and how, in two lengths (M87). */
export function CopyInvitation({ group }: { readonly group: Group }) {
  const next = useNextSession(group);
  const [which, setWhich] = useState<'next' | 'every'>('next');
  const [copyInvitation, { data, error, originalArgs }] = useCopyInvitationMutation();
  const sessionId = which === 'next' ? (next?.id ?? null) : null;
  const said = data && originalArgs;
  return (
    <Section title={meetingTexts.invite}>
      <p className={css.soft}>{meetingTexts.inviteNote}</p>
      {next && <WhichSession next={next} value={which} onChoose={setWhich} />}
      <div className={css.buttons}>
        {forms.map((form) => (
          <Button
            key={form}
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => void copyInvitation({ groupId: group.id, sessionId, form })}
          >
            {meetingTexts.copy[form]}
          </Button>
        ))}
      </div>
      <p className={css.said} role="status">
        {said && meetingTexts.copied[said.form](data.forgottenAfterSeconds)}
      </p>
      <RefusalMessage refusal={refusalOf(error)} />
    </Section>
  );
}

interface WhichProps {
  readonly next: Session;
  readonly value: 'next' | 'every';
  readonly onChoose: (value: 'next' | 'every') => void;
}

function WhichSession({ next, value, onChoose }: WhichProps) {
  const today = useToday();
  return (
    <div className={css.choice}>
      <Segments
        label={meetingTexts.forWhich}
        options={[
          { value: 'next', label: meetingTexts.nextSession(sayDate(next.date, today)) },
          { value: 'every', label: meetingTexts.everySession },
        ]}
        value={value}
        onChoose={onChoose}
      />
    </div>
  );
}

/** The first of the newest module's sessions that is not over. */
function useNextSession({ modules }: Group): Session | null {
  const moduleId = modules.at(-1)?.id;
  const { data = [] } = useListSessionsQuery(moduleId ? { moduleId } : skipToken);
  const now = useNow().getTime();
  const next = data.find(
    ({ session: { startsAt, minutes, calledOff } }) =>
      calledOff === null && Date.parse(startsAt) + minutes * 60_000 > now,
  );
  return next?.session ?? null;
}
