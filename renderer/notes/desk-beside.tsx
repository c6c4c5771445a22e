import type { ReactNode } from 'react';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import type { NameGuard } from '../../shared/domain/name-guard';
import type { ProgressNote } from '../../shared/domain/note';
import type { Autosave } from './autosave';
import { ComparePane } from './compare/compare-pane';
import css from './desk.module.css';
import { useEditors } from './editor/editors';
import { GuardList } from './guard/guard-list';
import type { GuardedText } from './guard/texts';
import { useFindings } from './guard/use-findings';
import { RepeatList } from './repeats/repeat-list';
import type { ShownRepeat } from './repeats/use-repeats';
import { OtherForm } from './templates/other-form';

interface Props {
  readonly autosave: Autosave<GroupNoteBody>;
  /** Nothing is changed from here: it is being signed, or asked about. */
  readonly isClosed: boolean;
  readonly guard: NameGuard | null;
  readonly guardedText: GuardedText;
  readonly repeats: readonly ShownRepeat[];
  readonly aside: ReactNode;
  /** The note that this one is compared with; `null` while it is not. */
  readonly compared: ProgressNote | null;
  readonly onEndComparison: () => void;
  readonly onPutIn: (text: string) => boolean;
}

/** Beside the text: what wants to be dealt with in it, then what stands there to be looked at. */
export function DeskBeside(props: Props) {
  const { autosave, guard, guardedText, repeats, aside, compared, onPutIn } = props;
  const editors = useEditors();
  const findings = useFindings(autosave, guard);
  return (
    <div className={css.beside}>
      <OtherForm autosave={autosave} isClosed={props.isClosed} onPutIn={onPutIn} />
      <GuardList
        findings={findings}
        guardedText={guardedText}
        onReplace={(finding) => editors.replaceName(finding.section, finding)}
        onGoTo={({ section, from, to }) => editors.select(section, from, to)}
      />
      <RepeatList
        repeats={repeats}
        onGoTo={({ section, from, to }) => editors.select(section, from, to)}
      />
      {compared ? (
        <ComparePane
          className={css.aside}
          autosave={autosave}
          previous={{ body: compared.text.body, sessionDate: compared.sessionDate }}
          onEnd={props.onEndComparison}
        />
      ) : (
        aside
      )}
    </div>
  );
}
