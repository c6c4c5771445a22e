import { removedKinds, type Certificate } from '../../shared/domain/destruction';
import { removedWords } from '../../shared/domain/removed-words';
import type { CertificateStamp, PrintPage } from '../application/ports/release';
import { certificateStyles } from './certificate-styles';
import { backupWords, CERTIFICATE_WORDS } from './certificate-words';
import { chainHeads } from './chain-heads';
import { letterhead } from './letterhead';
import { html, name, type Markup } from './markup';
import { particularsOf } from './particulars';
import { recordStyles } from './record-styles';
import { dateWords, LANGUAGE, momentWords, periodWords } from './words';

/** The certificate of a destroyed record. Title and footer carry no name: files are listed by them. */
export function certificatePage(destruction: Certificate, stamp: CertificateStamp): PrintPage {
  const { heads } = destruction;
  const body = html`<main class="certificate">
    <header class="front">
      ${letterhead(stamp.practice)}
      <h1>${CERTIFICATE_WORDS.title}</h1>
      ${particulars(destruction)}
    </header>
    <p class="small">${CERTIFICATE_WORDS.statement} ${CERTIFICATE_WORDS.rule}</p>
    ${removedTable(destruction)} ${listed(CERTIFICATE_WORDS.stays, CERTIFICATE_WORDS.staying)}
    ${listed(CERTIFICATE_WORDS.holds, [
      backupWords(stamp.olderBackups),
      ...CERTIFICATE_WORDS.holding,
    ])}
    ${heads ? chainHeads(heads) : []}
    <div class="signing">
      <p>${CERTIFICATE_WORDS.signature}</p>
      <p>${CERTIFICATE_WORDS.date}</p>
    </div>
  </main>`;
  return {
    language: LANGUAGE,
    title: CERTIFICATE_WORDS.title,
    body: body.markup,
    styles: recordStyles + certificateStyles,
    footer: CERTIFICATE_WORDS.title,
  };
}

function particulars(destruction: Certificate): Markup {
  const { number, recordFrom, lastEntryOn, keptUntil, reason, begun, doneAt, later } = destruction;
  const { timeZone } = begun;
  return particularsOf([
    ['Number', html`${number}`],
    ['Name', name(destruction.name)],
    ['Entries', html`${periodWords({ from: recordFrom, to: lastEntryOn })}`],
    ['To be kept until', html`${dateWords(keptUntil)}`],
    ['Destroyed', html`${momentWords({ at: doneAt ?? begun.at, timeZone })}`],
    ...(later?.doneAt
      ? [[CERTIFICATE_WORDS.later, html`${momentWords({ at: later.doneAt, timeZone })}`] as const]
      : []),
    ...(reason === '' ? [] : [['Reason', name(reason)] as const]),
  ]);
}

function removedTable({ removed }: Certificate): Markup {
  const rows = removedKinds.flatMap((kind) => {
    const count = removed[kind];
    return count === undefined ? [] : [{ kind, count }];
  });
  if (rows.length === 0) return html`<p>${CERTIFICATE_WORDS.nothing}</p>`;
  return html`<section>
    <h2>${CERTIFICATE_WORDS.removed}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${CERTIFICATE_WORDS.what}</th>
          <th scope="col" class="count">${CERTIFICATE_WORDS.howMany}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ kind, count }) =>
            html`<tr>
              <td>${removedWords[kind]}</td>
              <td class="count">${count.toLocaleString(LANGUAGE)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function listed(title: string, lines: readonly string[]): Markup {
  return html`<section>
    <h2>${title}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}
