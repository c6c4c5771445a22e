import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { VaultStatus } from '../../shared/contract/vault';
import { useAcceptFindingMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { SettingRow } from './setting-row';
import css from './settings.module.css';
import { keysTexts } from './texts';

/** The passphrase, and whether the key ring could do more for it. */
export function PassphraseRow({ findings }: Pick<VaultStatus, 'findings'>) {
  return (
    <SettingRow
      title={keysTexts.passphrase}
      text={keysTexts.passphraseText}
      action={
        <Button component={Link} to={paths.changePassphrase} variant="default">
          {keysTexts.changePassphrase}
        </Button>
      }
    >
      {findings.some(({ kind }) => kind === 'passphrase-unmixed') && <Alone />}
    </SettingRow>
  );
}

/** As after a restore. It is told here only, quietly: nothing is wrong. */
function Alone() {
  const [accept, { isLoading, error }] = useAcceptFindingMutation();
  return (
    <>
      <p>{keysTexts.passphraseAlone}</p>
      <div className={css.action}>
        <Button component={Link} to={paths.changePassphrase} variant="subtle" size="compact-sm">
          {keysTexts.setPassphrase}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isLoading}
          onClick={() => void accept({ kind: 'passphrase-unmixed' })}
        >
          {keysTexts.notNow}
        </Button>
      </div>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}
