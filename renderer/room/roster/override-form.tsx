import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import type { Refusal } from '../../../shared/contract/refusal';
import type { RoomMember } from '../../../shared/contract/rooms';
import { overrideReasonSchema } from '../../../shared/domain/admission-needs';
import type { SessionId } from '../../../shared/domain/ids';
import { sayNeed } from '../../members/needs';
import { BegunLine } from '../../ui/begun-form';
import { ParagraphField } from '../../ui/fields';
import { Form, FormActions } from '../../ui/form';
import { keptForm } from '../../ui/kept-form';
import { uiTexts } from '../../ui/texts';
import { useDomainForm } from '../../ui/use-domain-form';
import { useKeptForm } from '../../ui/use-kept-form';
import css from './parts.module.css';
import { rosterTexts } from './texts';

const reasonSchema = z.object({ reason: overrideReasonSchema });

interface Props {
  readonly row: RoomMember;
  readonly sessionId: SessionId;
  readonly onLetIn: (reason: string) => Promise<Refusal | 'not-ready' | null>;
  readonly onDone: () => void;
}

/** What is missing, the ways to do it, and a reason in a sentence for letting in without it (M100). */
export function OverrideForm({ row, sessionId, onLetIn, onDone }: Props) {
  const { memberId, displayName } = row;
  const form = useDomainForm(reasonSchema, { reason: '' });
  const kept = useKeptForm(`let-in:${sessionId}:${memberId}`, keptForm(form));
  useEffect(() => form.setFocus('reason'), [form]);
  const submit = form.handleSubmit(async ({ reason }) => {
    if ((await onLetIn(reason)) !== null) return;
    kept.drop();
    onDone();
  });
  return (
    <div data-passes-arrows>
      <Missing row={row} />
      <Form
        label={rosterTexts.letInAllTheSameOf(displayName)}
        onSubmit={(event) => void submit(event)}
      >
        <BegunLine of={kept} />
        <ParagraphField
          control={form.control}
          name="reason"
          label={rosterTexts.reason}
          description={rosterTexts.reasonNote}
          rows={2}
          isRequired
        />
        <FormActions>
          <Button size="compact-sm" type="submit" loading={form.formState.isSubmitting}>
            {rosterTexts.letInAllTheSame}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {uiTexts.cancel}
          </Button>
        </FormActions>
      </Form>
    </div>
  );
}

function Missing({ row: { memberId, needs } }: { readonly row: RoomMember }) {
  if (needs.length === 0) return null;
  return (
    <>
      <p className={css.missing}>{rosterTexts.missing(needs.length)}</p>
      <ul className={css.needs}>
        {needs.map((need) => {
          const { missing, way, name, to } = sayNeed(need, memberId);
          return (
            <li key={`${need.code} ${to}`}>
              <span>{missing}</span>{' '}
              <Link to={to} aria-label={name}>
                {way}
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
