import { contract, isOperationName, type OperationName } from '../../shared/contract/contract';
import type { Operation } from '../../shared/contract/operation';
import type { FieldProblem, Refusal } from '../../shared/contract/refusal';
import { err, ok, type Result } from '../../shared/lib/result';
import type { Handlers } from '../application/ports/handlers';
import type { OpenVault } from '../application/ports/stores';
import { sizeWithin } from './input-size';

/** What the server asks of the vault: run work while it is open, or refuse it. */
export interface VaultGate {
  use<T>(work: (vault: OpenVault) => Promise<T>): Promise<Result<T, Refusal>>;
  /** Only what could be read of a damaged vault is open. */
  status(): { readonly isReadOnly: boolean };
}

export interface IpcServerParts {
  readonly handlers: Handlers;
  readonly vault: VaultGate;
  /** A refusal that a lower layer had to throw (disk full while writing), or `null` for a bug. */
  readonly refusalOfThrown: (thrown: unknown) => Refusal | null;
  /** Logs a bug without any clinical text and answers with its number. */
  readonly reportIncident: (thrown: unknown) => string;
}

export type Answer = Promise<Result<unknown, Refusal>>;

type AnyHandler = (input: unknown, vault?: OpenVault) => Answer;

/**
 * Answers one call of the bridge, whatever it holds: checks the sender, the operation, the input's
 * size and schema and the lock state before a use case runs. Never rejects: a bug becomes
 * `unexpected` with the number of its entry in the incident log.
 */
export function ipcServer(parts: IpcServerParts) {
  return async (isTrustedSender: boolean, operation: unknown, input: unknown): Answer => {
    if (!isTrustedSender) return err({ code: 'untrusted-sender' });
    if (typeof operation !== 'string' || !isOperationName(operation)) {
      return err({ code: 'unknown-operation' });
    }
    try {
      return await run(parts, operation, input);
    } catch (thrown) {
      const refusal = parts.refusalOfThrown(thrown);
      return err(refusal ?? { code: 'unexpected', incident: parts.reportIncident(thrown) });
    }
  };
}

async function run(parts: IpcServerParts, name: OperationName, input: unknown): Answer {
  const operation = contract[name];
  const size = sizeWithin(input, operation.maxInputBytes);
  if (!size.ok) return size;
  const read = operation.input.safeParse(input);
  if (!read.success) return err({ code: 'input-invalid', problems: problemsOf(read.error) });
  if (needsWriting(operation) && parts.vault.status().isReadOnly)
    return err({ code: 'vault-read-only' });
  // The handler's type follows from its name, which the compiler cannot see through a lookup.
  const handler = parts.handlers[name] as AnyHandler;
  const answer =
    operation.access === 'always'
      ? await handler(read.data)
      : flattened(await parts.vault.use((vault) => handler(read.data, vault)));
  return answer.ok ? ok(operation.output.parse(answer.value)) : answer;
}

function needsWriting(operation: Operation): boolean {
  const { kind, access } = operation;
  return kind === 'command' && access === 'unlocked' && !operation.worksReadOnly;
}

function flattened<T, E>(result: Result<Result<T, E>, E>): Result<T, E> {
  return result.ok ? result.value : result;
}

interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function problemsOf(error: { readonly issues: readonly SchemaIssue[] }): readonly FieldProblem[] {
  return error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
}
