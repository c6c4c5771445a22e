import type { AuditTopic } from '../../../shared/domain/audit-trail';
import type { ChainLink } from '../../../shared/domain/chain';
import type { MemberId } from '../../../shared/domain/ids';
import type { StoreId } from '../../../shared/domain/store-refusal';

export interface LinksWanted {
  /** Links below this sequence; `null` begins at the head. */
  readonly before: number | null;
  readonly limit: number;
  readonly topic: AuditTopic | null;
  /** Links whose document or subject is this member's. */
  readonly memberId: MemberId | null;
  /** UTC milliseconds, both included. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

/** Reads the chains backwards, for a person to read. */
export interface AuditReader {
  /** Newest first. */
  links(store: StoreId, wanted: LinksWanted): readonly ChainLink[];
}
