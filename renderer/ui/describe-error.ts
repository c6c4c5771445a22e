import type {
  BackupRefusal,
  KeychainRefusal,
  OfficeRefusal,
  Refusal,
  VaultRefusal,
} from '../../shared/contract/refusal';
import type { PassphraseRefusal } from '../../shared/domain/passphrase';
import type { RecoveryCodeRefusal } from '../../shared/domain/recovery-code';
import { describeOffice, isOfficeRefusal } from './refusals/describe-office';
import { describeRoom } from './refusals/describe-room';
import { backupTexts } from './refusals/backup-texts';
import type { Description } from './refusals/description';
import { keyTexts } from './refusals/key-texts';
import { storeTexts } from './refusals/store-texts';
import { vaultTexts } from './refusals/vault-texts';

type AtTheVault = VaultRefusal | PassphraseRefusal | RecoveryCodeRefusal;
type KeyRefusal =
  | KeychainRefusal
  | Extract<
      Refusal,
      {
        code:
          'recovery-code-not-begun' | 're-key-not-begun' | 'vault-copy-differs' | 'vault-read-only';
      }
    >;
type OpenedRefusal = Exclude<Exclude<Refusal, OfficeRefusal>, Exclude<AtTheVault, KeyRefusal>>;
type BackedUpRefusal = Exclude<OpenedRefusal, KeyRefusal>;
type StoredRefusal = Exclude<BackedUpRefusal, BackupRefusal>;

/** Words every refusal: what happened, whether anything is lost, what to do. */
export function describeError(refusal: Refusal): Description {
  if (isOfficeRefusal(refusal)) return describeOffice(refusal);
  switch (refusal.code) {
    case 'vault-locked':
      return vaultTexts.locked;
    case 'vault-exists':
      return vaultTexts.exists;
    case 'vault-missing':
      return vaultTexts.missing;
    case 'vault-not-begun':
      return vaultTexts.notBegun;
    case 'vault-damaged':
      return vaultTexts.damaged(refusal.detail);
    case 'vault-newer':
      return vaultTexts.newer(refusal.found, refusal.supported);
    case 'vault-in-use':
      return vaultTexts.inUse;
    case 'vault-folder-unwritable':
      return vaultTexts.folder[refusal.reason];
    case 'wrong-passphrase':
      return vaultTexts.wrongPassphrase(refusal.waitSeconds);
    case 'wrong-recovery-code':
      return vaultTexts.wrongRecoveryCode(refusal.waitSeconds);
    case 'recovery-code-differs':
      return vaultTexts.codeDiffers;
    case 'wait-before-trying':
      return vaultTexts.wait(refusal.waitSeconds);
    case 'passphrase-too-short':
      return vaultTexts.tooShort;
    case 'passphrase-too-simple':
      return vaultTexts.tooSimple;
    case 'passphrase-too-long':
      return vaultTexts.tooLong(refusal.longest);
    case 'recovery-code-incomplete':
      return vaultTexts.codeIncomplete(refusal.characters);
    case 'recovery-code-mistyped':
      return vaultTexts.codeMistyped;
    default:
      return describeKeys(refusal);
  }
}

function describeKeys(refusal: OpenedRefusal): Description {
  switch (refusal.code) {
    case 'keychain-unavailable':
      return keyTexts.unavailable;
    case 'keychain-unprotected':
      return keyTexts.unprotected;
    case 'keychain-changed':
      return keyTexts.changed;
    case 'device-secret-missing':
      return keyTexts.deviceSecretMissing;
    case 'keychain-unlock-not-allowed':
      return keyTexts.notAllowed;
    case 'recovery-code-not-begun':
      return keyTexts.codeNotBegun;
    case 're-key-not-begun':
      return keyTexts.reKeyNotBegun;
    case 'vault-copy-differs':
      return keyTexts.copyDiffers;
    case 'vault-read-only':
      return keyTexts.readOnly;
    default:
      return describeBackups(refusal);
  }
}

function describeBackups(refusal: BackedUpRefusal): Description {
  switch (refusal.code) {
    case 'backup-place-missing':
      return backupTexts.placeMissing(refusal.folder);
    case 'backup-not-written':
      return backupTexts.notWritten[refusal.reason];
    case 'backup-differs':
      return backupTexts.differs;
    case 'backup-unreadable':
      return backupTexts.unreadable;
    case 'backup-not-ours':
      return backupTexts.notOurs;
    case 'backup-newer':
      return backupTexts.newer(refusal.found, refusal.supported);
    case 'backup-damaged':
      return backupTexts.damaged;
    case 'backup-token-unknown':
      return backupTexts.tokenUnknown;
    case 'folder-in-vault':
      return backupTexts.folderInVault;
    case 'kept-aside-missing':
      return backupTexts.keptAsideMissing;
    default:
      return describeStores(refusal);
  }
}

function describeStores(refusal: StoredRefusal): Description {
  switch (refusal.code) {
    case 'store-missing':
      return storeTexts.missing(refusal.store);
    case 'store-exists':
      return storeTexts.exists(refusal.store);
    case 'store-not-encrypted':
      return storeTexts.notEncrypted(refusal.store);
    case 'store-wrong-key':
      return storeTexts.wrongKey(refusal.store);
    case 'store-foreign':
      return storeTexts.foreign(refusal.store);
    case 'store-newer':
      return storeTexts.newer(refusal.store, refusal.found, refusal.supported);
    case 'store-older':
      return storeTexts.older(refusal.store);
    case 'store-damaged':
      return storeTexts.damaged(refusal.store, refusal.detail);
    case 'store-read-only':
      return storeTexts.readOnly(refusal.store);
    case 'store-disk-full':
      return storeTexts.diskFull(refusal.store);
    case 'store-in-use':
      return storeTexts.inUse(refusal.store);
    case 'store-io-failed':
      return storeTexts.ioFailed(refusal.store, refusal.detail);
    default:
      return describeRoom(refusal);
  }
}
