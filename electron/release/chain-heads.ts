import type { ChainHead } from '../../shared/domain/chain';
import type { ChainHeads } from '../../shared/domain/vault-check';
import { html, type Markup } from './markup';
import { LANGUAGE } from './words';

/**
 * The newest link of both chains in print: a head kept outside the files, by which links cut off
 * later, or an older copy put back, are found (docs/security, Tamper evidence). The MACs are whole,
 * under the names that `npm run verify` takes.
 */
export function chainHeads({ records, groupProcess }: ChainHeads): Markup {
  return html`<section class="heads">
    <h2>State of the record when this was made</h2>
    ${headLine('records', records)} ${headLine('group-process', groupProcess)}
    <p class="small">
      For whoever verifies the vault later: a record that does not hold these entries any more was
      cut short or put back to an earlier day.
    </p>
  </section>`;
}

function headLine(store: string, { sequence, mac }: ChainHead): Markup {
  const groups = mac.match(/.{1,4}/gu) ?? [];
  return html`<p class="head digits">
    ${store} ${sequence.toLocaleString(LANGUAGE)} · <span class="mac">${groups.join(' ')}</span>
  </p>`;
}
