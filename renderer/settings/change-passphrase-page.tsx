import { useState } from 'react';
import type { Finding } from '../../shared/domain/vault-check';
import { useGetVaultStatusQuery } from '../api/hooks';
import { Loaded } from '../ui/loaded';
import { ChangePassphrase } from './change-passphrase';
import { KeyChangeDone } from './key-change-done';
import { PageFrame } from './page-frame';
import { keysTexts } from './texts';

export function ChangePassphrasePage() {
  const status = useGetVaultStatusQuery({});
  const [isChanged, setIsChanged] = useState(false);
  if (isChanged) {
    return (
      <KeyChangeDone title={keysTexts.passphraseTitle} done={keysTexts.passphraseDone}>
        <p>{keysTexts.passphraseOld}</p>
      </KeyChangeDone>
    );
  }
  return (
    <PageFrame title={keysTexts.passphraseTitle} lead={keysTexts.passphraseLead}>
      <Loaded of={status}>
        {({ findings }) => (
          <ChangePassphrase
            isLost={findings.some(isPassphraseLost)}
            onChanged={() => setIsChanged(true)}
          />
        )}
      </Loaded>
    </PageFrame>
  );
}

function isPassphraseLost(finding: Finding): boolean {
  if (finding.kind === 'slot-unusable') return finding.ways.includes('passphrase');
  return finding.kind === 'passphrase-must-be-set';
}
