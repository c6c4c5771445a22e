import type { EmergencySheet, PrintPage } from '../application/ports/release';
import { emergencySheetStyles } from './emergency-sheet-styles';
import { html, type Markup } from './markup';
import { dateWords, LANGUAGE } from './words';
import { localDateOf } from '../../shared/lib/dates';

export const SHEET_TITLE = 'Alcove emergency sheet';

/**
 * One page that opens the vault when the passphrase does not (docs/security, Keys). It says nothing
 * of any member or practice: whoever finds it must not learn whose record it opens.
 */
export function emergencySheetPage(sheet: EmergencySheet): PrintPage {
  const body = html`<main>
    <h1>${SHEET_TITLE}</h1>
    <p class="made">Made on ${dateWords(localDateOf(sheet.madeAt, sheet.timeZone))}</p>
    <h2>Recovery code</h2>
    ${codeInGroups(sheet.recoveryCode)} ${whatItIs()} ${howToUse()} ${whereToKeep()}
  </main>`;
  return {
    language: LANGUAGE,
    title: SHEET_TITLE,
    body: body.markup,
    styles: emergencySheetStyles,
    footer: `${SHEET_TITLE} · Keep it locked away`,
  };
}

function codeInGroups(recoveryCode: string): Markup {
  const groups = recoveryCode.split('-');
  return html`<p class="code">${groups.map((group, index) => codeGroup(group, index))}</p>`;
}

/** The hyphen stays in the text, so that a copied code is whole. */
function codeGroup(group: string, index: number): Markup {
  return html`${index > 0 ? '-' : ''}<span class="group">${group}</span>`;
}

function whatItIs(): Markup {
  return html`<section>
    <h2>What this is</h2>
    <p>
      This code opens the vault of Alcove, the program that keeps an encrypted clinical record on a
      laptop. It works without the passphrase. Capitals or not, hyphens or blanks: it does not
      matter how it is typed, and the letters O, I and L are read as the digits 0 and 1.
    </p>
  </section>`;
}

function howToUse(): Markup {
  return html`<section>
    <h2>How to use it</h2>
    <ol>
      <li>
        On the laptop with the vault: start Alcove. On another laptop: install Alcove, start it,
        choose “Restore a backup” and point to the newest backup file (its name begins with
        “Alcove-” and ends with “.alcove”).
      </li>
      <li>Where the passphrase is asked for, choose “Use the recovery code”.</li>
      <li>Type the code above. Alcove says so when a character is mistyped.</li>
      <li>Once the vault is open, go to Settings, Keys, and set a new passphrase.</li>
      <li>
        If someone else may have seen this sheet, make a new recovery code there, save a new sheet
        and destroy this one. The old code then opens nothing but older backups.
      </li>
    </ol>
  </section>`;
}

function whereToKeep(): Markup {
  return html`<section>
    <h2>Where to keep it</h2>
    <p>
      Locked away, apart from the laptop and from the backups: a safe, a bank box, a sealed envelope
      with a person who may open the record in your place. Not in e-mail, not as a photograph, and
      do not leave the file of this sheet on the laptop.
    </p>
    <h2>If both are lost</h2>
    <p>
      Without the passphrase and without this code nobody can open the vault or its backups, the
      makers of Alcove included.
    </p>
    <h2>Where the backups are</h2>
    <p class="line"></p>
    <p class="line"></p>
    <p class="line"></p>
  </section>`;
}
