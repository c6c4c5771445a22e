import type {
  BackupPlace,
  BackupState,
  KeptAside,
  OpenedBackup,
} from '../../shared/contract/backups';
import type { Output } from '../../shared/contract/contract';
import type { Proof } from '../../shared/contract/keys';
import type { SystemFacts } from '../../shared/contract/system';
import type { VaultStatus } from '../../shared/contract/vault';
import { backupFileName, type BackupFile } from '../../shared/domain/backup';
import { readRecoveryCode, recoveryCodeFrom } from '../../shared/domain/recovery-code';
import { usualSettings, type Settings } from '../../shared/domain/settings';
import type { VaultReport } from '../../shared/domain/vault-check';
import { err, ok } from '../../shared/lib/result';

/** What stands before and around the records of a sample: its keys, its backups, its settings. */

export const SAMPLE_PASSPHRASE = 'seven quiet lamps beside the harbour';
export const SAMPLE_CODE = recoveryCodeFrom(
  Uint8Array.from({ length: 26 }, (_, index) => index * 7),
);
export const OTHER_CODE = recoveryCodeFrom(
  Uint8Array.from({ length: 26 }, (_, index) => index * 11 + 3),
);

/** Set from outside, as the world would: a stick pulled out, a finding, a key ring that is gone. */
export interface SampleDoor {
  state: VaultStatus['state'];
  keychain: VaultStatus['keychain'];
  opensByKeychain: boolean;
  isReadOnly: boolean;
  findings: VaultStatus['findings'];
  passphrase: string;
  code: string;
  /** Shown, and not typed back yet. */
  shownCode: string | null;
  settings: Settings;
  system: SystemFacts;
  places: BackupPlace[];
  failures: BackupState['failures'];
  isRunning: boolean;
  keptAside: KeptAside[];
  relation: OpenedBackup['relation'];
  readable: Output<'openReadOnly'>;
  report: VaultReport;
}

const VAULT_ID = '3fa9c1d2'.repeat(4);

export const HEAD = { sequence: 20_113, mac: 'ab'.repeat(32) } as const;

const wholeReport: VaultReport = {
  records: {
    store: 'records',
    faults: [],
    head: HEAD,
    links: 20_113,
    documents: 4_812,
    clockJumps: 0,
    isHeadKnown: true,
  },
  groupProcess: {
    store: 'group-process',
    faults: [],
    head: { ...HEAD, sequence: 611 },
    links: 611,
    documents: 96,
    clockJumps: 0,
    isHeadKnown: true,
  },
};

export function sampleDoor(state: SampleDoor['state']): SampleDoor {
  return {
    state,
    keychain: 'protected',
    opensByKeychain: false,
    isReadOnly: false,
    findings: [],
    passphrase: SAMPLE_PASSPHRASE,
    code: SAMPLE_CODE,
    shownCode: null,
    settings: usualSettings,
    system: { platform: 'windows', hidesFromSharing: 'always', version: '0.2.0' },
    places: [
      { kind: 'laptop', folder: '/home/clinician/Alcove/backups', isReachable: true, backups: [] },
    ],
    failures: [],
    isRunning: false,
    keptAside: [],
    relation: 'older',
    readable: { records: { readable: 4_812, lost: 12 }, groupProcess: { readable: 96, lost: 0 } },
    report: wholeReport,
  };
}

export function sampleBackup(madeAt: string, bytes = 12_400_000): BackupFile {
  return { fileName: backupFileName(madeAt, VAULT_ID), madeAt, bytes, isVerified: true };
}

/** Whether this is one of the two secrets of the sample. */
export function prove(door: SampleDoor, proof: Proof) {
  if (proof.by === 'passphrase') {
    const isRight = proof.passphrase === door.passphrase;
    return isRight ? ok({}) : err({ code: 'wrong-passphrase', waitSeconds: 20 } as const);
  }
  const read = isSameCode(proof.typedCode, door.code);
  if (read.ok || read.error.code !== 'recovery-code-differs') return read;
  return err({ code: 'wrong-recovery-code', waitSeconds: 20 } as const);
}

export function isSameCode(typed: string, shown: string) {
  const read = readRecoveryCode(typed);
  if (!read.ok) return read;
  const wanted = readRecoveryCode(shown);
  const isSame = wanted.ok && wanted.value === read.value;
  return isSame ? ok({}) : err({ code: 'recovery-code-differs' } as const);
}
