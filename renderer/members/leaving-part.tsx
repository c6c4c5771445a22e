import type { ReactNode } from 'react';
import { isOpen, isPresent, trialEndsOn } from '../../shared/domain/admission';
import type { ModuleRuns } from '../../shared/domain/group';
import type { Member, Membership } from '../../shared/domain/member';
import { Section } from '../ui/page';
import { useToday } from '../ui/use-now';
import { leavingTexts } from './intake-texts';
import { LeavingForm } from './leaving-form';
import css from './members.module.css';
import { sayPlace, useModuleChoices, useModuleRuns } from './module-choices';
import { Place } from './place';
import { RecordedLeaving } from './recorded-leaving';
import { RetentionLine } from './retention-line';

/** The end of a membership: written down, or to be (M38, M116). */
export function LeavingPart({ member }: { readonly member: Member }) {
  const today = useToday();
  const isRead = useModuleChoices() !== null;
  const runs = useModuleRuns();
  const staying = stayingIn(member, today, runs);
  const ended = member.memberships.filter(({ leaving }) => leaving !== null);
  if (!isRead || (!staying && ended.length === 0)) return null;
  return (
    <Place name="leaving">
      {ended.map((membership) => (
        <Titled key={membership.moduleId + membership.from} membership={membership}>
          <RecordedLeaving memberId={member.id} membership={membership} />
        </Titled>
      ))}
      {staying && (
        <Titled membership={staying}>
          <LeavingForm
            memberId={member.id}
            membership={staying}
            lastDay={lastDayOf(staying, today, runs)}
            trialEnd={trialEndsOn(member, staying, runs)}
          />
        </Titled>
      )}
      <RetentionLine memberId={member.id} />
    </Place>
  );
}

function lastDayOf({ moduleId }: Membership, today: string, runs: ModuleRuns): string {
  const endsOn = runs.get(moduleId)?.endsOn ?? today;
  return endsOn < today ? endsOn : today;
}

/** The membership whose leaving may be written down: the present one, or the last if its module ended. */
function stayingIn(
  { memberships }: Member,
  today: string,
  runs: ModuleRuns,
): Membership | undefined {
  const open = memberships.filter((one) => one.leaving === null && isOpen(one, today));
  const last = open.find((one) => one === memberships.at(-1));
  return open.find((one) => isPresent(one, today, runs)) ?? last;
}

interface TitledProps {
  readonly membership: Membership;
  readonly children: ReactNode;
}

function Titled({ membership, children }: TitledProps) {
  const choice = useModuleChoices()?.find(({ module }) => module.id === membership.moduleId);
  return (
    <Section title={choice ? leavingTexts.of(sayPlace(choice)) : leavingTexts.leaving}>
      <div className={css.fields}>{children}</div>
    </Section>
  );
}
