import type { ReleaseContent } from '../../shared/domain/release-content';
import type { PrintPage, ReleaseStamp } from '../application/ports/release';
import { attendanceSection } from './attendance-section';
import { consentsSection } from './consents-section';
import { contactsSection } from './contacts-section';
import { declarationSection } from './declaration-section';
import { frontPage } from './front-page';
import { intakeSection } from './intake-section';
import { chargesSection, disclosuresSection } from './ledger-section';
import { html } from './markup';
import { goalsSection, memberSection } from './member-section';
import { notesSection } from './notes-section';
import { recordStyles } from './record-styles';
import { emergenciesSection, safetySection } from './safety-section';
import { severedSection } from './severed-section';
import { LANGUAGE } from './words';

/**
 * A release as a page to print (M10). Title and footer carry its number and no name: they show in
 * recent-files lists and on sheets left in a printer; the number leads to the member in the log.
 */
export function recordPage(content: ReleaseContent, stamp: ReleaseStamp): PrintPage {
  const body = html`<main>
    ${frontPage(content, stamp)} ${severedSection(content)} ${declarationSection(content, stamp)}
    <div class="record">
      ${memberSection(content)} ${intakeSection(content)} ${goalsSection(content)}
      ${attendanceSection(content)} ${notesSection(content)} ${consentsSection(content)}
      ${safetySection(content)} ${contactsSection(content)} ${emergenciesSection(content)}
      ${disclosuresSection(content)} ${chargesSection(content)}
    </div>
  </main>`;
  return {
    language: LANGUAGE,
    title: titleOf(stamp),
    body: body.markup,
    styles: recordStyles,
    footer: `${saidOf(stamp)} · Confidential health record`,
  };
}

export function titleOf({ number }: ReleaseStamp): string {
  return number === null ? 'Personal record, preview' : `Personal record, release ${number}`;
}

function saidOf({ number }: ReleaseStamp): string {
  return number === null ? 'Preview, not a release' : `Release ${number}`;
}
