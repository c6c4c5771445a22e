import type { ReactNode } from 'react';
import type { GroupProcess } from '../../../shared/domain/group-process';
import { AttendanceCounts } from './attendance-counts';
import { Course, type ProcessPlace } from './course';
import css from './group.module.css';
import { cohesionTexts, factorTexts, groupProcessTexts, stageTexts } from './texts';

interface Props {
  readonly process: GroupProcess;
  readonly place: ProcessPlace;
}

/** What was said of the group, as it was signed. */
export function ProcessRead({ process, place }: Props) {
  const { stage, cohesion, factors, attendance } = process;
  return (
    <section className={css.process} aria-label={groupProcessTexts.title}>
      <Course place={place} stage={stage} cohesion={cohesion} />
      <dl className={css.read}>
        <Said title={groupProcessTexts.stage}>{stage && stageTexts[stage].label}</Said>
        <Said title={groupProcessTexts.cohesion}>{cohesion && sayDegree(cohesion)}</Said>
        <Said title={groupProcessTexts.factors}>
          {factors.length > 0 && <Factors factors={factors} />}
        </Said>
        <Said title={groupProcessTexts.attendance}>
          {attendance && <AttendanceCounts counts={attendance} />}
        </Said>
      </dl>
    </section>
  );
}

function sayDegree(cohesion: number): string {
  return groupProcessTexts.cohesionOf(cohesion, cohesionTexts[cohesion - 1] ?? '');
}

function Said({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children || <span className={css.soft}>{groupProcessTexts.notSaid}</span>}</dd>
    </>
  );
}

function Factors({ factors }: Pick<GroupProcess, 'factors'>) {
  return (
    <ul className={css.counts}>
      {factors.map((factor) => (
        <li key={factor}>{factorTexts[factor].label}</li>
      ))}
    </ul>
  );
}
