import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PolicyView } from '../../shared/contract/policies';
import { useRemovePolicyMutation } from '../api/hooks';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Section } from '../ui/page';
import { useToday } from '../ui/use-now';
import { ExactDateText } from '../ui/when';
import css from './policies.module.css';
import { RepeatDialog, ReviewDialog } from './policy-dialogs';
import { policyTexts } from './texts';

type Repeat = PolicyView['repeats'][number];
type Doing = { readonly kind: 'review' | 'remove' } | { readonly kind: 'said'; in: Repeat };

interface Props {
  readonly view: PolicyView;
  readonly onChange: () => void;
}

/** One policy: when it is looked at again, where it was repeated, and its text. */
export function PolicyPart({ view, onChange }: Props) {
  const { policy } = view;
  const [doing, setDoing] = useState<Doing | null>(null);
  const { title } = policy;
  const acts = [
    { label: policyTexts.review, variant: 'default', onAct: () => setDoing({ kind: 'review' }) },
    { label: policyTexts.change, variant: 'default', onAct: onChange },
    { label: policyTexts.remove, variant: 'subtle', onAct: () => setDoing({ kind: 'remove' }) },
  ];
  return (
    <Section
      title={title}
      actions={
        <span className={css.acts}>
          {acts.map(({ label, variant, onAct }) => (
            <Button
              key={label}
              size="compact-sm"
              variant={variant}
              aria-label={policyTexts.of(label, title)}
              onClick={onAct}
            >
              {label}
            </Button>
          ))}
        </span>
      }
    >
      <div className={css.part}>
        <ReviewLine policy={policy} />
        <details>
          <summary>{policyTexts.show}</summary>
          <p className={css.text} dir="auto">
            {policy.text}
          </p>
        </details>
        {policy.repeatEveryWeeks !== null && (
          <Repeats view={view} onSaid={(group) => setDoing({ kind: 'said', in: group })} />
        )}
        <Reviews policy={policy} />
      </div>
      {doing && <DoingDialog view={view} doing={doing} onClose={() => setDoing(null)} />}
    </Section>
  );
}

function ReviewLine({ policy: { reviewOn, reviews } }: Pick<PolicyView, 'policy'>) {
  if (reviewOn <= useToday()) return <p className={css.due}>{policyTexts.reviewDue}</p>;
  return (
    <p className={css.soft}>
      {reviews.length === 0 ? policyTexts.firstReviewOn : policyTexts.reviewOn}{' '}
      <ExactDateText date={reviewOn} />
    </p>
  );
}

function Reviews({ policy: { reviews } }: Pick<PolicyView, 'policy'>) {
  if (reviews.length === 0) return null;
  return (
    <ul className={css.list} aria-label={policyTexts.reviews}>
      {reviews.toReversed().map(({ on, note }, index) => (
        <li key={index} className={css.line}>
          <span className={css.soft}>
            {policyTexts.reviewedOn} <ExactDateText date={on} />
          </span>
          {note !== '' && <span dir="auto">{note}</span>}
        </li>
      ))}
    </ul>
  );
}

interface RepeatsProps {
  readonly view: PolicyView;
  readonly onSaid: (group: Repeat) => void;
}

function Repeats({ view: { policy, repeats }, onSaid }: RepeatsProps) {
  if (repeats.length === 0) return <p className={css.soft}>{policyTexts.noGroup}</p>;
  return (
    <>
      {policy.isConfidentiality && <p className={css.soft}>{policyTexts.roomCounts}</p>}
      <table className={css.repeats} aria-label={policyTexts.repeats}>
        <tbody>
          {repeats.map((repeat) => (
            <tr key={repeat.groupId}>
              <th scope="row" dir="auto">
                {repeat.groupName}
              </th>
              <RepeatCells repeat={repeat} />
              <td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={policyTexts.saidIn(repeat.groupName)}
                  onClick={() => onSaid(repeat)}
                >
                  {policyTexts.said}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function RepeatCells({ repeat: { lastOn, dueOn } }: { readonly repeat: Repeat }) {
  const isDue = dueOn <= useToday();
  return (
    <>
      <td className={css.soft}>
        {lastOn === null ? policyTexts.neverSaid : policyTexts.lastSaid}{' '}
        {lastOn !== null && <ExactDateText date={lastOn} />}
      </td>
      <td className={isDue ? css.due : css.soft}>
        {isDue ? policyTexts.dueNow : policyTexts.dueOn} {!isDue && <ExactDateText date={dueOn} />}
      </td>
    </>
  );
}

interface DialogProps {
  readonly view: PolicyView;
  readonly doing: Doing;
  readonly onClose: () => void;
}

function DoingDialog({ view: { policy }, doing, onClose }: DialogProps) {
  const [removePolicy] = useRemovePolicyMutation();
  switch (doing.kind) {
    case 'review':
      return <ReviewDialog policy={policy} onClose={onClose} />;
    case 'said':
      return <RepeatDialog policy={policy} group={doing.in} onClose={onClose} />;
    case 'remove':
      return (
        <ConfirmDialog
          title={policyTexts.removeTitle(policy.title)}
          text={policyTexts.removeText}
          confirm={policyTexts.removeConfirm}
          isDanger
          onConfirm={async () => (await removePolicy({ policyId: policy.id })).error}
          onClose={onClose}
        />
      );
  }
}
