import type { Bridge, BridgeEvent } from '../../shared/contract/bridge';
import {
  contract,
  type Input,
  type OperationName,
  type Output,
  type ReadInput,
  type Reply,
} from '../../shared/contract/contract';
import type { Refusal } from '../../shared/contract/refusal';
import { err, ok } from '../../shared/lib/result';

/** What a test says an operation answers. What it does not give throws when it is asked for. */
export type Answers = {
  readonly [Name in OperationName]?: (input: ReadInput<Name>) => Reply<Name> | Promise<Reply<Name>>;
};

export interface Call {
  readonly operation: OperationName;
  readonly input: unknown;
}

export interface BridgeDouble extends Bridge {
  /** Every operation asked for, in order. */
  readonly calls: readonly Call[];
  callsOf(operation: OperationName): readonly Call[];
  /** Says something without being asked, as the main process does. */
  say(event: BridgeEvent): void;
}

/** A bridge that checks both ways against the contract, as the real one does. */
export function contractDouble(answers: Answers): BridgeDouble {
  const calls: Call[] = [];
  const listeners = new Set<(event: BridgeEvent) => void>();

  async function invoke<Name extends OperationName>(
    operation: Name,
    input: Input<Name>,
  ): Promise<Reply<Name>> {
    calls.push({ operation, input });
    const answer = answers[operation] as ((read: unknown) => unknown) | undefined;
    if (!answer) throw new Error(`the test gives no answer to ${operation}`);
    const read = contract[operation].input.safeParse(input);
    if (!read.success) return err(invalid(read.error.issues)) as Reply<Name>;
    const reply = (await answer(read.data)) as Reply<Name>;
    if (!reply.ok) return reply;
    return ok(contract[operation].output.parse(reply.value)) as Reply<Name>;
  }

  return {
    invoke,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    calls,
    callsOf: (wanted) => calls.filter(({ operation }) => operation === wanted),
    say: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function invalid(issues: readonly Issue[]): Refusal {
  const problems = issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { code: 'input-invalid', problems };
}

export type { Output };
