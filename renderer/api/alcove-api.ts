import {
  createApi,
  type EndpointBuilder,
  type MutationDefinition,
  type QueryDefinition,
} from '@reduxjs/toolkit/query/react';
import {
  contract,
  type CommandName,
  type Input,
  type OperationName,
  type Output,
  type QueryName,
} from '../../shared/contract/contract';
import type { Operation, Topic } from '../../shared/contract/operation';
import { topics } from '../../shared/contract/operation';
import { invoke, type Invoke } from './invoke';

type Endpoints = {
  [Name in QueryName]: QueryDefinition<Input<Name>, Invoke, Topic, Output<Name>, 'alcove'>;
} & {
  [Name in CommandName]: MutationDefinition<Input<Name>, Invoke, Topic, Output<Name>, 'alcove'>;
};

type Builder = EndpointBuilder<Invoke, Topic, 'alcove'>;

/** Seconds for which what no screen shows any more is kept. */
const KEPT_SECONDS = 20;

function endpointOf(build: Builder, operation: OperationName) {
  const query = (input: Input<OperationName>) => ({ operation, input });
  const definition: Operation = contract[operation];
  return definition.kind === 'query'
    ? build.query({ query, providesTags: definition.provides })
    : build.mutation({ query, invalidatesTags: definition.changes });
}

function endpointsOf(build: Builder): Endpoints {
  const names = Object.keys(contract) as OperationName[];
  const endpoints = names.map((name) => [name, endpointOf(build, name)]);
  return Object.fromEntries(endpoints) as Endpoints;
}

/**
 * Endpoints, hooks and their types, all derived from the contract. Arguments of queries become
 * cache keys, so the contract lets them hold ids and dates only.
 */
export const alcoveApi = createApi({
  reducerPath: 'alcove',
  baseQuery: invoke,
  tagTypes: topics,
  keepUnusedDataFor: KEPT_SECONDS,
  endpoints: endpointsOf,
});
