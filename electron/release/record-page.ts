import type { ReleaseContent } from '../../shared/domain/release';
import type { PrintPage, ReleaseStamp } from '../application/ports/release';
import { attendanceSection } from './attendance-section';
import { frontPage } from './front-page';
import { html } from './markup';
import { memberSection } from './member-section';
import { notesSection } from './notes-section';
import { recordStyles } from './record-styles';
import { LANGUAGE } from './words';

/**
 * A release as a page to print (M10). Title and footer carry its number and no name: they show in
 * recent-files lists and on sheets left in a printer; the number leads to the member in the log.
 */
export function recordPage(content: ReleaseContent, stamp: ReleaseStamp): PrintPage {
  const body = html`<main>
    ${frontPage(content, stamp)} ${memberSection(content)} ${attendanceSection(content)}
    ${notesSection(content)}
  </main>`;
  return {
    language: LANGUAGE,
    title: titleOf(stamp),
    body: body.markup,
    styles: recordStyles,
    footer: `Release ${stamp.number} · Confidential health record`,
  };
}

export function titleOf(stamp: ReleaseStamp): string {
  return `Personal record, release ${stamp.number}`;
}
