import type { ReleaseContent } from '../../shared/domain/release-content';
import { html, name, prose, type Markup } from './markup';
import { nothing, partOf } from './part';
import { particularsOf, type Particular } from './particulars';
import { dateWords } from './words';

/** The member as they are recorded. */
export function memberSection({ member, particulars }: ReleaseContent): Markup {
  return partOf('particulars', particulars, (known) =>
    particularsOf([
      ['Legal name', name(member.legalName)],
      ['Called', name(member.preferredFirstName)],
      ...optional('Also known as', known.otherNames.join(', ')),
      ...(known.dateOfBirth === null ? [] : [born(known.dateOfBirth)]),
      ...optional('Telephone', known.telephone),
      ...optional('E-mail', known.email),
      ...optional('Address', known.address),
      ...optional('Referred by', known.referringPhysician),
    ]),
  );
}

/** In the words they were put in (M6). */
export function goalsSection({ goals }: ReleaseContent): Markup {
  return partOf('goals', goals, (text) =>
    text.trim() === '' ? nothing('No goals were written down.') : prose(text),
  );
}

function born(dateOfBirth: string): Particular {
  return ['Born', html`${dateWords(dateOfBirth)}`];
}

function optional(label: string, text: string): readonly Particular[] {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const value = lines.map((line, index) => html`${index > 0 ? html`<br />` : []}${name(line)}`);
  return lines.length > 0 ? [[label, html`${value}`]] : [];
}
