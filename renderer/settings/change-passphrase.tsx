import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useDispatch } from 'react-redux';
import { Link } from 'react-router';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { paths } from '../shell/paths';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { uiTexts } from '../ui/texts';
import { useDomainForm } from '../ui/use-domain-form';
import { newPassphraseSchema } from '../vault/new-passphrase';
import { NewPassphraseFields } from '../vault/new-passphrase-fields';
import { SecretInput } from '../vault/secret-input';
import { proofOf, type SecretKind } from '../vault/secret-kind';
import { vaultTexts } from '../vault/texts';
import { useProof } from '../vault/use-proof';
import { WorkingLine } from '../vault/working-line';
import css from './settings.module.css';
import { keysTexts } from './texts';

interface Props {
  /** The old passphrase opens nothing here any more: only the code can prove it. */
  readonly isLost: boolean;
  readonly onChanged: () => void;
}

export function ChangePassphrase({ isLost, onChanged }: Props) {
  const dispatch = useDispatch();
  const ask = useAskQuietly();
  const [kind, setKind] = useState<SecretKind>(isLost ? 'recovery-code' : 'passphrase');
  const [secret, setSecret] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const form = useDomainForm(newPassphraseSchema, { passphrase: '', again: '' });
  const { prove, refusal, forgetRefusal, isWorking, secondsToWait } = useProof(async (proof) => {
    const { passphrase } = form.getValues();
    const reply = await ask('changePassphrase', { proof, passphrase });
    if (!reply.ok) return reply.error;
    dispatch(topicsChanged(['vault']));
    onChanged();
    return null;
  });
  const submit = form.handleSubmit(() => prove(proofOf(kind, secret)));
  const turn = () => {
    setKind(kind === 'passphrase' ? 'recovery-code' : 'passphrase');
    setSecret('');
    forgetRefusal();
  };
  return (
    <Form label={keysTexts.passphraseTitle} onSubmit={(event) => void submit(event)}>
      <div className={css.present}>
        <SecretInput
          key={kind}
          ref={input}
          kind={kind}
          value={secret}
          onChange={setSecret}
          label={keysTexts.presentPassphrase}
        />
        {!isLost && (
          <Button variant="subtle" size="compact-sm" onClick={turn}>
            {kind === 'passphrase' ? vaultTexts.takeCode : vaultTexts.takePassphrase}
          </Button>
        )}
      </div>
      <NewPassphraseFields control={form.control} label={keysTexts.newPassphrase} />
      <RefusalMessage refusal={isWorking ? null : refusal} />
      {secondsToWait > 0 && <p role="status">{vaultTexts.waitText(secondsToWait)}</p>}
      <FormActions>
        <Button type="submit" loading={isWorking} disabled={secondsToWait > 0 || secret === ''}>
          {keysTexts.changePassphraseNow}
        </Button>
        <Button component={Link} to={paths.keys} variant="subtle">
          {uiTexts.cancel}
        </Button>
      </FormActions>
      <WorkingLine text={isWorking ? keysTexts.checking : null} />
    </Form>
  );
}
