import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDotted,
  IconPointFilled,
} from '@tabler/icons-react';
import { skipToken } from '@reduxjs/toolkit/query';
import { Link } from 'react-router';
import { presentMembership } from '../../shared/domain/admission';
import type { ModuleRuns } from '../../shared/domain/group';
import type { ModuleId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { useGetAdmissionQuery, useListConsentsQuery } from '../api/hooks';
import { useToday } from '../ui/use-now';
import { useModuleChoices, useModuleRuns } from './module-choices';
import css from './stage-line.module.css';
import { stepsOf, type StageStep } from './stage-steps';
import { stageTexts } from './texts';

/** Where a member stands between enquiry and leaving, what is still missing, and the way to it. */
export function StageLine({ member }: { readonly member: Member }) {
  const today = useToday();
  const runs = useModuleRuns();
  const moduleId = useModuleInView(member, today, runs);
  const needs = useGetAdmissionQuery(moduleId ? { memberId: member.id, moduleId } : skipToken);
  const rows = useListConsentsQuery({ memberId: member.id });
  const known = { needs: needs.data?.needs ?? null, rows: rows.data ?? [] };
  return (
    <ol className={css.line} aria-label={stageTexts.line}>
      {stepsOf({ member, today, runs, ...known }).map((step) => (
        <li key={step.key} className={css.step} data-state={step.state}>
          <Step step={step} />
        </li>
      ))}
    </ol>
  );
}

/** The module they are in, or ask about, or the newest that they could join. */
function useModuleInView(member: Member, today: string, runs: ModuleRuns): ModuleId | null {
  const choices = useModuleChoices();
  const present = presentMembership(member, today, runs) ?? member.memberships.at(-1);
  return present?.moduleId ?? member.interestedIn ?? choices?.at(-1)?.module.id ?? null;
}

function Step({ step }: { readonly step: StageStep }) {
  if (!step.to) return <Face step={step} />;
  return (
    <Link to={step.to} className={css.link ?? ''}>
      <Face step={step} />
    </Link>
  );
}

const icons = {
  done: IconCircleCheckFilled,
  missing: IconCircleDotted,
  ahead: IconCircle,
} as const;

/** The sign stands before the words and is said after them. */
function Face({ step: { label, state } }: { readonly step: StageStep }) {
  if (state === 'reached') {
    return (
      <span className={css.face}>
        {label}
        <IconPointFilled size={16} aria-hidden />
      </span>
    );
  }
  const Icon = icons[state];
  return (
    <span className={css.face}>
      {label} <Icon size={16} role="img" aria-label={stageTexts[state]} />
    </span>
  );
}
