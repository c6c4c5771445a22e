import { skipToken } from '@reduxjs/toolkit/query';
import { useState } from 'react';
import type { Drafted } from '../../shared/contract/draft-histories';
import type { Undo } from '../../shared/domain/draft-history';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import { emptyBody } from '../../shared/domain/note-body';
import type { SignableText } from '../../shared/domain/signed-text';
import { useGetDraftHistoryQuery } from '../api/hooks';
import type { Autosave } from './autosave';
import { useDrafts } from './use-drafts';

const NOTHING: Undo = {};

/**
 * What typing can be taken back since before the window was opened; `undefined` while it is asked
 * for. It is asked once: what is typed from then on is known better here.
 */
export function useBegunUndo(drafted: Drafted, isNew: boolean): Undo | undefined {
  const [isAsked] = useState(!isNew);
  const history = useGetDraftHistoryQuery(isAsked ? { drafted } : skipToken, {
    refetchOnMountOrArgChange: true,
  });
  const answered = history.isFetching ? undefined : history.data?.undo;
  return useFirst(isAsked && !history.isError ? answered : NOTHING);
}

/** The first value that there was. */
function useFirst<T>(value: T | undefined): T | undefined {
  const [first, setFirst] = useState(value);
  if (first === undefined && value !== undefined) setFirst(value);
  return first ?? value;
}

/** The draft of this note: as it was left, or blank in the usual form. */
export function useDraft(
  drafted: Drafted,
  text: SignableText<GroupNoteBody> | null,
  blank: GroupNoteBody,
): Autosave<GroupNoteBody> {
  const drafts = useDrafts();
  const [autosave] = useState(() => {
    const draft = drafts.note(drafted, {
      body: text?.body ?? blank,
      savedAt: text?.savedAt ?? null,
    });
    if (text === null && isUntouched(draft)) draft.change(blank);
    return draft;
  });
  return autosave;
}

/** The room opens a draft for jottings, in no form that was chosen. */
function isUntouched(draft: Autosave<GroupNoteBody>): boolean {
  const { template, sections } = draft.content();
  const isEmpty = Object.values(sections).every((text) => !text?.trim());
  return draft.state().kind === 'untouched' && template === emptyBody.template && isEmpty;
}
