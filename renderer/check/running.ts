import type { GroupId } from '../../shared/domain/ids';
import type { TechCheckItem } from '../../shared/domain/tech-check';
import type { TechCheckOutcome } from '../../shared/domain/tech-check-rules';
import type { ConnectionReading } from './use-connection';

/** What one thing that is being looked at is given. It stops what it uses when it goes. */
export interface Running<Item extends TechCheckItem> {
  readonly groupId: GroupId | null;
  readonly readConnection: ConnectionReading;
  readonly onDone: (outcome: TechCheckOutcome<Item>) => void;
}
