import type { Topic } from '../../shared/contract/operation';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';

/** A personal note, or the group note of a session when there is no member. */
export interface NoteKey {
  readonly sessionId: SessionId;
  readonly memberId: MemberId | null;
}

export interface NotePlace extends NoteKey {
  readonly kind: 'note' | 'addendum';
}

/** Where something is being written. */
export type DraftPlace = NotePlace | { readonly kind: 'form'; readonly key: UnfinishedFormKey };

export function nameOf(place: DraftPlace): string {
  return place.kind === 'form'
    ? `form ${place.key}`
    : `${place.kind} ${place.sessionId} ${place.memberId ?? 'group'}`;
}

export function topicsOf({ memberId }: NoteKey): readonly Topic[] {
  return [memberId ? 'notes' : 'group-notes'];
}
