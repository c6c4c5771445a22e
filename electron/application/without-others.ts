import type { Member } from '../../shared/domain/member';
import type { ReleaseRecipient } from '../../shared/domain/release';
import { releaseMasker, type ReleaseMasker } from '../../shared/domain/release-masks';
import type { MemberId } from '../../shared/domain/ids';
import type { RecordsStore } from './ports/stores';

/** For what is about one member and stands in no list of names: every name of others is hidden. */
export async function maskerAlone(member: Member, records: RecordsStore): Promise<ReleaseMasker> {
  const everyone = await records.reader.everyonesNames();
  const others = everyone.filter(({ memberId }) => memberId !== member.id);
  return releaseMasker(member, others, { lifted: [], accepted: [] });
}

/**
 * The order as it stands on the front page: it may be called by another member's name (M109). The
 * register keeps it as it was typed.
 */
export async function asPrinted(
  recipient: ReleaseRecipient,
  memberId: MemberId,
  records: RecordsStore,
): Promise<ReleaseRecipient> {
  const member = await records.members.find(memberId);
  if (!member || recipient.stated === '') return recipient;
  const { hide } = await maskerAlone(member, records);
  const place = { section: 'disclosures', date: null, part: 'stated' } as const;
  return { ...recipient, stated: hide(place, recipient.stated) };
}
