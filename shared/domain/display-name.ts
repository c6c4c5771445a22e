import { rulesOf, type GroupKind } from './group-kind';

/**
 * How somebody's name should stand in the meeting (M17, M58): the first name alone, or in a drop-in
 * group with the city. Of a drop-in group nobody is kept, so that the city is only ever part of an
 * example; `null` where none is known.
 */
export function displayNameOf(kind: GroupKind, firstName: string, city: string | null): string {
  const asksForCity = rulesOf(kind).displayName === 'first-name-and-city';
  return asksForCity && city !== null ? `${firstName}, ${city}` : firstName;
}
