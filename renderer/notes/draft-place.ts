import type { Drafted } from '../../shared/contract/draft-histories';
import type { Topic } from '../../shared/contract/operation';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';

/** A note, or an addendum to it. */
export interface NotePlace {
  readonly kind: 'note' | 'addendum';
  readonly drafted: Drafted;
}

/** Where something is being written. */
export type DraftPlace = NotePlace | { readonly kind: 'form'; readonly key: UnfinishedFormKey };

export function nameOf(place: DraftPlace): string {
  return place.kind === 'form'
    ? `form ${place.key}`
    : `${place.kind} ${nameOfDrafted(place.drafted)}`;
}

/** The same for the same text, however often it is asked for. */
export function nameOfDrafted(drafted: Drafted): string {
  switch (drafted.kind) {
    case 'note':
      return `${drafted.sessionId} ${drafted.memberId}`;
    case 'group-note':
      return `${drafted.sessionId} group`;
    case 'supervision-note':
      return drafted.id;
  }
}

const TOPICS: Readonly<Record<Drafted['kind'], Topic>> = {
  note: 'notes',
  'group-note': 'group-notes',
  'supervision-note': 'supervision-notes',
};

export function topicsOf({ kind }: Drafted): readonly Topic[] {
  return [TOPICS[kind]];
}
