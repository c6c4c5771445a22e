import { ActionIcon, Button } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { Hint } from '../ui/hint';
import { ariaKeysOf, shortcuts } from '../ui/keys';
import { SavedMark } from '../ui/saved-mark';
import { useShortcut } from '../ui/use-shortcut';
import type { Autosave } from './autosave';
import css from './desk.module.css';
import { deskTexts } from './desk-texts';
import { StepButtons } from './step-buttons';
import { noteTexts } from './texts';
import { useKeyRest } from './use-key-rest';
import { useSaveState } from './use-drafts';
import { useWay, type Way } from './way';

interface Props {
  readonly autosave: Pick<Autosave<unknown>, 'subscribe' | 'state' | 'isTouched'>;
  readonly isSigning: boolean;
  /** Its keys rest while something is asked in a dialog. */
  readonly isAsking: boolean;
  readonly onSign: (goesOn: boolean) => void;
}

/** What is done with a draft: left, signed, or signed and gone on from. */
export function DraftActions({ autosave, isSigning, isAsking, onSign }: Props) {
  const way = useWay();
  const goesOn = way !== null;
  const isResting = useKeyRest(autosave);
  const sign = (isToGoOn: boolean) => void (isResting() || onSign(isToGoOn));
  useShortcut(shortcuts.sign, () => void (isSigning || isAsking || sign(goesOn)));
  const keys = { 'aria-keyshortcuts': ariaKeysOf(shortcuts.sign) };
  return (
    <div className={css.actions}>
      <SavedMark state={useSaveState(autosave)} />
      <StepButtons />
      {way && <SaveForLater way={way} isOff={isSigning || isAsking} />}
      {way ? (
        <>
          <Hint label={noteTexts.signExplained}>
            <Button
              variant="subtle"
              color="gray"
              disabled={isSigning}
              onClick={() => onSign(false)}
            >
              {noteTexts.signNote}
            </Button>
          </Hint>
          <Hint label={deskTexts.signAndNextExplained} shortcut={shortcuts.sign}>
            <Button loading={isSigning} {...keys} onClick={() => sign(true)}>
              {deskTexts.signAndNext}
            </Button>
          </Hint>
        </>
      ) : (
        <Hint label={noteTexts.signExplained} shortcut={shortcuts.sign}>
          <Button loading={isSigning} {...keys} onClick={() => onSign(false)}>
            {noteTexts.signNote}
          </Button>
        </Hint>
      )}
    </div>
  );
}

function SaveForLater({ way, isOff }: { readonly way: Way; readonly isOff: boolean }) {
  useShortcut(shortcuts.later, () => void (isOff || way.saveForLater()));
  return (
    <Hint label={deskTexts.saveForLaterExplained} shortcut={shortcuts.later}>
      <ActionIcon
        variant="subtle"
        size="lg"
        color="gray"
        disabled={isOff}
        aria-label={deskTexts.saveForLater}
        aria-keyshortcuts={ariaKeysOf(shortcuts.later)}
        onClick={way.saveForLater}
      >
        <IconBookmark size={20} aria-hidden />
      </ActionIcon>
    </Hint>
  );
}
