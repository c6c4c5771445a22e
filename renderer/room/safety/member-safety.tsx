import { useState } from 'react';
import type { RoomMember, RoomView } from '../../../shared/contract/rooms';
import { opensAt } from '../../../shared/domain/room-phase';
import { placesOf, safetyNow, type SafetyNow } from '../../../shared/domain/safety-now';
import { useAskQuietly } from '../../api/use-ask';
import { CrisisLines } from '../../safety/call-column';
import { StepList } from '../../safety/plan-steps';
import { safetyTexts } from '../../safety/texts';
import { Section } from '../../ui/page';
import { PersonName } from '../../ui/person-name';
import { ScrollPane } from '../../ui/scroll-pane';
import { CallList } from './call-list';
import { Numeral, type Copy } from './numeral';
import { useOpenedPanel } from './panel-context';
import { PanelRecords } from './panel-records';
import css from './safety.module.css';
import { panelTexts } from './texts';
import { WhereNowPart } from './where-now';

interface Props {
  readonly view: RoomView;
  readonly member: RoomMember;
}

/** One member, as they are needed when a call goes wrong. */
export function MemberSafety({ view, member }: Props) {
  const { isRehearsal } = useOpenedPanel();
  const { said, copy } = useCopy();
  const { memberId, lastLocation: last, safetyPlan: plan } = member;
  const confirmed = view.room.callLocations.find((one) => one.memberId === memberId) ?? null;
  const safety = safetyNow({ confirmed, opensAt: opensAt(view.session), last, plan });
  return (
    <ScrollPane label={member.preferredFirstName} className={css.member}>
      <header className={css.who}>
        <h2>
          <PersonName>{member.preferredFirstName}</PersonName>
        </h2>
        <p>
          <PersonName>{member.legalName}</PersonName>
        </p>
        <OwnTelephone telephone={member.telephone} copy={copy} />
        <p className={css.said} role="status">
          {said}
        </p>
      </header>
      <div className={css.columns}>
        <div>
          <WhereNowPart where={safety.where} timeZone={view.session.timeZone} copy={copy} />
          <CallList contacts={safety.contacts} copy={copy} />
          <CallBack words={safety.callBack} />
          <CrisisLines places={placesOf(safety.where)} />
        </div>
        <div>
          {isRehearsal ? (
            <p>{panelTexts.notInRehearsal}</p>
          ) : (
            <PanelRecords sessionId={view.session.id} member={member} safety={safety} />
          )}
          <Plan version={safety.version} />
        </div>
      </div>
    </ScrollPane>
  );
}

/** Nothing is dialled: a number goes to the clipboard for half a minute, and is said to be there. */
function useCopy(): { readonly said: string; readonly copy: Copy } {
  const ask = useAskQuietly();
  const [said, setSaid] = useState('');
  const copy = async (number: string) => {
    const reply = await ask('copySecret', { text: number });
    setSaid(
      reply.ok
        ? panelTexts.copied(number, reply.value.forgottenAfterSeconds)
        : panelTexts.notCopied(number),
    );
  };
  return { said, copy };
}

interface TelephoneProps {
  readonly telephone: string;
  readonly copy: Copy;
}

function OwnTelephone({ telephone, copy }: TelephoneProps) {
  if (telephone === '') return <p>{panelTexts.noTelephone}</p>;
  return (
    <p>
      {panelTexts.ownTelephone} <Numeral number={telephone} copy={copy} />
    </p>
  );
}

function CallBack({ words }: { readonly words: string }) {
  return (
    <Section title={safetyTexts.callBack}>
      <p className={css.words} dir="auto">
        {words === '' ? safetyTexts.noCallBack : words}
      </p>
    </Section>
  );
}

function Plan({ version }: Pick<SafetyNow, 'version'>) {
  if (version) {
    return (
      <Section title={safetyTexts.steps} note={safetyTexts.version(version.number)}>
        <StepList text={version.text} />
      </Section>
    );
  }
  return (
    <Section title={panelTexts.noPlan}>
      <ul className={css.whatNow}>
        {panelTexts.whatNow.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
