import { z } from 'zod';
import type { RequestView } from '../../shared/contract/record-requests';
import { localDateSchema, optionalLine, requiredLine } from '../../shared/domain/fields';
import { consentIdSchema, type ConsentId, type RecordRequestId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import {
  releaseRecipientSchema,
  withheldNoteSchema,
  type ReleaseRecipient,
} from '../../shared/domain/release';
import {
  releaseChoiceSchema,
  type ReleaseChoice,
  type ReleaseMask,
} from '../../shared/domain/release-choice';
import { sectionOfKey } from '../../shared/domain/release-masks';
import { minimumNecessary, releaseSectionSchema } from '../../shared/domain/release-sections';
import { recordTexts } from './texts';

const choiceShape = releaseChoiceSchema.unwrap().shape;
export const authoritySchema = releaseRecipientSchema.unwrap().shape.authority;

/** Everything that is typed and ticked for one release. */
export const releaseFormSchema = z
  .object({
    memberId: z.string(),
    from: localDateSchema,
    to: localDateSchema,
    sections: z.array(releaseSectionSchema).min(1, recordTexts.noSection),
    recipient: requiredLine,
    recipientContact: optionalLine,
    authority: authoritySchema,
    stated: optionalLine,
    consentId: z.string(),
    lifted: z.array(choiceShape.lifted.unwrap().unwrap().element.unwrap()),
    accepted: z.array(choiceShape.accepted.unwrap().unwrap().element.unwrap()),
    /** With its day, which the list of what goes in no longer knows once it is held back. */
    withheld: z.array(withheldNoteSchema.unwrap().extend({ sessionDate: localDateSchema })),
    isProtected: z.boolean(),
  })
  .refine(({ authority, stated }) => authority !== 'legal-authority' || stated !== '', {
    path: ['stated'],
    message: recordTexts.statedMissing,
  });
export type ReleaseTyped = z.input<typeof releaseFormSchema>;
export type ReleaseRead = z.output<typeof releaseFormSchema>;

/** What the form begins with: the whole record for the member, or what a request asks for. */
export function valuesToBegin(
  member: Member,
  today: string,
  asked: RequestView | null,
): ReleaseTyped {
  const begun = {
    memberId: member.id,
    from: member.memberships.map(({ from }) => from).sort()[0] ?? today,
    to: today,
    sections: [...minimumNecessary['whole-record']],
    recipient: member.profile.legalName,
    recipientContact: '',
    authority: 'member-request',
    stated: '',
    consentId: '',
    lifted: [],
    accepted: [],
    withheld: [],
    isProtected: false,
  } satisfies ReleaseTyped;
  return asked ? { ...begun, ...wantedBy(asked, begun), ...askerOf(asked, member) } : begun;
}

function wantedBy({ request }: RequestView, begun: ReleaseTyped): Partial<ReleaseTyped> {
  const { wanted, recipientContact } = request;
  return {
    from: wanted.from ?? begun.from,
    to: wanted.to ?? begun.to,
    sections: wanted.sections.length > 0 ? [...wanted.sections] : begun.sections,
    recipientContact,
  };
}

/** What the member asked for goes to the member, whatever was typed under another ground (M96). */
export function forMember(typed: ReleaseTyped, { profile }: Member): ReleaseTyped {
  return typed.authority === 'member-request' ? { ...typed, recipient: profile.legalName } : typed;
}

type Asker = Pick<ReleaseTyped, 'recipient' | 'authority' | 'consentId' | 'stated'>;

/**
 * To whom what answers a request goes, and on what ground: as it was established, and never typed
 * (M96, M104). It is shown only where both who asks and by what right are.
 */
export function askerOf({ request: { authority, asker } }: RequestView, member: Member): Asker {
  const none = { recipient: asker.name, consentId: '', stated: '' };
  switch (authority?.kind) {
    case 'written-consent':
      return { ...none, authority: 'written-consent', consentId: authority.consentId };
    case 'representation':
    case 'legal-authority':
      return { ...none, authority: 'legal-authority', stated: authority.document };
    default:
      return { ...none, authority: 'member-request', recipient: member.profile.legalName };
  }
}

/**
 * What is chosen so far; `null` while a day or every part of the record is missing. A name that is to
 * be shown stays hidden until it is said why.
 */
export function choiceOf(
  typed: ReleaseTyped,
  requestId: RecordRequestId | null,
): ReleaseChoice | null {
  const { memberId, from, to, sections, lifted, accepted, withheld } = typed;
  const choice = releaseChoiceSchema.safeParse({
    scope: { memberId, from, to, sections },
    lifted: lifted.filter(({ reason }) => reason.trim() !== ''),
    accepted,
    withheld: withheld.map(({ noteId, ground, note }) => ({ noteId, ground, note })),
    requestId,
  });
  return choice.data ?? null;
}

/**
 * Names that are to be shown, without those that are not on the list and of which nothing was said: a
 * part that is chosen no more asks for no reason. `null` where there are none of those.
 */
export function liftedOnList(
  { lifted, sections }: ReleaseTyped,
  masks: readonly ReleaseMask[],
): ReleaseTyped['lifted'] | null {
  const listed = new Set(masks.map(({ key }) => key));
  const chosen = new Set<string>(sections);
  const isAsked = (key: string) => listed.has(key) && chosen.has(sectionOfKey(key));
  const kept = lifted.filter(({ key, reason }) => reason.trim() !== '' || isAsked(key));
  return kept.length < lifted.length ? kept : null;
}

/** To whom; `null` while no one is named. A consent or an authority that was looked at before another
 * ground was chosen is not sent.
 */
export function recipientOf(typed: ReleaseTyped): ReleaseRecipient | null {
  const { recipient, authority, stated } = typed;
  return (
    releaseRecipientSchema.safeParse({
      name: recipient,
      authority,
      consentId: consentOf(typed),
      stated: authority === 'legal-authority' ? stated : '',
    }).data ?? null
  );
}

function consentOf({ authority, consentId }: ReleaseTyped): ConsentId | null {
  if (authority !== 'written-consent') return null;
  return consentIdSchema.safeParse(consentId).data ?? null;
}
