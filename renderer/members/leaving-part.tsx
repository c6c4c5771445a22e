import type { ReactNode } from 'react';
import { isOpen } from '../../shared/domain/admission';
import type { Member, Membership } from '../../shared/domain/member';
import { Section } from '../ui/page';
import { useToday } from '../ui/use-now';
import { leavingTexts } from './intake-texts';
import { LeavingForm } from './leaving-form';
import css from './members.module.css';
import { sayPlace, useModuleChoices } from './module-choices';
import { Place } from './place';
import { RecordedLeaving } from './recorded-leaving';
import { RetentionLine } from './retention-line';

/** The end of a membership: written down, or to be (M38, M116). */
export function LeavingPart({ member }: { readonly member: Member }) {
  const today = useToday();
  const staying = member.memberships.find(
    (membership) => membership.leaving === null && isOpen(membership, today),
  );
  const ended = member.memberships.filter(({ leaving }) => leaving !== null);
  if (!staying && ended.length === 0) return null;
  return (
    <Place name="leaving">
      {ended.map((membership) => (
        <Titled key={membership.moduleId + membership.from} membership={membership}>
          <RecordedLeaving memberId={member.id} membership={membership} />
        </Titled>
      ))}
      {staying && (
        <Titled membership={staying}>
          <LeavingForm memberId={member.id} membership={staying} />
        </Titled>
      )}
      <RetentionLine memberId={member.id} />
    </Place>
  );
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
