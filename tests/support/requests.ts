import { recordRequestIdSchema } from '../../shared/domain/ids';
import type { RecordRequest } from '../../shared/domain/record-request';
import type { RequestTyped } from '../../shared/domain/request-rules';
import { memberId } from './people';

/** A fictional request of a fictional member for their own record. */
export function typedRequest(parts: Partial<RequestTyped> = {}): RequestTyped {
  return {
    receivedOn: '2026-09-01',
    asker: { kind: 'member', name: 'Anabel Fictional' },
    recipientContact: '2 Nowhere Lane',
    wanted: { from: null, to: null, sections: [], note: '' },
    ...parts,
  };
}

export function aRequest(parts: Partial<RecordRequest> = {}): RecordRequest {
  return {
    id: recordRequestIdSchema.parse(`req_${'1'.padStart(20, '0')}`),
    memberId: memberId(1),
    madeAt: '2026-09-01T12:00:00.000Z',
    ...typedRequest(),
    ...{ identity: null, authority: null, extension: null, fee: null },
    ...{ letters: [], releaseIds: [], outcome: null },
    ...parts,
  };
}
