import type { Contract, OperationName, ReadInput, Reply } from '../../../shared/contract/contract';
import type { OpenVault } from './stores';

/**
 * A use case for each operation. Those that need the vault open receive its stores from the IPC
 * server; the others cannot reach them.
 */
export type Handler<Name extends OperationName> = Contract[Name]['access'] extends 'always'
  ? (input: ReadInput<Name>) => Promise<Reply<Name>>
  : (input: ReadInput<Name>, vault: OpenVault) => Promise<Reply<Name>>;

export type Handlers<Name extends OperationName = OperationName> = {
  readonly [N in Name]: Handler<N>;
};
