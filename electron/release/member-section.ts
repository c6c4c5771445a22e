import type { ReleaseContent } from '../../shared/domain/release';
import { html, name, prose, type Markup } from './markup';
import { particularsOf, type Particular } from './particulars';

/** The member as they are recorded, and their goals in the words they were put in (M6). */
export function memberSection({ member }: ReleaseContent): Markup {
  return html`<section class="member">
    <h2>Member</h2>
    ${particularsOf([
      ['Legal name', name(member.legalName)],
      ['Called', name(member.preferredFirstName)],
      ...optional('Also known as', member.otherNames.join(', ')),
      ...optional('Telephone', member.telephone),
      ...optional('E-mail', member.email),
      ...optional('Address', member.address),
      ...optional('Referred by', member.referringPhysician),
    ])}
    <h2>Goals</h2>
    ${
      member.goals.trim() === ''
        ? html`<p class="nothing">No goals were written down.</p>`
        : prose(member.goals)
    }
  </section>`;
}

function optional(label: string, text: string): readonly Particular[] {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const value = lines.map((line, index) => html`${index > 0 ? html`<br />` : []}${name(line)}`);
  return lines.length > 0 ? [[label, html`${value}`]] : [];
}
