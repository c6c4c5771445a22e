import { Button } from '@mantine/core';
import { IconCopy, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal } from '../../shared/contract/refusal';
import { useAskQuietly } from '../api/use-ask';
import { RefusalMessage } from '../ui/refusal-message';
import css from './recovery-sheet.module.css';
import { vaultTexts } from './texts';

/** Beside writing it by hand: the sheet as a PDF, or the clipboard for half a minute. */
export function SheetCopies({ code }: { readonly code: string }) {
  const ask = useAskQuietly();
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const save = async () => {
    const reply = await ask('saveEmergencySheet', { recoveryCode: code });
    const isLeft = !reply.ok && reply.error.code === 'save-cancelled';
    setRefusal(reply.ok || isLeft ? null : reply.error);
    setSaid(reply.ok ? vaultTexts.sheetSaved(reply.value.path) : '');
  };
  const copy = async () => {
    const reply = await ask('copySecret', { text: code });
    setRefusal(reply.ok ? null : reply.error);
    setSaid(reply.ok ? vaultTexts.codeCopied(reply.value.forgottenAfterSeconds) : '');
  };
  return (
    <div className={css.copies}>
      <div className={css.buttons}>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden />}
          onClick={() => void save()}
        >
          {vaultTexts.saveSheet}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          onClick={() => void copy()}
        >
          {vaultTexts.copyCode}
        </Button>
      </div>
      <p className={css.said} role="status">
        {said}
      </p>
      <RefusalMessage refusal={refusal} />
    </div>
  );
}
