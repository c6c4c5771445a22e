import { ActionIcon, Button } from '@mantine/core';
import { IconCopy, IconMinus, IconPlus } from '@tabler/icons-react';
import { useRef, useState, type RefObject } from 'react';
import type { LibraryEntry } from '../../../shared/domain/library';
import { useCopyPollResultMutation } from '../../api/hooks';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { totalOf, type OpenPoll, type PollTallies } from './poll-state';
import { pollTexts } from './texts';
import css from './tools.module.css';
import { useKeysWithin } from './use-keys-within';

interface Props {
  readonly polls: readonly LibraryEntry[];
  /** Of the screen around it (`usePollTallies`): they outlast a look at another tool. */
  readonly tallies: PollTallies;
}

/** Anonymous tallies (M57, M60): counted by hand or by key, shared back as numbers, never kept. */
export function Polls({ polls, tallies }: Props) {
  const [chosenId, setChosenId] = useState(polls[0]?.id);
  const place = useRef<HTMLDivElement>(null);
  const chosen = polls.find(({ id }) => id === chosenId) ?? polls[0];
  if (!chosen) return null;
  return (
    <div ref={place} className={css.stack} tabIndex={-1}>
      <p className={css.soft}>{pollTexts.note}</p>
      <ul className={css.actions} aria-label={pollTexts.choose}>
        {polls.map(({ id, title }) => (
          <li key={id}>
            <Button
              size="compact-sm"
              variant={id === chosen.id ? 'filled' : 'default'}
              aria-pressed={id === chosen.id}
              onClick={() => setChosenId(id)}
            >
              {title}
            </Button>
          </li>
        ))}
      </ul>
      <Poll key={chosen.id} poll={chosen} open={tallies(chosen)} place={place} />
    </div>
  );
}

interface PollProps {
  readonly poll: LibraryEntry;
  readonly open: OpenPoll;
  /** The keys count only here: beside it, in the roster, they may mean something else. */
  readonly place: RefObject<HTMLElement | null>;
}

function Poll({ poll, open, place }: PollProps) {
  useKeysWithin(place, (event) => countByKey(event, open));
  const total = totalOf(open.tallies);
  return (
    <section aria-label={poll.title}>
      <p className={css.text} dir="auto">
        {poll.text}
      </p>
      <ul>
        {poll.options.map((answer, index) => (
          <Answer key={index} answer={answer} index={index} open={open} total={total} />
        ))}
      </ul>
      <p role="status">{pollTexts.total(total)}</p>
      <p className={css.soft}>{pollTexts.keys(Math.min(9, poll.options.length))}</p>
      <PollActions poll={poll} open={open} />
    </section>
  );
}

interface AnswerProps {
  readonly answer: string;
  readonly index: number;
  readonly open: OpenPoll;
  readonly total: number;
}

function Answer({ answer, index, open, total }: AnswerProps) {
  const count = open.tallies[index] ?? 0;
  const share = total === 0 ? 0 : (count / total) * 100;
  return (
    <li className={css.answer}>
      <span dir="auto">{answer}</span>
      <span className={css.count} aria-label={pollTexts.tallyOf(answer, count)} role="img">
        {count}
      </span>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={pollTexts.takeBack(answer)}
        onClick={() => open.count(index, -1)}
      >
        <IconMinus size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={pollTexts.add(answer)}
        onClick={() => open.count(index, 1)}
      >
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
      <span className={css.bar} aria-hidden>
        <span style={{ width: `${share}%` }} />
      </span>
    </li>
  );
}

interface ActionsProps {
  readonly poll: LibraryEntry;
  readonly open: OpenPoll;
}

function PollActions({ poll, open }: ActionsProps) {
  const [copyPollResult, { error }] = useCopyPollResultMutation();
  const [copied, setCopied] = useState<OpenPoll['tallies'] | null>(null);
  const copy = async () => {
    const { tallies } = open;
    const reply = await copyPollResult({ entryId: poll.id, tallies });
    setCopied(reply.error ? null : tallies);
  };
  return (
    <>
      <div className={css.actions}>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} aria-hidden />}
          onClick={() => void copy()}
        >
          {pollTexts.copy}
        </Button>
        <Button variant="subtle" onClick={open.reset}>
          {pollTexts.reset}
        </Button>
      </div>
      <p className={css.status} role="status">
        {copied === open.tallies && pollTexts.copied}
      </p>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}

const DIGIT_KEY = /^Digit([1-9])$/u;

/** The keys in their places, whatever Shift makes of them. */
function countByKey(event: KeyboardEvent, { tallies, count }: OpenPoll): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const answer = Number(DIGIT_KEY.exec(event.code)?.[1] ?? 0) - 1;
  if (answer < 0 || answer >= tallies.length) return;
  event.preventDefault();
  count(answer, event.shiftKey ? -1 : 1);
}
