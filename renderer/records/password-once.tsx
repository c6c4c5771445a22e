import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import { useAskQuietly } from '../api/use-ask';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import css from './records.module.css';
import { recordTexts } from './texts';

/** The password of the file, on this screen alone: leaving it or a lock forgets it. */
export function PasswordOnce({ password }: { readonly password: string }) {
  const ask = useAskQuietly();
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const copy = async () => {
    const reply = await ask('copySecret', { text: password });
    setRefusal(reply.ok ? null : reply.error);
    setSaid(reply.ok ? recordTexts.passwordCopied(reply.value.forgottenAfterSeconds) : '');
  };
  return (
    <Banner
      tone="missing"
      title={recordTexts.passwordTitle}
      actions={
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          onClick={() => void copy()}
        >
          {recordTexts.copyPassword}
        </Button>
      }
    >
      <p>
        <code className={css.password}>{password}</code>
      </p>
      <p>{recordTexts.passwordText}</p>
      <p role="status">{said}</p>
      <RefusalMessage refusal={refusal} />
    </Banner>
  );
}
