import type { ElectronApplication, Page } from '@playwright/test';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { Input } from '../../../shared/contract/contract';
import { filledIn } from '../../../shared/domain/consent-rules';
import type { AgreementId, MemberId } from '../../../shared/domain/ids';
import { answerOpenDialog, answerSaveDialog } from './app';
import { told } from './bridge';
import type { Canaries } from './canaries';
import { agreementOf, dayFromToday } from './joining-steps';

export interface Written {
  readonly electronApp: ElectronApplication;
  readonly win: Page;
  readonly canaries: Canaries;
  /** What the clinician saved on purpose goes here, and is not looked through. */
  readonly exports: string;
}

export interface Joining extends Written {
  readonly memberId: MemberId;
  readonly agreementId: AgreementId;
}

/** A place on the pad that stands nowhere else. */
const POINT = 613.4871;

type Given = Pick<Input<'giveConsent'>, 'signature'> & Partial<Input<'giveConsent'>>;

async function give({ win, memberId, agreementId }: Joining, given: Given) {
  const view = await told(win, 'getSigning', { memberId, agreementId });
  const terms = given.terms ?? { kind: 'plain' };
  const { number: versionNumber, content } = view.version;
  return told(win, 'giveConsent', {
    ...{ memberId, agreementId, versionNumber },
    shownText: filledIn(content.text, view.values, terms),
    understanding: { kind: 'answered', wrongAnswers: 0 },
    identity: 'seen-on-video',
    ...given,
    terms,
  });
}

/** Drawn, typed, spoken and on paper. */
export async function signEveryWay(joining: Joining): Promise<void> {
  const { electronApp, win, canaries, exports, agreementId } = joining;
  const today = dayFromToday(0);
  const typed = { method: 'typed', signerName: canaries.next('signer name') } as const;
  await give(joining, { signature: typed });
  canaries.add(String(POINT), 'drawn signature');
  const strokes = [[100, 160, 0] as const, [POINT, 90, 40] as const, [800, 200, 80] as const];
  const drawn = { method: 'drawn', signerName: canaries.next('name beside a drawing') } as const;
  await give(joining, {
    signature: { ...drawn, mark: { strokes: [strokes.map((point) => [...point])] } },
  });
  const words = canaries.next('consent words');
  const witness = canaries.next('witness');
  const note = canaries.next('what was talked through');
  const spoken = { method: 'spoken', signerName: 'A member', spokenOn: today } as const;
  await give(joining, {
    signature: { ...spoken, words, witness },
    understanding: { kind: 'discussed', note },
  });

  const form = path.join(exports, `${canaries.next('file name of the signed copy')}.pdf`);
  await answerSaveDialog(electronApp, form);
  await told(win, 'saveAgreementForm', { agreementId });
  appendFileSync(form, `\n% ${canaries.next('bytes of the signed copy')}\n`);
  await answerOpenDialog(electronApp, [form]);
  const { token: copyToken } = await told(win, 'chooseSignedCopy', {});
  const paper = { method: 'paper', signerName: 'A member', signedOn: today, copyToken } as const;
  const { consentId } = await give(joining, { signature: paper });
  await answerSaveDialog(electronApp, path.join(exports, 'back.pdf'));
  await told(win, 'saveSignedCopy', { consentId });
  await answerSaveDialog(electronApp, path.join(exports, 'copy.pdf'));
  await told(win, 'saveConsentCopy', { consentId });
}

export async function signAndUseRelease(joining: Joining): Promise<void> {
  const { win, canaries, memberId } = joining;
  const today = dayFromToday(0);
  const agreementId = await agreementOf(win, 'release-to-provider');
  const { consentId } = await give(
    { ...joining, agreementId },
    {
      terms: {
        kind: 'provider',
        provider: canaries.next('provider'),
        providerContact: canaries.next('contact of a provider'),
        scope: canaries.next('scope'),
        expiresOn: dayFromToday(90),
      },
      signature: { method: 'typed', signerName: 'A member' },
    },
  );
  const what = canaries.next('disclosure');
  const purpose = canaries.next('purpose of a disclosure');
  const disclosure = { disclosedOn: today, how: 'telephone', what, purpose } as const;
  const party = { ground: 'written-consent', consentId, recipientKind: 'provider' } as const;
  await told(win, 'recordDisclosure', { memberId, party, disclosure });
  const note = canaries.next('withdrawal');
  const withdrawal = { withdrawnOn: today, how: 'spoken', note } as const;
  await told(win, 'withdrawConsent', { consentId, withdrawal });
}
