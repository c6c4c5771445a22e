import { Button } from '@mantine/core';
import { useDispatch } from 'react-redux';
import { Link, useNavigate } from 'react-router';
import type { Proof } from '../../shared/contract/keys';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { paths } from '../shell/paths';
import { uiTexts } from '../ui/texts';
import { ProofForm } from '../vault/proof-form';
import { PageFrame } from './page-frame';
import css from './settings.module.css';
import { keysTexts } from './texts';

/** Says who else could open the vault before it asks for the secret. */
export function KeyRingPage() {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const ask = useAskQuietly();
  const allow = async (proof: Proof) => {
    const reply = await ask('allowKeychainUnlock', { proof });
    if (!reply.ok) return reply.error;
    dispatch(topicsChanged(['vault']));
    void navigate(paths.keys);
    return null;
  };
  return (
    <PageFrame title={keysTexts.keyRingTitle} lead={keysTexts.keyRingLead}>
      <ul className={css.points}>
        <li>{keysTexts.keyRingWho}</li>
        <li>{keysTexts.keyRingStill}</li>
        <li>{keysTexts.keyRingThief}</li>
      </ul>
      <ProofForm
        label={keysTexts.keyRingTitle}
        submit={{ passphrase: keysTexts.keyRingNow, 'recovery-code': keysTexts.keyRingNow }}
        working={keysTexts.checking}
        onProof={allow}
        actions={
          <Button component={Link} to={paths.keys} variant="subtle">
            {uiTexts.cancel}
          </Button>
        }
      />
    </PageFrame>
  );
}
