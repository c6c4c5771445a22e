import type { Askable } from '../../shared/contract/record-requests';
import { PersonName } from '../ui/person-name';
import { requestTexts } from './texts';

/** Whose record it is; a member who only ever enquired and was removed has no name any more. */
export function WhoseRecord({ about }: { readonly about: Askable }) {
  return about.name === '' ? requestTexts.removed : <PersonName>{about.name}</PersonName>;
}
