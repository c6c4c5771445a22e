import type { Refusal } from '../../shared/contract/refusal';
import { accessLawOf } from '../../shared/domain/access-law';
import type { DisclosureGround } from '../../shared/domain/disclosure';
import {
  partyUnder,
  permittedInWriting,
  type ResolvedParty,
} from '../../shared/domain/disclosure-rules';
import type { ConsentId } from '../../shared/domain/ids';
import type { Jurisdiction } from '../../shared/domain/law';
import type { Letter, LetterText } from '../../shared/domain/letter';
import type { RecordRequest } from '../../shared/domain/record-request';
import { establishedRight, isAskerNamed } from '../../shared/domain/request-rules';
import { err, ok, type Result } from '../../shared/lib/result';
import { saveLetter, type LetterToSave, type LetterTools } from './letters';
import { notFound } from './lookup';
import { todayBy } from './now';
import type { RecordsStore } from './ports/stores';

interface ToSave {
  /** The request as it stands, while the letter may be written for it. */
  readonly judge: () => Promise<Result<RecordRequest, Refusal>>;
  readonly letter: LetterText;
  readonly reasonToKeepNames: string | null;
}

/**
 * Saves a letter to who asked; it is logged on the ground on which they asked, and on written
 * consent goes to whom the consent names (M96, M104).
 */
export function saveLetterTo(
  tools: LetterTools,
  records: RecordsStore,
  { judge, letter, reasonToKeepNames }: ToSave,
): Promise<Result<Letter, Refusal>> {
  return saveLetter(tools, records, async () => {
    const judged = await judge();
    if (!judged.ok) return judged;
    const request = judged.value;
    const asking = { request, letter, today: todayBy(tools.world.clock) };
    const party = await partyOfLetter(records, asking);
    return party.ok ? ok(leavingTo(party.value, asking, reasonToKeepNames)) : party;
  });
}

/** Whose record it is, is told to nobody whose right is not established. */
function leavingTo(
  { recipient, ...entry }: ResolvedParty,
  { request, letter }: ToGround,
  reasonToKeepNames: string | null,
): LetterToSave {
  const { id: requestId, memberId } = request;
  return {
    letter: { ...letter, recipient },
    ...{ about: [memberId], mayName: establishedRight(request).ok ? memberId : null },
    ...{ reasonToKeepNames, ...entry },
    source: { kind: 'request-letter', requestId },
  };
}

export async function jurisdictionOf(
  records: RecordsStore,
): Promise<Result<Jurisdiction, Refusal>> {
  const practice = await records.practice.find('practice');
  return practice ? ok(practice.profile.jurisdiction) : err({ code: 'practice-missing' });
}

interface Asking {
  readonly request: RecordRequest;
  /** Local date. */
  readonly today: string;
}

/** Whom a consent of this very member permits it to in writing today: it has to be who asks (M12). */
export async function permittedBy(
  records: RecordsStore,
  consentId: ConsentId,
  { request, today }: Asking,
): Promise<Result<ResolvedParty, Refusal>> {
  const consent = await records.consents.find(consentId);
  if (consent?.memberId !== request.memberId) return notFound('consent');
  const permitted = permittedInWriting(consent, today);
  if (!permitted.ok) return permitted;
  const { provider } = permitted.value;
  if (!isAskerNamed(request, provider)) return err({ code: 'consent-names-another', provider });
  return ok(partyUnder(consent, permitted.value, request.asker.kind));
}

type ToGround = Asking & Pick<ToSave, 'letter'>;

/**
 * Who asked is answered whatever comes of it: where no right of theirs is established, or their
 * consent is over, the duty to answer is the ground. What goes with a release needs the right itself.
 */
async function partyOfLetter(
  records: RecordsStore,
  asking: ToGround,
): Promise<Result<ResolvedParty, Refusal>> {
  const goesWithRelease = asking.letter.kind === 'cover';
  const right = establishedRight(asking.request);
  if (!right.ok) return goesWithRelease ? right : dutyToAnswer(records, asking);
  if (right.value.kind !== 'written-consent') return ok(asker(asking, groundFor(right.value)));
  const permitted = await permittedBy(records, right.value.consentId, asking);
  return permitted.ok || goesWithRelease ? permitted : dutyToAnswer(records, asking);
}

async function dutyToAnswer(
  records: RecordsStore,
  asking: ToGround,
): Promise<Result<ResolvedParty, Refusal>> {
  const jurisdiction = await jurisdictionOf(records);
  if (!jurisdiction.ok) return jurisdiction;
  const authority = accessLawOf(jurisdiction.value).source;
  return ok(asker(asking, { kind: 'legal-authority', authority }));
}

type OtherAuthority = Exclude<
  NonNullable<RecordRequest['authority']>,
  { readonly kind: 'written-consent' }
>;

function groundFor(authority: OtherAuthority): DisclosureGround {
  if (authority.kind !== 'legal-authority') return { kind: 'member-request' };
  return { kind: 'legal-authority', authority: authority.document };
}

function asker({ request, letter }: ToGround, ground: DisclosureGround): ResolvedParty {
  const { recipientContact, asker: asked } = request;
  return {
    ...{ ground, consentId: null, recipient: letter.recipient },
    ...{ recipientKind: asked.kind, recipientContact },
  };
}
