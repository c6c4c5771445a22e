import type { ReleaseContent } from '../../shared/domain/release-content';
import type { ReleasedEmergency, ReleasedSafetyPlan } from '../../shared/domain/released-parts';
import { html, name, prose, type Markup } from './markup';
import { nothing, partOf } from './part';
import { EMERGENCY_KIND_WORDS } from './part-words';
import { particularsOf } from './particulars';
import { SHEET_WORDS, STEP_WORDS } from './safety-sheet-words';
import { momentWords } from './words';

/** The plan that holds now, in the member's own words. */
export function safetySection({ safetyPlan }: ReleaseContent): Markup {
  return partOf('safety-plan', safetyPlan, ({ current }) =>
    current ? planParts(current) : nothing(SHEET_WORDS.noVersion),
  );
}

function planParts(plan: ReleasedSafetyPlan): readonly Markup[] {
  return [
    html`<p>Version ${plan.number}, written down on ${momentWords(plan.saved)}.</p>`,
    ...plan.steps.map(({ step, text }) => written(STEP_WORDS[step], text)),
    written(SHEET_WORDS.callBack, plan.callBack),
    html`<div class="entry">
      <h3>${SHEET_WORDS.contacts}</h3>
      ${
        plan.contacts.length === 0
          ? nothing(SHEET_WORDS.noContacts)
          : particularsOf(plan.contacts.map(contact))
      }
    </div>`,
  ];
}

function contact(
  { name: called, relationship, telephone, otherTelephone }: ReleasedSafetyPlan['contacts'][number],
  index: number,
) {
  const facts = [called, relationship, telephone, otherTelephone].filter(Boolean);
  const value = facts.map((fact, at) => html`${at > 0 ? ' · ' : ''}${name(fact)}`);
  return [String(index + 1), html`${value}`] as const;
}

function written(heading: string, text: string): Markup {
  return html`<div class="entry">
    <h3>${heading}</h3>
    ${text.trim() === '' ? nothing(SHEET_WORDS.nothing) : prose(text)}
  </div>`;
}

/** What was done in an emergency or for a mandatory report, as it was written down (M103). */
export function emergenciesSection({ emergencies }: ReleaseContent): Markup {
  return partOf('emergencies', emergencies, (records) =>
    records.length === 0
      ? nothing('No emergency and no report of this period is written down.')
      : records.map(emergency),
  );
}

function emergency({ kind, begun, entries }: ReleasedEmergency): Markup {
  const { timeZone } = begun;
  return html`<div class="entry">
    <h3>${EMERGENCY_KIND_WORDS[kind]}, begun on ${momentWords(begun)}</h3>
    ${entries.map(
      ({ at, text }) =>
        html`<p class="when">${momentWords({ at, timeZone })}</p>
          ${prose(text)}`,
    )}
  </div>`;
}
