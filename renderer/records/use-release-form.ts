import { useEffect, useState, type SubmitEvent } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useDispatch } from 'react-redux';
import { contract, type Input, type Output } from '../../shared/contract/contract';
import type { RequestView } from '../../shared/contract/record-requests';
import type { Refusal } from '../../shared/contract/refusal';
import type { Member } from '../../shared/domain/member';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { useQuietAnswer } from '../api/use-quiet-answer';
import { keptForm } from '../ui/kept-form';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { useToday } from '../ui/use-now';
import {
  askerOf,
  choiceOf,
  liftedOnList,
  forMember,
  recipientOf,
  releaseFormSchema,
  valuesToBegin,
  type ReleaseRead,
  type ReleaseTyped,
} from './release-values';

/** Typing rests so long before what goes in is put together anew. */
const QUIET_MS = 400;

export interface ReleaseAbout {
  readonly member: Member;
  /** The request that this release answers. */
  readonly asked: RequestView | null;
  readonly onDone: (done: Output<'releaseRecord'>) => void;
}

export type ReleaseForm = ReturnType<typeof useReleaseForm>;

/** One release while it is put together: what is typed, and what would leave. */
export function useReleaseForm({ member, asked, onDone }: ReleaseAbout) {
  const form = useDomainForm(releaseFormSchema, valuesToBegin(member, useToday(), asked));
  const requestId = asked?.request.id ?? null;
  const kept = useKeptForm(
    requestId ? `release:${member.id}:${requestId}` : `release:${member.id}`,
    keptForm(form),
  );
  const written = useWatch({ control: form.control, compute: (all: ReleaseTyped) => all });
  // What was kept may be older than what was established since.
  const typed = asked ? { ...written, ...askerOf(asked, member) } : forMember(written, member);
  const choice = choiceOf(typed, requestId);
  const recipient = recipientOf(typed);
  const preview = useQuietAnswer('previewRelease', choice && { choice }, QUIET_MS);
  const { release, refusal } = useRelease(onDone);
  const { missed, miss } = useMissedReason(form);
  const save = form.handleSubmit(
    async ({ recipientContact, isProtected }) => {
      if (!choice || !recipient) return;
      if (await release({ choice, recipient, recipientContact, isProtected })) kept.drop();
    },
    ({ lifted, ...others }) => {
      if (lifted && Object.keys(others).length === 0) miss(Number(Object.keys(lifted)[0]));
    },
  );
  const submit = (event: SubmitEvent) => {
    const lifted = liftedOnList(form.getValues(), preview.value?.masks ?? []);
    if (lifted) form.setValue('lifted', lifted, { shouldDirty: true });
    return save(event);
  };
  const isForRequest = asked !== null;
  const hasMissed = missed !== null;
  return {
    form,
    kept,
    typed,
    isForRequest,
    choice,
    recipient,
    preview,
    refusal,
    hasMissed,
    submit,
  };
}

/** Only reasons were wanting at a try to save: the first is gone to once its name is drawn. */
function useMissedReason({ setFocus }: UseFormReturn<ReleaseTyped, unknown, ReleaseRead>) {
  const [missed, setMissed] = useState<{ readonly at: number } | null>(null);
  useEffect(() => {
    if (missed) setFocus(`lifted.${missed.at}.reason`);
  }, [missed, setFocus]);
  return { missed, miss: (at: number) => setMissed({ at }) };
}

/** Asked quietly: the answer can hold a password, which is never to stand in the state. */
function useRelease(onDone: ReleaseAbout['onDone']) {
  const ask = useAskQuietly();
  const dispatch = useDispatch();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const release = async (input: Input<'releaseRecord'>): Promise<boolean> => {
    const reply = await ask('releaseRecord', input);
    setRefusal(reply.ok ? null : reply.error);
    // One that could not be written stands in the list as well.
    dispatch(topicsChanged(contract.releaseRecord.changes));
    if (reply.ok) onDone(reply.value);
    return reply.ok;
  };
  return { release, refusal };
}
