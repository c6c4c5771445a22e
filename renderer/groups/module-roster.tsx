import type { ModuleView } from '../../shared/contract/groups';
import { useListMembersQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { ListLink } from '../ui/list-link';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import css from './groups.module.css';
import { groupTexts } from './texts';

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
              {roster.map(({ id, preferredFirstName, legalName, hasLookAlike }) => (
                <ListLink
                  key={id}
                  to={paths.member(id)}
                  detail={<PersonName>{legalName}</PersonName>}
                >
                  <PersonName hasLookAlike={hasLookAlike}>{preferredFirstName}</PersonName>
                </ListLink>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
