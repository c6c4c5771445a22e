import { ActionIcon, Button } from '@mantine/core';
import { IconBulb, IconCheck, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { GroupKind } from '../../shared/domain/group-kind';
import type { LibraryEntry, LibraryEntryId, Occasion } from '../../shared/domain/library';
import { Hint } from '../ui/hint';
import css from './room.module.css';
import { roomTexts } from './texts';
import { promptsFor, useEntries } from './use-entries';

/** Long enough to read two sentences twice. */
const SHOWN_MS = 20_000;
/** How soon after the pointer and the keyboard have left it a prompt may go. */
const ASKED_AGAIN_MS = 2_000;

interface Props {
  readonly kind: GroupKind;
  readonly occasions: readonly Occasion[];
}

/** Prompts that vanish (M59, M21, M22, M53, M111): one at a time, and never in the way. */
export function PassingPrompts({ kind, occasions }: Props) {
  const prompts = promptsFor(useEntries(kind), occasions);
  const [at, setAt] = useState(0);
  const place = useRef<HTMLElement>(null);
  const prompt = prompts[at];
  usePassing(prompt?.id, place, () => setAt(at + 1));
  if (prompts.length === 0) return null;
  if (!prompt) return <PromptsAgain onAgain={() => setAt(0)} />;
  return (
    <aside ref={place} className={css.prompt} aria-label={roomTexts.prompt}>
      <IconBulb size={18} stroke={1.6} aria-hidden />
      <p role="status" className={css.promptWords}>
        <PromptWords {...prompt} />
      </p>
      <Onward isLast={at + 1 === prompts.length} onGo={() => setAt(at + 1)} />
    </aside>
  );
}

/** A title that the text begins with says nothing more. */
function PromptWords({ title, text }: Pick<LibraryEntry, 'title' | 'text'>) {
  return (
    <>
      {!text.startsWith(title) && <strong>{title}</strong>} <span dir="auto">{text}</span>
    </>
  );
}

function Onward({ isLast, onGo }: { readonly isLast: boolean; readonly onGo: () => void }) {
  const label = isLast ? roomTexts.lastPrompt : roomTexts.dismissPrompt;
  const Icon = isLast ? IconCheck : IconChevronRight;
  return (
    <Hint label={label}>
      <ActionIcon variant="subtle" aria-label={label} onClick={onGo}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Hint>
  );
}

/** Goes by itself after a while, but not from under the pointer or the keyboard. */
function usePassing(
  shown: LibraryEntryId | undefined,
  place: RefObject<HTMLElement | null>,
  pass: () => void,
) {
  const onPass = useEffectEvent(pass);
  useEffect(() => {
    if (shown === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      if (place.current && isHeld(place.current)) timer = setTimeout(look, ASKED_AGAIN_MS);
      else onPass();
    };
    timer = setTimeout(look, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown, place]);
}

/** A click leaves the focus behind, and holds nothing. */
function isHeld(place: HTMLElement): boolean {
  return place.matches(':hover') || place.querySelector(':focus-visible') !== null;
}

function PromptsAgain({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <Button className={css.again ?? ''} size="compact-sm" variant="subtle" onClick={onAgain}>
      {roomTexts.promptsAgain}
    </Button>
  );
}
