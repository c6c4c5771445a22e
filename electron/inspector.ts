import { answerInspection } from './store/inspection/worker';
import { verifyChain } from './vault/chain';

/** Entry of the worker thread that looks over closed files (store/inspection). */

answerInspection(verifyChain);
