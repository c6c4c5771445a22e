import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type FocusEvent } from 'react';
import type { GroupId, SessionId } from '../../../shared/domain/ids';
import type { LibraryEntry, Occasion } from '../../../shared/domain/library';
import { occasionsFrom } from '../../../shared/domain/occasion';
import { useCopyPostingMutation } from '../../api/hooks';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { PostingText } from './posting-text';
import { occasionTexts, postingTexts } from './texts';
import css from './tools.module.css';
import { useOccasion } from './use-occasion';

interface Props {
  readonly groupId: GroupId;
  readonly sessionId: SessionId | null;
  readonly postings: readonly LibraryEntry[];
}

/** Texts for the meeting's chat (M56): what fits the moment first, each copied with one click. */
export function Postings({ groupId, sessionId, postings }: Props) {
  const { occasion, hold } = useSettled(useOccasion(sessionId));
  const { copy, copied, refused, refusal, said } = useCopying(groupId, sessionId);
  if (postings.length === 0) return <p className={css.soft}>{postingTexts.none}</p>;
  const shelves = shelvedBy(postings, occasion);
  return (
    <div className={css.stack} {...hold}>
      <p className={css.soft}>{postingTexts.note}</p>
      <p className={css.status} role="status">
        {said}
      </p>
      {shelves.map(({ of, entries }, index) => (
        <details key={of} className={css.occasion} open={index === 0}>
          <summary>{occasionTexts[of]}</summary>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id} className={css.posting}>
                <Posting
                  entry={entry}
                  isCopied={copied === entry.id}
                  onCopy={() => void copy(entry)}
                />
                {refused === entry.id && <RefusalMessage refusal={refusal} />}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

interface PostingProps {
  readonly entry: LibraryEntry;
  readonly isCopied: boolean;
  readonly onCopy: () => void;
}

function Posting({ entry: { title, text }, isCopied, onCopy }: PostingProps) {
  const Icon = isCopied ? IconCheck : IconCopy;
  return (
    <>
      <div className={css.postingHead}>
        <h3 dir="auto">{title}</h3>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Icon size={16} aria-hidden />}
          aria-label={postingTexts.copyOf(title)}
          onClick={onCopy}
        >
          {postingTexts.copy}
        </Button>
      </div>
      <PostingText text={text} />
    </>
  );
}

function useCopying(groupId: GroupId, sessionId: SessionId | null) {
  const [copyPosting, { error }] = useCopyPostingMutation();
  const [done, setDone] = useState<Done | null>(null);
  const copy = async ({ id, title }: LibraryEntry) => {
    setDone(null);
    const { data } = await copyPosting({ groupId, sessionId, entryId: id });
    setDone({ id, isCopied: data !== undefined, said: data ? sayCopied(title, data) : '' });
  };
  return {
    copy,
    copied: done?.isCopied ? done.id : null,
    refused: done && !done.isCopied ? done.id : null,
    refusal: refusalOf(error),
    said: done?.said ?? '',
  };
}

interface Done {
  readonly id: LibraryEntry['id'];
  readonly isCopied: boolean;
  readonly said: string;
}

function sayCopied(
  title: string,
  { forgottenAfterSeconds: seconds }: { readonly forgottenAfterSeconds: number | null },
): string {
  return seconds === null
    ? postingTexts.copied(title)
    : postingTexts.copiedForAWhile(title, seconds);
}

function shelvedBy(postings: readonly LibraryEntry[], occasion: Occasion) {
  return occasionsFrom(occasion)
    .map((of) => ({ of, entries: postings.filter((one) => one.occasion === of) }))
    .filter(({ entries }) => entries.length > 0);
}

/** Nothing moves away under a pointer or the keyboard: the order follows once both have left. */
function useSettled(occasion: Occasion) {
  const [shown, setShown] = useState(occasion);
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  if (shown !== occasion && !isPointedAt && !isFocused) setShown(occasion);
  return {
    occasion: shown,
    hold: {
      onPointerEnter: () => setIsPointedAt(true),
      onPointerLeave: () => setIsPointedAt(false),
      onFocus: () => setIsFocused(true),
      onBlur: (event: FocusEvent<HTMLElement>) =>
        setIsFocused(event.currentTarget.contains(event.relatedTarget)),
    },
  };
}
