import type { SerializedError } from '@reduxjs/toolkit';
import type { Refusal } from '../../shared/contract/refusal';

/** The refusal behind a hook's error. Anything else that a hook can hold is a bug of the window. */
export function refusalOf(error: Refusal | SerializedError | undefined): Refusal | null {
  if (!error) return null;
  return isRefusal(error) ? error : { code: 'unexpected', incident: 'window' };
}

function isRefusal(error: Refusal | SerializedError): error is Refusal {
  return 'code' in error && !('name' in error) && !('stack' in error);
}
