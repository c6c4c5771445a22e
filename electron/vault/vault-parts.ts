import * as nodeFiles from 'node:fs';
import type { LockReason } from '../../shared/contract/bridge';
import type { ClosedStores, StoreOpener } from '../application/ports/vault';
import { argon2id, KDF_POLICY, type KdfPolicy, type PassphraseKdf } from './argon2id';
import { DeviceSafe, type DeviceSafeParts } from './device-safe';
import type { FileCalls } from './files';
import { type RandomBytes, systemRandom } from './keys';
import type { BackUpClosed } from './migration';
import { patientKeychain } from './patient-keychain';
import { systemTimer, type Timer } from './timer';

export interface VaultParts {
  /** `<userData>/vault`. */
  readonly folder: string;
  readonly opener: StoreOpener;
  readonly closed: ClosedStores;
  /** `<userData>/device.json` and the system's key ring. */
  readonly device: Pick<DeviceSafeParts, 'path' | 'keychain'>;
  readonly backUpBeforeMigration: BackUpClosed;
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes backwards (`performance.now`). */
  readonly monotonicMs: () => number;
  /** Until the settings of the opened vault say otherwise (`setIdleMinutes`). */
  readonly idleMinutes: number;
  /**
   * Called when nothing can be read any more and no operation is running (or its time is up), just
   * before the files are closed: tell the windows to forget everything.
   */
  readonly onLocked: (reason: LockReason) => void;
  /** The system's own unless a test says otherwise. */
  readonly files?: FileCalls;
  readonly random?: RandomBytes;
  readonly timer?: Timer;
  readonly kdf?: PassphraseKdf;
  readonly kdfPolicy?: KdfPolicy;
}

export type WholeParts = Required<Omit<VaultParts, 'device'>> & { readonly device: DeviceSafe };

export function wholeParts(parts: VaultParts): WholeParts {
  const files = parts.files ?? nodeFiles;
  const random = parts.random ?? systemRandom;
  const timer = parts.timer ?? systemTimer;
  const keychain = patientKeychain(parts.device.keychain, timer);
  return {
    kdf: argon2id,
    kdfPolicy: KDF_POLICY,
    ...parts,
    files,
    random,
    timer,
    device: new DeviceSafe({ path: parts.device.path, keychain, files, random }),
  };
}
