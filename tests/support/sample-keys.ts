import { checkPassphrase } from '../../shared/domain/passphrase';
import { err, ok } from '../../shared/lib/result';
import type { Answers } from './contract-double';
import { isSameCode, OTHER_CODE, prove, type SampleDoor } from './sample-door';

/** What the sample answers about opening, its keys and what was chosen in the settings. */

export function openingAnswers(door: SampleDoor) {
  const open = () => {
    door.state = 'unlocked';
    return ok({});
  };
  return {
    getVaultStatus: () => {
      const { state, keychain, opensByKeychain, isReadOnly, findings, settings } = door;
      const isOpen = state === 'unlocked';
      const { idleMinutes } = settings;
      const shown = isOpen ? findings : [];
      return ok({
        ...{ state, waitSeconds: 0, idleMinutes, keychain, opensByKeychain },
        ...{ isReadOnly: isOpen && isReadOnly, findings: shown },
      });
    },
    beginVault: ({ passphrase }) => {
      const checked = checkPassphrase(passphrase);
      if (checked.ok) door.passphrase = passphrase;
      return checked.ok ? ok({ recoveryCode: door.code }) : checked;
    },
    completeVault: ({ typedCode }) => {
      const read = isSameCode(typedCode, door.code);
      return read.ok ? open() : read;
    },
    unlockVault: ({ passphrase }) => {
      const proved = prove(door, { by: 'passphrase', passphrase });
      return proved.ok ? open() : proved;
    },
    unlockWithRecoveryCode: ({ typedCode }) => {
      const proved = prove(door, { by: 'recovery-code', typedCode });
      return proved.ok ? open() : proved;
    },
    unlockWithKeychain: () => (door.opensByKeychain ? open() : err({ code: 'keychain-changed' })),
    openReadOnly: ({ proof }) => {
      const proved = prove(door, proof);
      if (!proved.ok) return proved;
      door.isReadOnly = true;
      open();
      return ok(door.readable);
    },
    lockVault: () => {
      door.state = 'locked';
      door.isReadOnly = false;
      return ok({});
    },
    keepVaultOpen: () => ok({}),
    quitAnyway: () => ok({}),
  } satisfies Answers;
}

export function keyAnswers(door: SampleDoor) {
  const begin = () => {
    door.shownCode = OTHER_CODE;
    return ok({ recoveryCode: OTHER_CODE });
  };
  const complete = (typedCode: string, missing: 'recovery-code-not-begun' | 're-key-not-begun') => {
    if (door.shownCode === null) return err({ code: missing });
    const read = isSameCode(typedCode, door.shownCode);
    if (!read.ok) return read;
    door.code = door.shownCode;
    door.shownCode = null;
    return ok({});
  };
  return {
    changePassphrase: ({ proof, passphrase }) => {
      const proved = prove(door, proof);
      if (!proved.ok) return proved;
      door.passphrase = passphrase;
      door.findings = door.findings.filter(({ kind }) => kind !== 'passphrase-must-be-set');
      return ok({});
    },
    beginRecoveryCode: ({ proof }) => {
      const proved = prove(door, proof);
      return proved.ok ? begin() : proved;
    },
    completeRecoveryCode: ({ typedCode }) => complete(typedCode, 'recovery-code-not-begun'),
    allowKeychainUnlock: ({ proof }) => {
      const proved = prove(door, proof);
      if (proved.ok) door.opensByKeychain = true;
      return proved.ok ? ok({}) : proved;
    },
    forbidKeychainUnlock: () => {
      door.opensByKeychain = false;
      return ok({});
    },
    beginReKey: ({ passphrase }) => {
      const proved = prove(door, { by: 'passphrase', passphrase });
      return proved.ok ? begin() : proved;
    },
    completeReKey: ({ typedCode }) => complete(typedCode, 're-key-not-begun'),
    saveEmergencySheet: () => ok({ path: '/home/clinician/Documents/Alcove recovery code.pdf' }),
    copySecret: () => ok({ forgottenAfterSeconds: 30 }),
  } satisfies Answers;
}
