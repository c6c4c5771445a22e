import { localDateSchema } from '../../shared/domain/fields';
import { memberIdSchema, moduleIdSchema } from '../../shared/domain/ids';
import type { SearchFilter } from '../../shared/domain/search';
import { ALL, readOrNull } from '../ui/choices';

/** What the fields of the filter hold; `all` and an empty day leave it open. */
export interface FilterChoices {
  readonly memberId: string;
  readonly moduleId: string;
  readonly state: string;
  readonly from: string;
  readonly to: string;
}

export const SIGNED = 'signed';
export const UNSIGNED = 'unsigned';

export const NO_CHOICE: FilterChoices = {
  memberId: ALL,
  moduleId: ALL,
  state: ALL,
  from: '',
  to: '',
};

export function filterOf(choices: FilterChoices): Omit<SearchFilter, 'kinds'> {
  const { memberId, moduleId, state, from, to } = choices;
  return {
    memberId: readOrNull(memberIdSchema, memberId),
    moduleId: readOrNull(moduleIdSchema, moduleId),
    from: readOrNull(localDateSchema, from),
    to: readOrNull(localDateSchema, to),
    isSigned: state === ALL ? null : state === SIGNED,
  };
}

export function choicesOf({ memberId, moduleId, from, to, isSigned }: SearchFilter): FilterChoices {
  const chosen = isSigned ? SIGNED : UNSIGNED;
  return {
    memberId: memberId ?? ALL,
    moduleId: moduleId ?? ALL,
    state: isSigned === null ? ALL : chosen,
    from: from ?? '',
    to: to ?? '',
  };
}

export function isFiltering({ kinds, ...rest }: SearchFilter): boolean {
  return kinds.length > 0 || Object.values(rest).some((chosen) => chosen !== null);
}
