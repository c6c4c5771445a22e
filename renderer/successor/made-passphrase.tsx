import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import { useAskQuietly } from '../api/use-ask';
import { RefusalMessage } from '../ui/refusal-message';
import css from './successor.module.css';
import { successorTexts } from './texts';

/** Shown once, as it should stand on paper. */
export function MadePassphrase({ passphrase }: { readonly passphrase: string }) {
  const ask = useAskQuietly();
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const copy = async () => {
    const reply = await ask('copySecret', { text: passphrase });
    setRefusal(reply.ok ? null : reply.error);
    setSaid(reply.ok ? successorTexts.copied(reply.value.forgottenAfterSeconds) : '');
  };
  return (
    <div className={css.made}>
      <p className={css.secret} data-testid="sealing-passphrase">
        {passphrase}
      </p>
      <p>{successorTexts.madeNote}</p>
      <Button variant="default" size="compact-sm" onClick={() => void copy()}>
        {successorTexts.copy}
      </Button>
      <p role="status">{said}</p>
      <RefusalMessage refusal={refusal} />
    </div>
  );
}
