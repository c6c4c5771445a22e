import { html, type Markup } from './markup';

/** What something is called, and what it is. */
export type Particular = readonly [label: string, value: Markup];

/** A table rather than a description list, which Chromium prints without tags for its terms. */
export function particularsOf(particulars: readonly Particular[]): Markup {
  return html`<table class="particulars">
    <tbody>
      ${particulars.map(
        ([label, value]) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
