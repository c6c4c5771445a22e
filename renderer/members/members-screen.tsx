import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, Outlet } from 'react-router';
import type { MemberSummary } from '../../shared/contract/members';
import { foldForComparison } from '../../shared/lib/text';
import { useListMembersQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { Hint } from '../ui/hint';
import { ListLink } from '../ui/list-link';
import { Loaded } from '../ui/loaded';
import { ListAndWork, ListPane } from '../ui/page';
import { PersonName } from '../ui/person-name';
import css from './members.module.css';
import { memberTexts } from './texts';

/** From this many on, the list can be narrowed by typing. */
const FILTER_FROM = 9;

export function MembersScreen() {
  const members = useListMembersQuery({ moduleId: null });
  const add = (
    <Hint label={memberTexts.add}>
      <ActionIcon
        component={Link}
        to={paths.newMember(null)}
        variant="subtle"
        size="lg"
        aria-label={memberTexts.add}
      >
        <IconPlus size={20} aria-hidden />
      </ActionIcon>
    </Hint>
  );
  return (
    <ListAndWork
      list={
        <ListPane label={memberTexts.list} actions={add}>
          <Loaded of={members}>{(all) => <MemberList members={all} />}</Loaded>
        </ListPane>
      }
    >
      <Outlet />
    </ListAndWork>
  );
}

function MemberList({ members }: { readonly members: readonly MemberSummary[] }) {
  const [typed, setTyped] = useState('');
  const shown = members.filter((member) => isNamed(member, typed));
  return (
    <>
      {members.length >= FILTER_FROM && (
        <TextInput
          className={css.filter ?? ''}
          aria-label={memberTexts.filter}
          placeholder={memberTexts.filter}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <ul>
        {shown.map(({ id, preferredFirstName, legalName, hasLookAlike }) => (
          <ListLink key={id} to={paths.member(id)} detail={<PersonName>{legalName}</PersonName>}>
            <PersonName hasLookAlike={hasLookAlike}>{preferredFirstName}</PersonName>
          </ListLink>
        ))}
      </ul>
      {members.length > 0 && shown.length === 0 && (
        <p className={css.none}>{memberTexts.noneFit}</p>
      )}
    </>
  );
}

function isNamed({ preferredFirstName, legalName }: MemberSummary, typed: string): boolean {
  const words = foldForComparison(`${preferredFirstName} ${legalName}`).split(' ');
  return words.some((word) => word.startsWith(foldForComparison(typed)));
}
