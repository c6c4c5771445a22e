import { groupIdSchema, memberIdSchema, sessionIdSchema } from '../../shared/domain/ids';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { assertNever } from '../../shared/lib/assert-never';
import type { DraftPlace } from '../notes/draft-place';
import { paths } from './paths';

/** The screen on which something is being written. */
export function pathOfDraft(place: DraftPlace): string {
  if (place.kind === 'form') return pathOfForm(place.key);
  return place.memberId
    ? paths.note(place.sessionId, place.memberId)
    : paths.groupNote(place.sessionId);
}

function pathOfForm(key: UnfinishedFormKey): string {
  const [form, about] = key.split(':') as [FormName, string];
  switch (form) {
    case 'practice':
      return paths.practice;
    case 'new-member':
      return paths.newMember(null);
    case 'new-group':
      return paths.newGroup;
    case 'change-member':
      return paths.changeMember(memberIdSchema.parse(about));
    case 'release':
      return paths.newRelease(memberIdSchema.parse(about));
    case 'new-module':
      return paths.newModule(groupIdSchema.parse(about));
    case 'session-times':
      return paths.session(sessionIdSchema.parse(about));
    default:
      return assertNever(form);
  }
}

type FormName = UnfinishedFormKey extends infer Key
  ? Key extends `${infer Name}:${string}`
    ? Name
    : Key
  : never;
