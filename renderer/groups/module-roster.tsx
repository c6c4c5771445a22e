import type { ModuleView } from '../../shared/contract/groups';
import type { MemberSummary } from '../../shared/contract/members';
import type { ModuleId } from '../../shared/domain/ids';
import { useListMembersQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { ListLink } from '../ui/list-link';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import css from './groups.module.css';
import { groupTexts } from './texts';

/** Those who ask about this module; each opens where they are admitted. */
export function ModuleEnquiries({ moduleId }: { readonly moduleId: ModuleId }) {
  const everyone = useListMembersQuery({ moduleId: null }).data ?? [];
  const enquiries = everyone.filter(
    ({ stage, interestedIn }) => stage === 'enquiry' && interestedIn === moduleId,
  );
  if (enquiries.length === 0) return null;
  return (
    <Section title={groupTexts.enquiries}>
      <p className={css.soft}>{groupTexts.enquiriesNote}</p>
      <ul className={css.roster}>
        {enquiries.map((enquiry) => (
          <Entry key={enquiry.id} member={enquiry} to={paths.intake(enquiry.id, 'admission')} />
        ))}
      </ul>
    </Section>
  );
}

interface EntryProps {
  readonly member: MemberSummary;
  readonly to: string;
}

function Entry({ member: { preferredFirstName, legalName, hasLookAlike }, to }: EntryProps) {
  return (
    <ListLink to={to} detail={<PersonName>{legalName}</PersonName>}>
      <PersonName hasLookAlike={hasLookAlike}>{preferredFirstName}</PersonName>
    </ListLink>
  );
}

/** Who is in the module, and how many places are taken (M3). */
export function ModuleRoster({ view }: { readonly view: ModuleView }) {
  const members = useListMembersQuery({ moduleId: view.module.id });
  const { memberCount, capacity } = view;
  const count =
    capacity === null
      ? groupTexts.rosterCount(memberCount)
      : groupTexts.rosterOf(memberCount, capacity);
  return (
    <Section title={groupTexts.roster} note={count}>
      <Loaded of={members}>
        {(roster) =>
          roster.length === 0 ? (
            <p className={css.soft}>{groupTexts.rosterEmpty}</p>
          ) : (
            <ul className={css.roster}>
              {roster.map((member) => (
                <Entry key={member.id} member={member} to={paths.member(member.id)} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
