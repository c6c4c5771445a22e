/** @jest-environment node */
import { describeError } from '../../renderer/ui/describe-error';
import type { Refusal } from '../../shared/contract/refusal';

type Samples = { readonly [Code in Refusal['code']]: readonly Extract<Refusal, { code: Code }>[] };

const store = 'records' as const;

/** The compiler asks for a sample of every refusal there is. */
const samples: Samples = {
  'vault-locked': [{ code: 'vault-locked' }],
  'vault-exists': [{ code: 'vault-exists' }],
  'vault-missing': [{ code: 'vault-missing' }],
  'vault-not-begun': [{ code: 'vault-not-begun' }],
  'vault-damaged': [{ code: 'vault-damaged', detail: 'slot 2 fails its check' }],
  'vault-newer': [{ code: 'vault-newer', found: 9, supported: 1 }],
  'vault-in-use': [{ code: 'vault-in-use' }],
  'vault-folder-unwritable': [
    { code: 'vault-folder-unwritable', reason: 'read-only' },
    { code: 'vault-folder-unwritable', reason: 'disk-full' },
  ],
  'wrong-passphrase': [
    { code: 'wrong-passphrase', waitSeconds: 0 },
    { code: 'wrong-passphrase', waitSeconds: 1 },
  ],
  'wrong-recovery-code': [{ code: 'wrong-recovery-code', waitSeconds: 4 }],
  'recovery-code-differs': [{ code: 'recovery-code-differs' }],
  'recovery-code-not-begun': [{ code: 'recovery-code-not-begun' }],
  're-key-not-begun': [{ code: 're-key-not-begun' }],
  'vault-copy-differs': [{ code: 'vault-copy-differs' }],
  'vault-read-only': [{ code: 'vault-read-only' }],
  'keychain-unavailable': [{ code: 'keychain-unavailable' }],
  'keychain-unprotected': [{ code: 'keychain-unprotected' }],
  'keychain-changed': [{ code: 'keychain-changed' }],
  'device-secret-missing': [{ code: 'device-secret-missing' }],
  'keychain-unlock-not-allowed': [{ code: 'keychain-unlock-not-allowed' }],
  'backup-place-missing': [{ code: 'backup-place-missing', folder: '/media/clinician/Stick' }],
  'backup-not-written': [
    { code: 'backup-not-written', reason: 'read-only' },
    { code: 'backup-not-written', reason: 'disk-full' },
    { code: 'backup-not-written', reason: 'vanished' },
    { code: 'backup-not-written', reason: 'other' },
  ],
  'backup-differs': [{ code: 'backup-differs' }],
  'backup-unreadable': [{ code: 'backup-unreadable' }],
  'backup-not-ours': [{ code: 'backup-not-ours' }],
  'backup-newer': [{ code: 'backup-newer', found: 3, supported: 2 }],
  'backup-damaged': [{ code: 'backup-damaged' }],
  'backup-token-unknown': [{ code: 'backup-token-unknown' }],
  'folder-in-vault': [{ code: 'folder-in-vault' }],
  'file-not-read': [{ code: 'file-not-read' }],
  'file-too-large': [{ code: 'file-too-large', bytes: 52_428_800, maxBytes: 10_485_760 }],
  'copy-not-readable': [{ code: 'copy-not-readable' }],
  'copy-token-unknown': [{ code: 'copy-token-unknown' }],
  'roster-not-readable': [{ code: 'roster-not-readable' }],
  'roster-empty': [{ code: 'roster-empty' }],
  'roster-too-long': [{ code: 'roster-too-long', rows: 812, most: 500 }],
  'roster-has-doubles': [{ code: 'roster-has-doubles', names: ['Anabel Fictional'] }],
  'admission-incomplete': [
    { code: 'admission-incomplete', needs: [{ code: 'referral' }] },
    { code: 'admission-incomplete', needs: [{ code: 'referral' }, { code: 'preparation' }] },
  ],
  'already-member': [{ code: 'already-member' }],
  'not-a-member': [{ code: 'not-a-member' }],
  'left-before-joining': [{ code: 'left-before-joining', joinedOn: '2026-09-01' }],
  'early-leaving-unasked': [{ code: 'early-leaving-unasked', trialEndsOn: '2026-11-30' }],
  'knows-themselves': [{ code: 'knows-themselves' }],
  'outside-module': [{ code: 'outside-module', from: '2026-09-01', to: '2027-06-30' }],
  'not-an-enquiry': [{ code: 'not-an-enquiry' }],
  'contact-without-group': [{ code: 'contact-without-group' }],
  'contact-is-member': [{ code: 'contact-is-member', name: 'Robin Fictional' }],
  'in-future': [{ code: 'in-future' }],
  'contacts-share-number': [
    { code: 'contacts-share-number', names: ['Robin Fictional', 'Sam Fictional'] },
  ],
  'safety-plan-unchanged': [{ code: 'safety-plan-unchanged' }],
  'safety-plan-empty': [{ code: 'safety-plan-empty' }],
  'nothing-to-publish': [{ code: 'nothing-to-publish' }],
  'agreement-unchanged': [{ code: 'agreement-unchanged' }],
  'placeholder-unknown': [{ code: 'placeholder-unknown', placeholders: ['practiceNmae'] }],
  'agreement-retired': [{ code: 'agreement-retired' }],
  'vote-missing': [{ code: 'vote-missing' }],
  'agreement-unpublished': [{ code: 'agreement-unpublished' }],
  'agreement-changed': [{ code: 'agreement-changed' }],
  'mark-too-small': [{ code: 'mark-too-small' }],
  'understanding-missing': [{ code: 'understanding-missing' }],
  'terms-do-not-fit': [{ code: 'terms-do-not-fit' }],
  'signed-in-future': [{ code: 'signed-in-future' }],
  'already-withdrawn': [{ code: 'already-withdrawn' }],
  'consent-expired': [{ code: 'consent-expired', expiredOn: '2026-09-30' }],
  'consent-withdrawn': [{ code: 'consent-withdrawn', withdrawnOn: '2026-09-30' }],
  'consent-permits-no-disclosure': [{ code: 'consent-permits-no-disclosure' }],
  'before-consent': [{ code: 'before-consent' }],
  'signed-before-version': [{ code: 'signed-before-version', publishedOn: '2026-09-01' }],
  'signed-before-withdrawal': [{ code: 'signed-before-withdrawal', withdrawnOn: '2026-09-30' }],
  'consent-already-given': [{ code: 'consent-already-given' }],
  'signer-is-another-member': [{ code: 'signer-is-another-member' }],
  'consent-required': [{ code: 'consent-required' }],
  'kept-aside-missing': [{ code: 'kept-aside-missing' }],
  'wait-before-trying': [{ code: 'wait-before-trying', waitSeconds: 8 }],
  'passphrase-too-short': [{ code: 'passphrase-too-short', characters: 3, words: 1 }],
  'passphrase-too-simple': [{ code: 'passphrase-too-simple' }],
  'passphrase-too-long': [{ code: 'passphrase-too-long', longest: 1024 }],
  'recovery-code-incomplete': [{ code: 'recovery-code-incomplete', characters: 12 }],
  'recovery-code-mistyped': [{ code: 'recovery-code-mistyped' }],
  'store-missing': [{ code: 'store-missing', store }],
  'store-exists': [{ code: 'store-exists', store }],
  'store-not-encrypted': [{ code: 'store-not-encrypted', store: 'group-process' }],
  'store-wrong-key': [{ code: 'store-wrong-key', store }],
  'store-foreign': [{ code: 'store-foreign', store }],
  'store-newer': [{ code: 'store-newer', store, found: 2, supported: 1 }],
  'store-older': [{ code: 'store-older', store, found: 1, needed: 2 }],
  'store-damaged': [{ code: 'store-damaged', store, detail: 'page 4' }],
  'store-read-only': [{ code: 'store-read-only', store }],
  'store-disk-full': [{ code: 'store-disk-full', store }],
  'store-in-use': [{ code: 'store-in-use', store }],
  'store-io-failed': [{ code: 'store-io-failed', store, detail: 'EIO' }],
  'unknown-operation': [{ code: 'unknown-operation' }],
  'untrusted-sender': [{ code: 'untrusted-sender' }],
  'input-too-large': [{ code: 'input-too-large', bytes: 20, maxBytes: 10 }],
  'input-invalid': [
    { code: 'input-invalid', problems: [{ path: 'from', message: 'This is not a date.' }] },
  ],
  unexpected: [{ code: 'unexpected', incident: 'ab12' }],
  'not-found': [
    { code: 'not-found', term: 'practice' },
    { code: 'not-found', term: 'group-note' },
  ],
  'practice-missing': [{ code: 'practice-missing' }],
  'scope-reversed': [{ code: 'scope-reversed' }],
  'signed-note-altered': [{ code: 'signed-note-altered', sessionDate: '2026-09-01' }],
  'text-in-other-form': [{ code: 'text-in-other-form', sections: ['plan'] }],
  'release-cancelled': [{ code: 'release-cancelled' }],
  'save-cancelled': [{ code: 'save-cancelled' }],
  'audit-trail-empty': [{ code: 'audit-trail-empty' }],
  'file-not-written': [
    { code: 'file-not-written', reason: 'read-only' },
    { code: 'file-not-written', reason: 'disk-full' },
    { code: 'file-not-written', reason: 'vanished' },
    { code: 'file-not-written', reason: 'other' },
  ],
  'kind-keeps-no-records': [{ code: 'kind-keeps-no-records' }],
  'session-length-not-allowed': [{ code: 'session-length-not-allowed', min: 50, max: 120 }],
  'schedule-has-no-meetings': [{ code: 'schedule-has-no-meetings' }],
  'module-full': [{ code: 'module-full', capacity: 12 }],
  'not-on-roster': [{ code: 'not-on-roster' }],
  'end-before-start': [{ code: 'end-before-start' }],
  'session-too-long': [{ code: 'session-too-long', minutes: 1500 }],
  'late-beyond-session': [{ code: 'late-beyond-session', sessionMinutes: 90 }],
  'already-signed': [{ code: 'already-signed', signedAt: '2026-11-24T21:20:00.000Z' }],
  'not-signed-yet': [{ code: 'not-signed-yet' }],
  'nothing-to-sign': [{ code: 'nothing-to-sign' }],
  'addendum-is-empty': [{ code: 'addendum-is-empty' }],
};

const all: readonly Refusal[] = Object.values(samples).flat();

test.each(all.map((refusal) => [refusal.code, refusal] as const))(
  'words %s: what happened, whether anything is lost, what to do',
  (_code, refusal) => {
    const { title, ...sentences } = describeError(refusal);
    expect(title).toMatch(/^\p{Lu}/u);
    for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^\p{Lu}.*[.:]?/su);
    const everything = [title, ...Object.values(sentences)].join(' ');
    expect(everything).not.toMatch(/!|undefined|null|NaN|\bpatient|\bclient\b/u);
  },
);

test('the thirteenth member is refused with the number of places', () => {
  const { title, isAnythingLost } = describeError({ code: 'module-full', capacity: 12 });
  expect(title).toBe('This module is full: it has 12 members');
  expect(isAnythingLost).toContain('Nothing is lost');
});
