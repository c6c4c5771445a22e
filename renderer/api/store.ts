import {
  combineReducers,
  configureStore,
  type Middleware,
  type UnknownAction,
} from '@reduxjs/toolkit';
import type { Bridge } from '../../shared/contract/bridge';
import { contract, isOperationName } from '../../shared/contract/contract';
import { vaultStatusSchema } from '../../shared/contract/vault';
import { alcoveApi } from './alcove-api';
import type { WayOut } from './invoke';
import { vaultClosed } from './vault-closed';
import { viewSlice } from './view-slice';

const reducer = combineReducers({
  [alcoveApi.reducerPath]: alcoveApi.reducer,
  [viewSlice.name]: viewSlice.reducer,
});

type State = ReturnType<typeof reducer>;

/** Begins from nothing when the vault closes: no slice has to remember to forget. */
function forgetfulReducer(state: State | undefined, action: UnknownAction): State {
  return reducer(vaultClosed.match(action) ? undefined : state, action);
}

/** Nothing but what is asked in front of the lock was read since the vault closed. */
function isForgotten({ alcove }: State): boolean {
  return Object.values(alcove.queries).every(
    (query) => isAskedInFront(query?.endpointName) && !isOpen(query?.data),
  );
}

function isAskedInFront(name: string | undefined): boolean {
  return name !== undefined && isOperationName(name) && contract[name].access === 'always';
}

function isOpen(status: unknown): boolean {
  return vaultStatusSchema.safeParse(status).data?.state === 'unlocked';
}

/**
 * Forgets once. The main process, the answer to the lock and refused requests all say that the
 * vault is closed; a second time would put up the lock screen anew under someone who types there.
 */
const closeOnce: Middleware<object, State> =
  ({ getState }) =>
  (next) =>
  (action) =>
    vaultClosed.match(action) && isForgotten(getState()) ? action : next(action);

/** RTK Query keeps subscriptions and timers beside the state: they end with it. */
const endRequests: Middleware =
  ({ dispatch }) =>
  (next) =>
  (action) => {
    const result = next(action);
    if (vaultClosed.match(action)) dispatch(alcoveApi.util.resetApiState());
    return result;
  };

/** The one store of the window. */
export function createAppStore(bridge: Bridge) {
  const wayOut: WayOut = { bridge };
  return configureStore({
    reducer: forgetfulReducer,
    devTools: false,
    middleware: (usual) =>
      usual({
        thunk: { extraArgument: wayOut },
        // Walking through a megabyte of note text after each action would be felt while typing.
        serializableCheck: false,
        immutableCheck: false,
      }).concat(closeOnce, alcoveApi.middleware, endRequests),
  });
}

export type AppStore = ReturnType<typeof createAppStore>;
export type AppState = ReturnType<AppStore['getState']>;
export type AppDispatch = AppStore['dispatch'];
