import { useState } from 'react';
import { useDispatch } from 'react-redux';
import type { Reply } from '../../shared/contract/contract';
import type { Proof } from '../../shared/contract/keys';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { KeyChangeDone } from './key-change-done';
import { NewCodeFlow } from './new-code-flow';
import css from './settings.module.css';
import { keysTexts } from './texts';

/** New files under a new key, for when an old secret may be known to another. */
export function ReKeyPage() {
  const dispatch = useDispatch();
  const ask = useAskQuietly();
  const [isDone, setIsDone] = useState(false);
  const begin = async (proof: Proof): Promise<Reply<'beginReKey'>> =>
    ask('beginReKey', { passphrase: proof.by === 'passphrase' ? proof.passphrase : '' });
  const complete = async (typedCode: string) => {
    const reply = await ask('completeReKey', { typedCode });
    if (!reply.ok) return reply.error;
    dispatch(topicsChanged(['vault', 'backups']));
    setIsDone(true);
    return null;
  };
  if (isDone) {
    return (
      <KeyChangeDone title={keysTexts.reKeyTitle} done={keysTexts.reKeyDone}>
        <p>{keysTexts.reKeyOld}</p>
      </KeyChangeDone>
    );
  }
  return (
    <NewCodeFlow
      title={keysTexts.reKeyTitle}
      lead={keysTexts.reKeyLead}
      explained={
        <ul className={css.points}>
          <li>{keysTexts.reKeyBackups}</li>
          <li>{keysTexts.reKeyCode}</li>
          <li>{keysTexts.reKeySafe}</li>
        </ul>
      }
      sheetLead={keysTexts.reKeySheet}
      submit={keysTexts.reKeyNow}
      working={keysTexts.reKeying}
      isPassphraseOnly
      onBegin={begin}
      onComplete={complete}
    />
  );
}
