import { confidentiality } from './confidentiality';
import type { DefaultAgreement } from './default-agreement';
import { groupGuidelines } from './group-guidelines';
import { leaving } from './leaving';
import { missedSessionFees } from './missed-session-fees';
import { noRecording } from './no-recording';
import { releaseToProvider } from './release-to-provider';
import { videoSessions } from './video-sessions';

/** One for each kind of agreement but `other`, in the order of the kinds. */
export const defaultAgreements: readonly DefaultAgreement[] = [
  groupGuidelines,
  confidentiality,
  videoSessions,
  noRecording,
  missedSessionFees,
  releaseToProvider,
  leaving,
];
