import { beginEnquiry } from '../../shared/domain/admission';
import { byFirstName, changeProfile } from '../../shared/domain/member';
import { ok } from '../../shared/lib/result';
import { findRecordedModule } from './admitting';
import { changeMemberBy } from './change-member';
import { newIds } from './identify';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { Handlers } from './ports/handlers';
import type { World } from './ports/world';
import { removeEnquiry } from './remove-enquiry';
import { membersOfModule, summariesOf } from './roster';

type MemberHandlers = Handlers<
  'listMembers' | 'getMember' | 'addMember' | 'changeMember' | 'removeEnquiry'
>;

export function memberUseCases({ clock, randomIdText }: World): MemberHandlers {
  const ids = newIds(randomIdText);
  return {
    listMembers: async ({ moduleId }, { records }) => {
      const everyone = await records.members.all();
      const wanted = moduleId
        ? membersOfModule(everyone, moduleId)
        : [...everyone].sort(byFirstName);
      return ok(
        summariesOf(wanted, { everyone, groups: await records.groups.all() }, todayBy(clock)),
      );
    },

    getMember: async ({ memberId }, { records }) => {
      const member = await records.members.find(memberId);
      return member ? ok(member) : notFound('member');
    },

    addMember: async (enquiry, { records }) => {
      if (enquiry.interestedIn !== null) {
        const found = await findRecordedModule(records, enquiry.interestedIn);
        if (!found.ok) return found;
      }
      const memberId = ids.member();
      await records.members.add(beginEnquiry(memberId, enquiry, clock.now().toISOString()));
      return ok({ memberId });
    },

    removeEnquiry: ({ memberId }, { records }) => removeEnquiry(memberId, records),

    changeMember: ({ memberId, profile, healthNumber }, { records }) =>
      changeMemberBy(records, memberId, (member) =>
        ok({ ...changeProfile(member, profile), healthNumber }),
      ),
  };
}
