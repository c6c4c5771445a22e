import { centsText } from '../../shared/domain/money';
import type { ReleaseContent } from '../../shared/domain/release-content';
import type { ReleasedConsent } from '../../shared/domain/released-parts';
import { IDENTITY_WORDS, METHOD_WORDS, WITHDRAWAL_WORDS } from './agreement-words';
import { html, name, type Markup } from './markup';
import { nothing, partOf } from './part';
import { particularsOf, type Particular } from './particulars';
import { dateWords, momentWords } from './words';

/** What was agreed to, when, how it is known, and whether it holds (M45); no signature is copied. */
export function consentsSection({ consents }: ReleaseContent): Markup {
  return partOf('consents', consents, (given) =>
    given.length === 0 ? nothing('No agreement was signed.') : given.map(consentEntry),
  );
}

function consentEntry(consent: ReleasedConsent): Markup {
  return html`<div class="entry">
    <h3>${name(consent.title)}</h3>
    ${particularsOf([
      ['Version', html`${consent.versionNumber}`],
      ['Signed on', html`${dateWords(consent.signedOn)}`],
      ['How', html`${METHOD_WORDS[consent.method]}`],
      ['Identity', html`${IDENTITY_WORDS[consent.identity]}`],
      ['Recorded', html`${momentWords(consent.given)}`],
      ...terms(consent),
      ...ending(consent),
    ])}
  </div>`;
}

function terms({ permits, missedSessionFeeCents }: ReleasedConsent): readonly Particular[] {
  const provider: readonly Particular[] = permits
    ? [
        ['May be told', name(permits.provider)],
        ['What', name(permits.scope)],
      ]
    : [];
  if (missedSessionFeeCents === null) return provider;
  return [...provider, ['Missed session', html`${centsText(missedSessionFeeCents)}`]];
}

function ending({ expiresOn, withdrawn }: ReleasedConsent): readonly Particular[] {
  const until: readonly Particular[] =
    expiresOn === null ? [] : [['Holds until', html`${dateWords(expiresOn)}`]];
  if (!withdrawn) return until;
  const { withdrawnOn, how, note } = withdrawn;
  const said = note.trim() === '' ? html`` : html`: ${name(note)}`;
  const words = html`${dateWords(withdrawnOn)}, ${WITHDRAWAL_WORDS[how]}${said}`;
  return [...until, ['Withdrawn', words]];
}
