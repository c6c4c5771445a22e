import { countries, crisisLinesFor, regionName } from '../../shared/domain/jurisdiction';
import type { MemberProfile } from '../../shared/domain/member';
import {
  safetySteps,
  type CallLocation,
  type EmergencyContact,
  type SafetyPlan,
} from '../../shared/domain/safety-plan';
import { newestVersion } from '../../shared/domain/safety-plan-rules';
import { localDateOf } from '../../shared/lib/dates';
import type { PaperStamp, PrintPage } from '../application/ports/release';
import { letterhead } from './letterhead';
import { html, name, prose, type Markup } from './markup';
import { releaseWords, SHEET_WORDS, STEP_WORDS } from './safety-sheet-words';
import { safetySheetStyles } from './safety-sheet-styles';
import { dateWords, LANGUAGE } from './words';

/** A plan as it is put on paper, and for whom. */
export interface SafetySheet {
  readonly plan: SafetyPlan;
  readonly member: MemberProfile;
  readonly stamp: PaperStamp;
}

/**
 * What is needed when a call goes wrong, on one page that lies beside the laptop: whom to call and
 * where to send help first, then the steps (M27, M28). Title and footer carry no name: they show in
 * recent-files lists.
 *
 * @param points the size of the type
 */
export function safetySheetPage(sheet: SafetySheet, points: number): PrintPage {
  const { plan, stamp } = sheet;
  const body = html`<main>
    ${letterhead(stamp.practice)} ${heading(sheet)}
    <div class="call">
      ${contactsPart(plan)} ${placesPart(plan)} ${crisisPart(plan)} ${callBackPart(plan)}
    </div>
    ${stepsPart(plan)}
  </main>`;
  return {
    language: LANGUAGE,
    title: SHEET_WORDS.title,
    body: body.markup,
    styles: safetySheetStyles(points),
    footer: SHEET_WORDS.footer,
  };
}

function heading({ plan, member, stamp }: SafetySheet): Markup {
  const { legalName, preferredFirstName, contact } = member;
  const newest = newestVersion(plan);
  const written = newest && localDateOf(new Date(newest.saved.at), newest.saved.timeZone);
  const printed = dateWords(localDateOf(stamp.madeAt, stamp.practice.timeZone));
  return html`<h1>${SHEET_WORDS.title}</h1>
    <p class="who">${name(legalName)}${calledOtherwise(legalName, preferredFirstName)}</p>
    ${contact.telephone ? html`<p>${SHEET_WORDS.telephone} ${number(contact.telephone)}</p>` : []}
    <p class="dates">
      ${written ? `Steps written down on ${dateWords(written)} · ` : ''}Printed on ${printed}
    </p>`;
}

function calledOtherwise(legalName: string, firstName: string): Markup | readonly Markup[] {
  return legalName.split(' ').includes(firstName) ? [] : html` (${name(firstName)})`;
}

function part(title: string, content: readonly Markup[], nothing: string): Markup {
  return html`<section>
    <h2>${title}</h2>
    ${content.length > 0 ? content : html`<p class="nothing">${nothing}</p>`}
  </section>`;
}

function contactsPart({ contacts }: SafetyPlan): Markup {
  return part(SHEET_WORDS.contacts, contacts.map(contactEntry), SHEET_WORDS.noContacts);
}

function contactEntry(contact: EmergencyContact): Markup {
  const { relationship, telephone, otherTelephone, note } = contact;
  return html`<div class="entry">
    <h3>
      ${name(contact.name)}${
        relationship ? html`<span class="soft">, ${name(relationship)}</span>` : []
      }
    </h3>
    <p>${number(telephone)}${otherTelephone ? html` · ${number(otherTelephone)}` : []}</p>
    <p>${releaseWords(contact)}</p>
    ${note ? html`<p class="soft">${name(note)}</p>` : []}
  </div>`;
}

function placesPart({ callLocations }: SafetyPlan): Markup {
  return part(SHEET_WORDS.places, callLocations.map(placeEntry), SHEET_WORDS.noPlaces);
}

function placeEntry(place: CallLocation): Markup {
  const { country, region, emergencyNumber, dispatchNumber } = place;
  const countryName = country === 'other' ? '' : countries[country].name;
  const where = [regionName(country, region), countryName].filter(Boolean).join(', ');
  return html`<div class="entry">
    <h3>${name(place.label)}</h3>
    ${prose(place.address)} ${where ? html`<p>${name(where)}</p>` : []}
    <p>${SHEET_WORDS.emergency} ${number(emergencyNumber)}</p>
    ${dispatchNumber ? html`<p>${SHEET_WORDS.dispatch} ${number(dispatchNumber)}</p>` : []}
  </div>`;
}

function crisisPart({ callLocations }: SafetyPlan): Markup {
  const lines = crisisLinesFor(callLocations).map(
    (line) =>
      html`<div class="entry">
        <h3>${line.name}</h3>
        <p><span class="number">${line.ways}</span> · ${line.note}</p>
      </div>`,
  );
  return part(SHEET_WORDS.crisis, lines, SHEET_WORDS.noCrisis);
}

function callBackPart(plan: SafetyPlan): Markup {
  const words = newestVersion(plan)?.text.callBack ?? '';
  return part(SHEET_WORDS.callBack, prose(words), SHEET_WORDS.nothing);
}

function stepsPart(plan: SafetyPlan): Markup {
  const text = newestVersion(plan)?.text;
  const steps = safetySteps.map((step, index) => {
    const words = prose(text?.steps[step] ?? '');
    return html`<section class="step">
      <h3>${index + 1}. ${STEP_WORDS[step]}</h3>
      ${words.length > 0 ? words : html`<p class="nothing">${SHEET_WORDS.nothing}</p>`}
    </section>`;
  });
  return html`<div class="steps">
    <h2>${SHEET_WORDS.steps}</h2>
    ${text ? steps : html`<p class="nothing">${SHEET_WORDS.noVersion}</p>`}
  </div>`;
}

/** A telephone number that keeps its direction beside text of another. */
function number(telephone: string): Markup {
  return html`<span class="number">${name(telephone)}</span>`;
}
