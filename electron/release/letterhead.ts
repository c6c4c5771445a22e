import type { PracticeProfile } from '../../shared/domain/practice';
import { html, name, type Markup } from './markup';

/** The practice as it stands at the head of what leaves. */
export function letterhead(practice: PracticeProfile): Markup {
  const { clinicianName, credentials, practiceName, address, telephone, email } = practice;
  const clinician = [clinicianName, credentials].filter(Boolean).join(', ');
  const ways = [...address.split('\n'), telephone, email]
    .map((line) => line.trim())
    .filter(Boolean);
  return html`<div class="letterhead">
    <p class="practice">${name(practiceName || clinician)}</p>
    ${practiceName ? html`<p>${name(clinician)}</p>` : []}
    <p>${ways.map((way, index) => html`${index > 0 ? ' · ' : ''}${name(way)}`)}</p>
  </div>`;
}
