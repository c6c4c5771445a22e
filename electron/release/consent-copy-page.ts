import type { Consent, ConsentSignature } from '../../shared/domain/consent';
import {
  PAD_HEIGHT,
  PAD_WIDTH,
  pathOf,
  type SignatureMark,
} from '../../shared/domain/signature-mark';
import type { PaperStamp, PrintPage } from '../application/ports/release';
import { agreementStyles } from './agreement-styles';
import { signedText } from './agreement-text-markup';
import {
  COPY_TITLE,
  IDENTITY_WORDS,
  METHOD_WORDS,
  understandingWords,
  WITHDRAWAL_WORDS,
} from './agreement-words';
import { letterhead } from './letterhead';
import { html, name, prose, type Markup } from './markup';
import { particularsOf, type Particular } from './particulars';
import { counted, dateWords, LANGUAGE, momentWords } from './words';

/**
 * The signer's copy: exactly what was signed, and how it is known that it was (facts.md, e-signature
 * evidence). What the clinician noted for themselves about the signing stays off it: it may name
 * others. Title and footer carry no name: they show in recent-files lists.
 */
export function consentCopyPage(consent: Consent, stamp: PaperStamp): PrintPage {
  const { document } = consent;
  const body = html`<main>
    <header>
      ${letterhead(stamp.practice)}
      <p class="kind">${COPY_TITLE}</p>
      <h1>${document.title}</h1>
      <p class="version">Version ${document.versionNumber}</p>
    </header>
    ${withdrawal(consent)}
    <section class="text">${signedText(document.text)}</section>
    <section class="signature">
      <h2>Signature</h2>
      <p>${consent.wording}</p>
      ${signatureOf(consent.signature)}
    </section>
    ${evidence(consent, stamp)}
  </main>`;
  return {
    language: LANGUAGE,
    title: COPY_TITLE,
    body: body.markup,
    styles: agreementStyles,
    footer: `${COPY_TITLE} · Confidential`,
  };
}

const LOST = 'The drawing was on a part of the vault that is lost.';

function signatureOf(signature: ConsentSignature): Markup {
  const signer = name(signature.signerName);
  switch (signature.method) {
    case 'drawn':
      return html`<div class="mark">${signature.mark ? drawn(signature.mark) : LOST}</div>
        <p class="under">${signer}</p>`;
    case 'typed':
      return html`<p class="typed">${signer}</p>`;
    case 'paper':
      return html`<p>${signer} signed on ${dateWords(signature.signedOn)}.</p>`;
    case 'spoken':
      return html`<p>${signer} said on ${dateWords(signature.spokenOn)}:</p>
        <blockquote>${prose(signature.words)}</blockquote>`;
  }
}

/** As vectors, so that it prints sharp at any size. */
function drawn(mark: SignatureMark): Markup {
  return html`<svg viewBox="0 0 ${PAD_WIDTH} ${PAD_HEIGHT}" role="img" aria-label="Drawn signature">
    <path d="${pathOf(mark)}" />
  </svg>`;
}

function evidence(consent: Consent, stamp: PaperStamp): Markup {
  const { document, given, device, evidenceHash, expiresOn } = consent;
  return html`<section class="evidence">
    <h2>How this is known</h2>
    ${particularsOf([
      ['Signed by', name(consent.signature.signerName)],
      ...particularsOfMethod(consent.signature),
      ['Recorded', html`${momentWords(given)}, by ${given.timeZone} · ${utcWords(given.at)}`],
      ['Holds until', html`${expiresOn === null ? 'It is withdrawn' : dateWords(expiresOn)}`],
      ['Identity', html`${IDENTITY_WORDS[consent.identity]}`],
      ['Understanding', html`${understandingWords(consent)}`],
      ['Device', html`${device.system}, Alcove ${device.alcoveVersion}`],
      ['Text', hash(document.hash)],
      ['Version', hash(document.versionHash)],
      ['Evidence', hash(evidenceHash)],
      [
        'Copy made',
        html`${momentWords({ at: stamp.madeAt.toISOString(), timeZone: stamp.practice.timeZone })}`,
      ],
    ])}
    <p class="small">
      Text, Version and Evidence are SHA-256 sums: of the text above as it was signed, of the
      version of the agreement, and of everything that was recorded about the signing, a drawn mark
      stroke by stroke. The last is also sealed into the audit trail of the practice, where it can
      be compared.
    </p>
  </section>`;
}

function particularsOfMethod(signature: ConsentSignature): readonly Particular[] {
  const method: Particular = ['How', html`${METHOD_WORDS[signature.method]}`];
  switch (signature.method) {
    case 'drawn':
      return signature.mark
        ? [method, ['Drawn with', html`${counted(signature.mark.strokes.length, 'stroke')}`]]
        : [method];
    case 'typed':
      return [method];
    case 'paper': {
      const { mediaType, bytes, sha256 } = signature.copy;
      return [
        method,
        ['Signed on', html`${dateWords(signature.signedOn)}`],
        ['Signed copy', html`${mediaType}, ${counted(bytes, 'byte')}`],
        ['Sum of the copy', hash(sha256)],
      ];
    }
    case 'spoken':
      return [
        method,
        ['Said on', html`${dateWords(signature.spokenOn)}`],
        ['Witness', signature.witness === '' ? html`None` : name(signature.witness)],
      ];
  }
}

function withdrawal({ withdrawn }: Consent): Markup {
  if (!withdrawn) return html``;
  return html`<section class="withdrawn">
    <h2>Withdrawn on ${dateWords(withdrawn.withdrawnOn)}</h2>
    <p>
      ${WITHDRAWAL_WORDS[withdrawn.how]}, recorded on ${momentWords(withdrawn.recorded)}. It does
      not hold from that day on. What was signed stands below as it was.
    </p>
  </section>`;
}

function hash(digits: string): Markup {
  return html`<span class="hash">${digits}</span>`;
}

/** `2027-03-17 01:04:09 UTC`. */
function utcWords(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
}
