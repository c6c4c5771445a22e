import { useState } from 'react';
import type { NameGuard } from '../../../shared/domain/name-guard';
import type { Autosave } from '../autosave';
import type { FoundName, NamedText } from './found-names';
import { NamesDialog, type Asking } from './names-dialog';
import { signingTexts } from './texts';
import { useFoundNames } from './use-found-names';

type Place = 'addendum' | 'reason';

interface Props {
  readonly autosave: Autosave<string>;
  readonly guard: NameGuard | null;
  /** Why a passage is corrected: it is released with the correction. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** The addendum's text is another one. */
  readonly onReplaced: () => void;
  readonly isPersonal: boolean;
  readonly freezing: Asking;
}

/** Names in an addendum, or in the reason of a correction (M109). */
export function AddendumNamesDialog(props: Props) {
  const { autosave, guard, onReason, onReplaced, isPersonal, freezing } = props;
  const [texts, setTexts] = useState<readonly NamedText<Place>[]>([
    { place: 'addendum', text: autosave.content() },
    { place: 'reason', text: props.reason },
  ]);
  const names = useFoundNames(texts, guard, freezing.names);
  const replace = (replaced: readonly FoundName<Place>[]) => {
    const next = texts.map(({ place, text }) => ({
      place,
      text: withReplaced(
        text,
        replaced.filter((name) => name.place === place),
      ),
    }));
    setTexts(next);
    for (const { place, text } of next) {
      if (place === 'reason') onReason(text);
      else if (text !== autosave.content()) autosave.change(text);
    }
    onReplaced();
  };
  return (
    <NamesDialog
      text={isPersonal ? signingTexts.personal : signingTexts.shared}
      isPersonal={isPersonal}
      names={names}
      onReplace={replace}
      asking={freezing}
      withNames={signingTexts.addAnyway}
      without={signingTexts.add}
    />
  );
}

function withReplaced(text: string, names: readonly FoundName<Place>[]): string {
  return names.reduceRight(
    (said, { from, to, replacement }) => said.slice(0, from) + replacement + said.slice(to),
    text,
  );
}
