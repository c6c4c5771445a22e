import { admitOneMore } from '../../shared/domain/group';
import { byFirstName, changeProfile, type Member } from '../../shared/domain/member';
import { ok } from '../../shared/lib/result';
import { newIds } from './identify';
import { asNotFound, findModule, notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';
import { currentMembersOf, membersOfModule, summariesOf } from './roster';
import { takingTurns } from '../../shared/lib/turns';

type MemberHandlers = Handlers<'listMembers' | 'getMember' | 'addMember' | 'changeMember'>;

export function memberUseCases({ clock, randomIdText }: World): MemberHandlers {
  const ids = newIds(randomIdText);
  const inTurn = takingTurns();
  return {
    listMembers: async ({ moduleId }, { records }) => {
      const everyone = await records.members.all();
      const wanted = moduleId
        ? membersOfModule(everyone, moduleId)
        : [...everyone].sort(byFirstName);
      return ok(summariesOf(wanted, everyone));
    },

    getMember: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      return member ? ok(member) : notFound('member');
    },

    // Counting and adding are two documents: in turn, or two clicks could admit a thirteenth (M3).
    addMember: ({ moduleId, from, profile }, { records }) =>
      inTurn(moduleId, async () => {
        const found = await findModule(records, moduleId);
        if (!found.ok) return found;
        const current = currentMembersOf(await records.members.all(), moduleId);
        const admitted = admitOneMore(found.value.group, current.length);
        if (!admitted.ok) return admitted;
        const memberships = [{ moduleId, from, until: null }];
        const createdAt = clock.now().toISOString();
        const id = ids.member();
        const member: Member = { id, createdAt, profile, memberships, formerNames: [] };
        await records.members.add(member);
        return ok({ memberId: member.id });
      }),

    changeMember: async ({ memberId, profile }, { records }) => {
      const changed = await records.members.change(memberId, (member) =>
        ok(changeProfile(member, profile)),
      );
      const result = asNotFound(changed, 'member');
      return result.ok ? ok({}) : result;
    },
  };
}
