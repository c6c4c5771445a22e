import { Fragment, type ReactNode } from 'react';
import { memberIdSchema, type MemberId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { useGetMemberQuery } from '../api/hooks';
import { useId } from '../shell/use-id';
import { Loaded } from '../ui/loaded';

export function useThisMember(): MemberId {
  return useId(memberIdSchema, 'memberId');
}

/** The member whom the path names; begins anew when it names another. */
export function ThisMember({ children }: { readonly children: (member: Member) => ReactNode }) {
  const member = useGetMemberQuery({ memberId: useThisMember() });
  return (
    <Loaded of={member}>{(found) => <Fragment key={found.id}>{children(found)}</Fragment>}</Loaded>
  );
}
