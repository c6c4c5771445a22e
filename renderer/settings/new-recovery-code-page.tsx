import { useState } from 'react';
import { useDispatch } from 'react-redux';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { KeyChangeDone } from './key-change-done';
import { NewCodeFlow } from './new-code-flow';
import css from './settings.module.css';
import { keysTexts } from './texts';

export function NewRecoveryCodePage() {
  const dispatch = useDispatch();
  const ask = useAskQuietly();
  const [isDone, setIsDone] = useState(false);
  const complete = async (typedCode: string) => {
    const reply = await ask('completeRecoveryCode', { typedCode });
    if (!reply.ok) return reply.error;
    dispatch(topicsChanged(['vault']));
    setIsDone(true);
    return null;
  };
  if (isDone) {
    return (
      <KeyChangeDone title={keysTexts.codeTitle} done={keysTexts.codeDone}>
        <p>{keysTexts.codeOld}</p>
      </KeyChangeDone>
    );
  }
  return (
    <NewCodeFlow
      title={keysTexts.codeTitle}
      lead={keysTexts.codeLead}
      explained={
        <ul className={css.points}>
          <li>{keysTexts.codeUntil}</li>
          <li>{keysTexts.codeAfter}</li>
        </ul>
      }
      sheetLead={keysTexts.codeSheet}
      submit={keysTexts.codeNow}
      working={keysTexts.checking}
      isPassphraseOnly={false}
      onBegin={(proof) => ask('beginRecoveryCode', { proof })}
      onComplete={complete}
    />
  );
}
