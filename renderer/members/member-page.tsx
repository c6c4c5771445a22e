import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { rulesOf } from '../../shared/domain/group-kind';
import type { Member } from '../../shared/domain/member';
import { useListGroupsQuery } from '../api/hooks';
import { paths } from '../shell/paths';
import { WorkPage } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { MemberTabs } from './member-tabs';
import { StageLine } from './stage-line';
import { memberTexts } from './texts';
import { ThisMember } from './this-member';

/** The frame around one member: who it is, how far they have come, and the parts of their record. */
export function MemberPage() {
  return (
    <ThisMember>
      {(member) => (
        <WorkPage
          title={<PersonName>{member.profile.preferredFirstName}</PersonName>}
          lead={<PersonName>{member.profile.legalName}</PersonName>}
          actions={<Actions member={member} />}
        >
          <FromTheTop>
            <StageLine member={member} />
          </FromTheTop>
          <MemberTabs memberId={member.id} />
          <Outlet />
        </WorkPage>
      )}
    </ThisMember>
  );
}

/** Each part of the record begins at its top; a link to a place within it goes there by itself. */
function FromTheTop({ children }: { readonly children: ReactNode }) {
  const { pathname, hash } = useLocation();
  const top = useRef<HTMLDivElement>(null);
  const path = hash === '' ? pathname : null;
  useEffect(() => {
    if (path !== null) top.current?.scrollIntoView({ block: 'nearest' });
  }, [path]);
  return <div ref={top}>{children}</div>;
}

function Actions({ member }: { readonly member: Member }) {
  const navigate = useNavigate();
  const hasFees = useHasFees(member);
  return (
    <>
      <Button variant="default" onClick={() => void navigate(paths.changeMember(member.id))}>
        {memberTexts.change}
      </Button>
      {hasFees && (
        <Button variant="default" onClick={() => void navigate(paths.memberLedger(member.id))}>
          {memberTexts.ledger}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconFileExport size={16} aria-hidden />}
        onClick={() => void navigate(paths.newRelease(member.id))}
      >
        {memberTexts.release}
      </Button>
    </>
  );
}

/** They are, or were, in a module whose kind of group has fees. */
function useHasFees({ memberships }: Member): boolean {
  const { data: groups = [] } = useListGroupsQuery({});
  const modules = groups
    .filter(({ kind }) => rulesOf(kind).hasFees)
    .flatMap((group) => group.modules.map(({ id }) => id));
  return memberships.some(({ moduleId }) => modules.includes(moduleId));
}
