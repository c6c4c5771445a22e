import { useReducer, useSyncExternalStore, type ReactNode } from 'react';
import {
  groupStageSchema,
  nothingOfProcess,
  therapeuticFactorSchema,
  withFactor,
  type AttendanceInNumbers,
  type GroupNoteBody,
  type GroupProcess,
} from '../../../shared/domain/group-process';
import type { Autosave } from '../autosave';
import { AttendanceCounts } from './attendance-counts';
import { Chips } from './chips';
import { Course, type ProcessPlace } from './course';
import css from './group.module.css';
import { cohesionTexts, factorTexts, groupProcessTexts, stageTexts } from './texts';

const stages = groupStageSchema.options.map((value) => ({ value, ...stageTexts[value] }));
const factors = therapeuticFactorSchema.options.map((value) => ({ value, ...factorTexts[value] }));
const degrees = cohesionTexts.map((word, index) => {
  const degree = String(index + 1);
  return { value: degree, label: degree, explained: groupProcessTexts.cohesionOf(index + 1, word) };
});

export interface ProcessFormProps {
  readonly autosave: Autosave<GroupNoteBody>;
  readonly attendance: AttendanceInNumbers;
  readonly place: ProcessPlace;
  readonly isClosed: boolean;
}

/** What is said of the group as a whole: part of the draft, and signed with it. */
export function ProcessForm({ autosave, attendance, place, isClosed }: ProcessFormProps) {
  const [process, say] = useProcess(autosave);
  const { stage, cohesion } = process;
  return (
    <section className={css.process} aria-label={groupProcessTexts.title}>
      <Course place={place} stage={stage} cohesion={cohesion} />
      <Fact title={groupProcessTexts.stage}>
        <Chips
          isClosed={isClosed}
          label={groupProcessTexts.stage}
          chips={stages}
          pressed={stage === null ? [] : [stage]}
          onPress={(chosen, isPressed) => say({ stage: isPressed ? chosen : null })}
        />
      </Fact>
      <Fact title={groupProcessTexts.cohesion} note={sayCohesion(cohesion)}>
        <Chips
          isClosed={isClosed}
          label={groupProcessTexts.cohesion}
          chips={degrees}
          pressed={cohesion === null ? [] : [String(cohesion)]}
          onPress={(degree, isPressed) => say({ cohesion: isPressed ? Number(degree) : null })}
        />
      </Fact>
      <Fact title={groupProcessTexts.factors}>
        <Chips
          isClosed={isClosed}
          label={groupProcessTexts.factors}
          chips={factors}
          pressed={process.factors}
          onPress={(factor, isPressed) =>
            say({ factors: withFactor(process.factors, factor, isPressed) })
          }
        />
      </Fact>
      <Fact title={groupProcessTexts.attendance}>
        <AttendanceCounts counts={attendance} />
      </Fact>
    </section>
  );
}

/** Follows the draft, which an earlier version that is brought back changes from elsewhere. */
function useProcess(
  autosave: Autosave<GroupNoteBody>,
): [GroupProcess, (part: Partial<GroupProcess>) => void] {
  const [, showAgain] = useReducer((count: number) => count + 1, 0);
  const inDraft = useSyncExternalStore(autosave.subscribe, () => autosave.content().process);
  const process = inDraft ?? nothingOfProcess;
  const say = (part: Partial<GroupProcess>) => {
    autosave.change({ ...autosave.content(), process: { ...process, ...part } });
    showAgain();
  };
  return [process, say];
}

export function sayCohesion(cohesion: number | null): string | null {
  const word = cohesion === null ? undefined : cohesionTexts[cohesion - 1];
  return word === undefined ? null : word;
}

interface FactProps {
  readonly title: string;
  readonly note?: string | null;
  readonly children: ReactNode;
}

function Fact({ title, note, children }: FactProps) {
  return (
    <div className={css.fact}>
      <h2 className={css.heading}>
        {title}
        {note && <span className={css.note}>{note}</span>}
      </h2>
      {children}
    </div>
  );
}
