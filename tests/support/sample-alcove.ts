import type { World } from '../../electron/application/ports/world';
import { useCases } from '../../electron/application/use-cases';
import { assembleRecord } from '../../electron/release/assemble-record';
import {
  contract,
  type Input,
  type OperationName,
  type Output,
} from '../../shared/contract/contract';
import { checkPassphrase } from '../../shared/domain/passphrase';
import { readRecoveryCode, recoveryCodeFrom } from '../../shared/domain/recovery-code';
import { err, ok } from '../../shared/lib/result';
import type { Vault } from '../../electron/application/ports/vault';
import { contractDouble, type Answers, type BridgeDouble } from './contract-double';
import { memoryVault } from './memory-vault';

/** The real use cases over stores in memory, behind a bridge: every screen can be shown with it. */

export const SAMPLE_PASSPHRASE = 'seven quiet lamps beside the harbour';
export const SAMPLE_CODE = recoveryCodeFrom(
  Uint8Array.from({ length: 26 }, (_, index) => index * 7),
);

export interface SampleAlcove {
  readonly bridge: BridgeDouble;
  /** Asks as the window does, and throws on a refusal. */
  ask<Name extends OperationName>(operation: Name, input: Input<Name>): Promise<Output<Name>>;
  setNow(instant: string | null): void;
}

type State = 'absent' | 'begun' | 'locked' | 'unlocked';

export function sampleAlcove(begins: State = 'unlocked'): SampleAlcove {
  let fixed: Date | null = null;
  let count = 0;
  const opened = memoryVault();
  const world: World = {
    clock: { now: () => fixed ?? new Date(), timeZone: () => 'America/Toronto' },
    randomIdText: () => String((count += 1)).padStart(20, '0'),
    sha256: paleHash,
    sha256OfBytes: (bytes) => paleHash(String(bytes.length)),
  };
  const handlers = useCases({
    world,
    vault: sampleVault(begins, opened),
    lockNow: async () => {
      lock();
    },
    press: {
      assemble: (reader, scope) => assembleRecord(reader, scope, paleHash),
      print: async () => ({ bytes: new Uint8Array(48_213), pages: 3 }),
    },
    exportFolder: {
      choosePath: async ({ suggestedName }) => `/home/clinician/Documents/${suggestedName}`,
      write: async () => ok(),
    },
  });
  const vaultState = { current: begins };
  function lock(): void {
    vaultState.current = 'locked';
  }
  function sampleVault(state: State, stores: typeof opened): Vault {
    let now = state;
    const open = () => {
      now = 'unlocked';
      vaultState.current = now;
      return ok();
    };
    return {
      status: () => ({ state: vaultState.current, waitSeconds: 0, idleMinutes: 5 }),
      opened: () => (vaultState.current === 'unlocked' ? stores : null),
      use: async (work) => ok(await work(stores)),
      begin: async (passphrase) => {
        const checked = checkPassphrase(passphrase);
        return checked.ok ? ok({ recoveryCode: SAMPLE_CODE }) : checked;
      },
      complete: async (typed) => {
        const read = readRecoveryCode(typed);
        if (!read.ok) return read;
        const shown = readRecoveryCode(SAMPLE_CODE);
        const isSame = shown.ok && shown.value === read.value;
        return isSame ? open() : err({ code: 'recovery-code-differs' });
      },
      unlock: async (passphrase) =>
        passphrase === SAMPLE_PASSPHRASE
          ? open()
          : err({ code: 'wrong-passphrase', waitSeconds: 20 }),
      unlockWithRecoveryCode: async (typed) => {
        const read = readRecoveryCode(typed);
        return read.ok ? open() : read;
      },
      lock: async () => lock(),
    };
  }

  const names = Object.keys(contract) as OperationName[];
  const answers = Object.fromEntries(
    names.map((name) => [
      name,
      (input: never) => {
        if (contract[name].access === 'unlocked' && vaultState.current !== 'unlocked') {
          return err({ code: 'vault-locked' });
        }
        const handler = handlers[name] as (read: never, vault: typeof opened) => Promise<unknown>;
        return handler(input, opened);
      },
    ]),
  ) as Answers;
  // Filling the sample goes by a bridge of its own: `calls` holds what the window asked for.
  const filling = contractDouble(answers);
  return {
    bridge: contractDouble(answers),
    ask: async (operation, input) => {
      const reply = await filling.invoke(operation, input);
      if (!reply.ok) throw new Error(`${operation} was refused: ${reply.error.code}`);
      return reply.value;
    },
    setNow: (instant) => {
      fixed = instant === null ? null : new Date(instant);
    },
  };
}

/** Looks like a SHA-256 and is none: nothing in a sample depends on it. */
function paleHash(text: string): string {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619) >>> 0;
  }
  return hash.toString(16).padStart(8, '0').repeat(8);
}
