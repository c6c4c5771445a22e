import {
  agreementIdSchema,
  emergencyRecordIdSchema,
  memberIdSchema,
  sessionIdSchema,
  supervisionNoteIdSchema,
} from '../../shared/domain/ids';
import type { SearchHit } from '../../shared/domain/search';
import { assertNever } from '../../shared/lib/assert-never';
import { paths } from '../shell/paths';

/** Where a hit is read. One without the ids that its kind has is a bug and throws. */
export function pathOfHit(hit: SearchHit): string {
  const member = () => memberIdSchema.parse(hit.memberId);
  const session = () => sessionIdSchema.parse(hit.sessionId);
  switch (hit.kind) {
    case 'note':
      return paths.note(session(), member());
    case 'member':
      return paths.member(member());
    case 'contact':
      return paths.betweenSessions(member());
    case 'safety-plan':
      return paths.safetyPlan(member());
    case 'emergency-record':
      return paths.emergency(member(), emergencyRecordIdSchema.parse(hit.id));
    case 'agreement':
      return paths.agreement(agreementIdSchema.parse(hit.id));
    case 'group-note':
      return paths.groupNote(session());
    case 'supervision-note':
      return paths.supervisionNote(supervisionNoteIdSchema.parse(hit.id));
    case 'decision':
      return paths.session(session());
    default:
      return assertNever(hit.kind);
  }
}
