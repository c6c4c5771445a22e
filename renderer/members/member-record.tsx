import { ReleaseList } from '../records/release-list';
import { Section } from '../ui/page';
import { MemberDetails } from './member-details';
import { MemberNotes } from './member-notes';
import css from './members.module.css';
import { memberTexts } from './texts';
import { ThisMember } from './this-member';

/** What is read before and after a session: goals, notes, how to reach them, what was released. */
export function MemberRecord() {
  return (
    <ThisMember>
      {(member) => (
        <div className={css.member}>
          <div>
            <Section title={memberTexts.goals}>
              <p className={css.goals} dir="auto">
                {member.profile.goals === '' ? memberTexts.noGoals : member.profile.goals}
              </p>
            </Section>
            <Section title={memberTexts.notes}>
              <MemberNotes memberId={member.id} />
            </Section>
          </div>
          <div>
            <Section title={memberTexts.details}>
              <MemberDetails member={member} />
            </Section>
            <Section title={memberTexts.releases}>
              <ReleaseList memberId={member.id} empty={memberTexts.noReleases} />
            </Section>
          </div>
        </div>
      )}
    </ThisMember>
  );
}
