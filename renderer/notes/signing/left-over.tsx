import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Drafted } from '../../../shared/contract/draft-histories';
import type { GroupNoteBody } from '../../../shared/domain/group-process';
import type { SignableText } from '../../../shared/domain/signed-text';
import { Banner } from '../../ui/banner';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ScrollPane } from '../../ui/scroll-pane';
import { useDrafts } from '../use-drafts';
import { leftOverOf } from './left-over-text';
import css from './signing.module.css';
import { signingTexts } from './texts';

interface Props {
  readonly drafted: Drafted;
  readonly text: SignableText<GroupNoteBody>;
  /** An addendum was begun with it. */
  readonly onAdopted: () => void;
}

/** What was typed here while another window signed: it becomes an addendum, or is thrown away. */
export function LeftOver({ drafted, text, onAdopted }: Props) {
  const drafts = useDrafts();
  const [left, setLeft] = useState(() => leftOverOf(drafts.typedIn(drafted), text.body));
  const [isThrowing, setIsThrowing] = useState(false);
  const isNothingLeft = left === '';
  // The place is named by its parts: each render brings another one of the same.
  const place = useRef({ kind: 'note', drafted } as const);
  useEffect(() => {
    if (isNothingLeft) void drafts.drop(place.current);
  }, [drafts, isNothingLeft]);
  if (isNothingLeft) return null;
  const letGo = () => setLeft('');
  const adopt = () => {
    const addendum = drafts.addendum(drafted, text.unfinishedAddendum);
    addendum.change([addendum.content(), left].filter(Boolean).join('\n\n'));
    letGo();
    onAdopted();
  };
  return (
    <Banner
      tone="missing"
      role="alert"
      title={signingTexts.leftOver}
      actions={
        <>
          <Button onClick={adopt}>{signingTexts.adopt}</Button>
          <Button variant="default" onClick={() => setIsThrowing(true)}>
            {signingTexts.throwAway}
          </Button>
        </>
      }
    >
      <p>{signingTexts.leftOverText}</p>
      <ScrollPane className={css.left} label={signingTexts.typed}>
        <p dir="auto">{left}</p>
      </ScrollPane>
      {isThrowing && (
        <ConfirmDialog
          title={signingTexts.throwAwayTitle}
          text={signingTexts.throwAwayText}
          confirm={signingTexts.throwAway}
          isDanger
          onConfirm={async () => {
            letGo();
            return undefined;
          }}
          onClose={() => setIsThrowing(false)}
        />
      )}
    </Banner>
  );
}
