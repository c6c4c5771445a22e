import {
  REPLACEMENT,
  type GuardedNames,
  type NameFinding,
  type NameForm,
  type NameGuard,
} from '../name-guard';
import { ownForms, personOf, rosterOf, type Bearer } from './bearers';
import { foldText, type FoldedText } from './folding';
import { keyOf } from './forms';
import { initialsOf, type InitialsIn } from './initials';
import { joinNames, type FoundName } from './joining';
import { certaintyOf, isBesideStranger } from './judging';
import { nearNamesOf, type NearNames } from './near-names';
import { patternOf } from './pattern';
import { spansIn } from './spans';

interface Compiled {
  readonly pattern: RegExp | null;
  readonly bearersOf: ReadonlyMap<string, readonly Bearer[]>;
  readonly own: ReadonlySet<string>;
  readonly nearNames: NearNames;
  readonly initialsIn: InitialsIn;
}

/**
 * Compiles a guard for one member's note, or for a text about no one member (M109). It knows every
 * spelling of every name of `others`; what is one of `own` is never flagged, whoever shares it.
 * @param sought `full-names`: only first and family name together, as group notes may warn of
 */
export function nameGuard(names: GuardedNames, sought: 'every-name' | 'full-names'): NameGuard {
  const people = names.others.map(personOf);
  const { forms, bearersOf } = rosterOf(people);
  const ofOwn = ownForms(names.own);
  const own = new Set(ofOwn.map(keyOf));
  const compiled: Compiled = {
    pattern: forms.length === 0 ? null : patternOf([...forms, ...ofOwn]),
    bearersOf,
    own,
    nearNames: nearNamesOf(bearersOf, own),
    initialsIn: initialsOf(people, names.own),
  };
  return { find: (text) => find(text, compiled, sought === 'full-names') };
}

function find(text: string, compiled: Compiled, isWholeOnly: boolean): readonly NameFinding[] {
  if (compiled.pattern === null) return [];
  const folded = foldText(text);
  const exact = exactNames(text, folded, compiled, compiled.pattern);
  const others = [...nearNames(folded, compiled), ...initials(folded, compiled)];
  const apart = withoutOverlaps([...exact, ...others]).filter(({ bearers }) => bearers.length > 0);
  return joinNames(text, folded, doubted(folded, apart, compiled))
    .filter(({ isWhole }) => isWhole || !isWholeOnly)
    .map(({ finding }) => finding)
    .filter(({ shown }) => shown !== REPLACEMENT);
}

/** Own names are among them, borne by nobody, so that nothing else is found in their place. */
function exactNames(
  text: string,
  folded: FoldedText,
  { own, bearersOf }: Compiled,
  pattern: RegExp,
): readonly FoundName[] {
  return spansIn(text, folded, pattern).flatMap((span) => {
    const bearers = own.has(span.key) ? [] : (bearersOf.get(span.key) ?? []);
    const certainty = certaintyOf(text, folded, span);
    return certainty === null
      ? []
      : [{ from: span.from, to: span.to, bearers, certainty, form: null }];
  });
}

function nearNames(folded: FoldedText, compiled: Compiled): readonly FoundName[] {
  return compiled.nearNames(folded).map(({ isMisspelt, isDoubtful, ...name }) => ({
    ...name,
    form: isMisspelt ? ('misspelt' satisfies NameForm) : null,
    certainty: isDoubtful ? 'maybe' : 'sure',
  }));
}

function initials(folded: FoldedText, compiled: Compiled): readonly FoundName[] {
  return compiled.initialsIn(folded).map(({ isDotted, ...name }) => ({
    ...name,
    form: 'initials',
    certainty: isDotted ? 'sure' : 'maybe',
  }));
}

/** The first given wins: a name as it is written before what is only near to it. */
function withoutOverlaps(names: readonly FoundName[]): readonly FoundName[] {
  const apart: FoundName[] = [];
  for (const name of [...names].sort((one, other) => one.from - other.from))
    if ((apart.at(-1)?.to ?? 0) <= name.from) apart.push(name);
  return apart;
}

/** A first name before a stranger's family name, or a family name after a stranger's first name. */
function doubted(
  folded: FoldedText,
  names: readonly FoundName[],
  { bearersOf, own }: Compiled,
): readonly FoundName[] {
  const isKnown = (word: string) => bearersOf.has(word) || own.has(word);
  const isOnlyBlank = (from: number, to: number) =>
    from < to && folded.text.slice(from, to).trim() === '';
  return names.map((name, at) => {
    if (name.certainty === 'maybe' || name.form === 'initials') return name;
    if (name.bearers.some(({ isWhole }) => isWhole)) return name;
    const side = name.bearers.every(({ form }) => form === 'last-name') ? 'before' : 'after';
    const isBesideFound =
      side === 'before'
        ? isOnlyBlank(names[at - 1]?.to ?? name.from, name.from)
        : isOnlyBlank(name.to, names[at + 1]?.from ?? name.to);
    if (isBesideFound || !isBesideStranger(folded, name, side, isKnown)) return name;
    return { ...name, certainty: 'maybe' };
  });
}
