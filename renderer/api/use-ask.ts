import { useMemo } from 'react';
import { useDispatch } from 'react-redux';
import type { Input, OperationName, Reply } from '../../shared/contract/contract';
import type { Topic } from '../../shared/contract/operation';
import { alcoveApi } from './alcove-api';
import { ask, type WayOut } from './invoke';
import type { AppDispatch } from './store';

/** Asks for one operation and answers with its reply as a value. */
export type AskQuietly = <Name extends OperationName>(
  operation: Name,
  input: Input<Name>,
) => Promise<Reply<Name>>;

/**
 * For what must leave no trace in the state: passphrases and the recovery code, and drafts, whose
 * every save would otherwise read the whole note again. The caller says when topics have changed.
 */
export function askQuietly(dispatch: AppDispatch): AskQuietly {
  return (operation, input) =>
    dispatch((_dispatch, _state, { bridge }: WayOut) => ask(bridge, dispatch, operation, input));
}

export function useAskQuietly(): AskQuietly {
  const dispatch = useDispatch<AppDispatch>();
  return useMemo(() => askQuietly(dispatch), [dispatch]);
}

/** Says that topics have changed, after commands that were asked quietly. */
export function topicsChanged(topics: readonly Topic[]) {
  return alcoveApi.util.invalidateTags([...topics]);
}
