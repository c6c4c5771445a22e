import { Link } from 'react-router';
import type { Member } from '../../shared/domain/member';
import { paths } from '../shell/paths';
import { Section } from '../ui/page';
import { AdmissionPart } from './admission-part';
import { intakeTexts } from './intake-texts';
import { LeavingPart } from './leaving-part';
import css from './members.module.css';
import { Place } from './place';
import { PreparationMeetings } from './preparation-meetings';
import { ReferralForm } from './referral-form';
import { RelationshipsForm } from './relationships-form';
import { RemoveEnquiry } from './remove-enquiry';
import { SuitabilityForm } from './suitability-form';
import { memberTexts } from './texts';
import { ThisMember } from './this-member';

/** What comes before a member's first session, in the order in which it is usually done. */
export function IntakePage() {
  return (
    <ThisMember>
      {(member) => (
        <div className={css.intake}>
          <Place name="referral">
            <Section title={intakeTexts.referral}>
              <ReferralForm member={member} />
            </Section>
          </Place>
          <Place name="preparation">
            <Section title={intakeTexts.preparation}>
              <PreparationMeetings member={member} />
            </Section>
          </Place>
          <Goals member={member} />
          <Place name="suitability">
            <Section title={intakeTexts.suitability}>
              <SuitabilityForm member={member} />
            </Section>
          </Place>
          <Section title={intakeTexts.relationships} note={intakeTexts.relationshipsNote}>
            <RelationshipsForm member={member} />
          </Section>
          <AdmissionPart member={member} />
          <LeavingPart member={member} />
          {member.memberships.length === 0 && <RemoveEnquiry memberId={member.id} />}
        </div>
      )}
    </ThisMember>
  );
}

function Goals({ member }: { readonly member: Member }) {
  const { goals } = member.profile;
  return (
    <Section title={memberTexts.goals}>
      <p className={css.goals} dir="auto">
        {goals === '' ? memberTexts.noGoals : goals}
      </p>
      <Link to={paths.changeMember(member.id)}>{intakeTexts.goalsChange}</Link>
    </Section>
  );
}
