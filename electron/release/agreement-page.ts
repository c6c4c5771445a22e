import type { AgreementVersion, UnderstandingQuestion } from '../../shared/domain/agreement';
import { localDateOf } from '../../shared/lib/dates';
import type { PaperStamp, PrintPage } from '../application/ports/release';
import { agreementStyles } from './agreement-styles';
import { textToFillIn, withLines } from './agreement-text-markup';
import { FORM_TITLE, FORM_WORDING } from './agreement-words';
import { letterhead } from './letterhead';
import { html, type Markup } from './markup';
import { dateWords, LANGUAGE } from './words';

/**
 * An agreement as a form to send out and sign on paper (M45): what is filled in when a member signs
 * stands as lines to write on, the questions about it as boxes to tick (M97).
 */
export function agreementPage(
  { content, ...version }: AgreementVersion,
  stamp: PaperStamp,
): PrintPage {
  const body = html`<main>
    <header>
      ${letterhead(stamp.practice)}
      <h1>${withLines(content.title)}</h1>
      <p class="version">${versionWords(version)}</p>
    </header>
    <section class="text">${textToFillIn(content.text)}</section>
    ${questions(content.questions)} ${signing()}
  </main>`;
  return {
    language: LANGUAGE,
    title: FORM_TITLE,
    body: body.markup,
    styles: agreementStyles,
    footer: `${FORM_TITLE} · Version ${version.number}`,
  };
}

function versionWords({
  number,
  published,
}: Pick<AgreementVersion, 'number' | 'published'>): string {
  const day = dateWords(localDateOf(new Date(published.at), published.timeZone));
  return `Version ${number}, published on ${day}`;
}

function questions(all: readonly UnderstandingQuestion[]): Markup {
  if (all.length === 0) return html``;
  return html`<section class="questions">
    <h2>Is this clear?</h2>
    <p>Please tick one box for each sentence. What is not clear can be talked over first.</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Sentence</th>
          <th scope="col">True</th>
          <th scope="col">Not true</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ statement }) =>
            html`<tr>
              <td>${statement}</td>
              <td>${box('True')}</td>
              <td>${box('Not true')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function box(label: string): Markup {
  return html`<span class="box" role="img" aria-label="Box to tick: ${label}"></span>`;
}

function signing(): Markup {
  return html`<section class="signing">
    <h2>Signature</h2>
    <p>${FORM_WORDING}</p>
    ${['Name', 'Signature', 'Date'].map(
      (label) =>
        html`<div class="line">
          <p>${label}</p>
        </div>`,
    )}
  </section>`;
}
