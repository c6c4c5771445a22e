import { mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openKeyed } from '../../electron/store/storage/engine';
import { storePathIn } from '../../electron/store/store-files';
import type { Consent } from '../../shared/domain/consent';
import { evidenceHashOf } from '../../shared/domain/consent-rules';
import { localDateOf } from '../../shared/lib/dates';
import { err, ok } from '../../shared/lib/result';
import {
  aConsentDesk,
  eventsIn,
  signingInput,
  valueOf,
  type ConsentDesk,
} from '../support/consent-desk';
import {
  aConsent,
  aDot,
  agreementId,
  anAgreement,
  aRelease,
  aText,
  consentId,
  drawn,
  providerTerms,
  questions,
  sha256,
} from '../support/consents';
import { aGroup, aMember, aPractice, groupId, memberId, moduleId } from '../support/people';
import { createTempVault, temporaryFolder, type TempVault } from '../support/temp-vault';

/** Signing over the real encrypted stores. */

const root = temporaryFolder();
const printed = readFileSync(path.join(__dirname, '../release/printed/by-chromium.pdf'));
let vault: TempVault;
let desk: ConsentDesk;

beforeEach(async () => {
  vault = await createTempVault(mkdtempSync(path.join(root, 'v-')));
  const { records } = vault.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  await records.members.addAll([aMember(1), aMember(2, { legalName: 'Bea Otherwise' })]);
  await records.agreements.add(anAgreement());
  desk = aConsentDesk();
});
afterEach(() => vault.stores.close());

async function given(parts: Parameters<typeof signingInput>[1] = {}): Promise<Consent> {
  const input = await signingInput(vault.stores, parts);
  const { consentId: id } = valueOf(await desk.cases.giveConsent(input, vault.stores));
  const consent = await vault.stores.records.consents.find(id);
  if (!consent) throw new Error('nothing was written');
  return consent;
}

const signedBy = (signerName: string) => ({ method: 'typed', signerName }) as const;
const typed = signedBy('Anabel Fictional');

async function refusedTo(parts: Parameters<typeof signingInput>[1]): Promise<unknown> {
  const before = vault.stores.heads();
  const input = await signingInput(vault.stores, parts);
  const reply = await desk.cases.giveConsent(input, vault.stores);
  expect(vault.stores.heads()).toEqual(before);
  return reply.ok ? 'given' : reply.error;
}

async function onPaper(bytes: Uint8Array = printed) {
  desk.chooses(bytes);
  const { token, copy } = valueOf(await desk.cases.chooseSignedCopy({}, vault.stores));
  const signature = {
    method: 'paper' as const,
    signerName: 'Anabel Fictional',
    signedOn: '2026-08-19',
    copyToken: token,
  };
  return { signature, copy };
}

test('what is shown for signing has the newest version and only this member’s name', async () => {
  const shown = valueOf(
    await desk.cases.getSigning(
      { memberId: memberId(1), agreementId: agreementId(1) },
      vault.stores,
    ),
  );
  expect(shown).toEqual({
    agreementId: agreementId(1),
    kind: 'confidentiality',
    version: anAgreement().versions[0],
    earlierVersions: [],
    values: { memberName: 'Anabel Fictional', groupName: 'Tuesday physicians' },
    signerName: 'Anabel Fictional',
  });
});

test('a drawn signature is kept with text, hashes, time, zone, device and how the signer is known', async () => {
  const consent = await given();
  const text =
    '## What is said here\nI, Anabel Fictional, keep what is said in Tuesday physicians to myself.';
  expect(consent).toMatchObject({
    memberId: memberId(1),
    agreementId: agreementId(1),
    document: { text, hash: sha256(text), versionNumber: 1 },
    identity: 'known-to-clinician',
    signature: drawn,
    device: { system: 'linux', alcoveVersion: '0.0.0-test' },
    given: { at: '2026-08-20T15:00:00.000Z', timeZone: 'America/Toronto' },
    withdrawn: null,
  });
  expect(evidenceHashOf(consent, sha256)).toBe(consent.evidenceHash);
});

test('the evidence is chained with codes alone: no text and no name', async () => {
  const { evidenceHash } = await given();
  expect(eventsIn(vault.stores)).toEqual([
    {
      kind: 'event',
      name: 'consent-given',
      subject: memberId(1),
      detail: { evidence: evidenceHash, version: 1 },
    },
  ]);
});

test('the chain knows the evidence before the consent is there', async () => {
  await given();
  const all = {
    before: null,
    limit: 9,
    topic: null,
    memberId: memberId(1),
    fromMs: null,
    toMs: null,
  };
  const kinds = vault.stores.audit.links('records', all).map(({ entry }) => entry.kind);
  expect(kinds.slice(0, 2)).toEqual(['revision', 'event']);
});

test('an agreement edited while someone signs: the draft is no matter, a published version is', async () => {
  const { agreements } = vault.stores.records;
  const shown = await signingInput(vault.stores);
  const draft = aText({ text: 'Half a sentence' });
  await agreements.change(agreementId(1), (it) => ok({ ...it, draft }));
  expect(await desk.cases.giveConsent(shown, vault.stores)).toMatchObject({ ok: true });
  const { versions } = anAgreement([aText(), aText({ text: 'Another text.' })]);
  await agreements.change(agreementId(1), (it) => ok({ ...it, versions }));
  const changed = err({ code: 'agreement-changed' });
  expect(await desk.cases.giveConsent(shown, vault.stores)).toEqual(changed);
  // Nor does the old text pass for the new version.
  const disguised = { ...shown, versionNumber: 2 };
  expect(await desk.cases.giveConsent(disguised, vault.stores)).toEqual(changed);
  expect(await vault.stores.records.consents.all()).toHaveLength(1);
});

test('a member who was renamed while someone signs does not sign under the old name', async () => {
  const shown = await signingInput(vault.stores);
  const rename = { ...aMember(1).profile, legalName: 'Anabel Renamed' };
  await vault.stores.records.members.change(memberId(1), (it) => ok({ ...it, profile: rename }));
  expect(await desk.cases.giveConsent(shown, vault.stores)).toEqual(
    err({ code: 'agreement-changed' }),
  );
});

test('a dot, an unanswered question and a day ahead are refused, and nothing is written (M97)', async () => {
  expect(await refusedTo({ signature: { ...drawn, method: 'drawn', mark: aDot } })).toEqual({
    code: 'mark-too-small',
  });
  const signature = {
    method: 'spoken' as const,
    signerName: 'Anabel Fictional',
    spokenOn: '2026-08-21',
    words: 'Yes.',
    witness: '',
  };
  expect(await refusedTo({ signature })).toEqual({ code: 'signed-in-future' });
  const asking = anAgreement([aText({ questions })], { id: agreementId(3) });
  await vault.stores.records.agreements.add(asking);
  expect(await refusedTo({ agreementId: agreementId(3) })).toEqual({
    code: 'understanding-missing',
  });
  await vault.stores.records.agreements.add(aRelease());
  expect(await refusedTo({ agreementId: agreementId(2) })).toEqual({ code: 'terms-do-not-fit' });
});

test('a member, an agreement or a practice that is not there is refused', async () => {
  const input = await signingInput(vault.stores);
  const { giveConsent, getSigning } = desk.cases;
  const nobody = { ...input, memberId: memberId(9) };
  expect(await giveConsent(nobody, vault.stores)).toEqual(
    err({ code: 'not-found', term: 'member' }),
  );
  const nothing = { memberId: memberId(1), agreementId: agreementId(9) };
  expect(await getSigning(nothing, vault.stores)).toEqual(
    err({ code: 'not-found', term: 'agreement' }),
  );
  const bare = await newVault();
  await bare.stores.records.members.add(aMember(1));
  await bare.stores.records.agreements.add(anAgreement());
  expect(await getSigning(input, bare.stores)).toEqual(err({ code: 'practice-missing' }));
});

async function newVault(): Promise<TempVault> {
  await vault.stores.close();
  vault = await createTempVault(mkdtempSync(path.join(root, 'v-')));
  return vault;
}

test('two clicks give one consent, however fast they are', async () => {
  const input = await signingInput(vault.stores);
  const clicks = [1, 2].map(() => desk.cases.giveConsent(input, vault.stores));
  const replies = await Promise.all(clicks);
  expect(replies.map(({ ok: isGiven }) => isGiven)).toEqual([true, false]);
  expect(replies[1]).toEqual(err({ code: 'consent-already-given' }));
  expect(await vault.stores.records.consents.all()).toHaveLength(1);
});

test('another member’s name is no signature here', async () => {
  expect(await refusedTo({ signature: signedBy('bea otherwise') })).toEqual({
    code: 'signer-is-another-member',
  });
});

test('a paper of an earlier version is kept, and asks to sign again (M45)', async () => {
  const { versions } = anAgreement([aText(), aText({ text: 'Another text.' })]);
  const before = await signingInput(vault.stores);
  await vault.stores.records.agreements.change(agreementId(1), (it) => ok({ ...it, versions }));
  const shown = valueOf(await desk.cases.getSigning(before, vault.stores));
  expect(shown.earlierVersions.map(({ number }) => number)).toEqual([1]);
  expect(shown.version.number).toBe(2);
  const { signature } = await onPaper();
  valueOf(await desk.cases.giveConsent({ ...before, signature }, vault.stores));
  const [row] = valueOf(await desk.cases.listConsents({ memberId: memberId(1) }, vault.stores));
  expect(row).toMatchObject({ state: 'outdated', versionNumber: 2 });
});

test('the paper’s event is chained before it leaves: what is on the disk is in the trail', async () => {
  const { signature } = await onPaper();
  const { id } = await given({ signature });
  let before: readonly string[] = [];
  const write = async () => {
    before = eventsIn(vault.stores).map(({ name }) => name);
    return ok();
  };
  const watching = aConsentDesk({ exportFolder: { choosePath: async () => '/x.png', write } });
  valueOf(await watching.cases.saveSignedCopy({ consentId: id }, vault.stores));
  expect(before.slice(-2)).toEqual(['consent-copy-saved', 'disclosure-recorded']);
  const none = aConsentDesk({ exportFolder: { choosePath: async () => null, write } });
  const heads = vault.stores.heads();
  await none.cases.saveSignedCopy({ consentId: id }, vault.stores);
  expect(vault.stores.heads()).toEqual(heads);
});

test('a signed paper is looked into, waits, and is written with its consent', async () => {
  const { signature, copy } = await onPaper();
  expect(copy).toEqual({
    fileName: 'scan.pdf',
    mediaType: 'application/pdf',
    bytes: printed.byteLength,
    sha256: desk.world.sha256OfBytes(printed),
  });
  const consent = await given({ signature });
  expect(consent.signature).toEqual({
    method: 'paper',
    signerName: 'Anabel Fictional',
    signedOn: '2026-08-19',
    copy,
  });
  const kept = await vault.stores.records.consents.copyOf(consent.id);
  expect(kept && Buffer.from(kept).equals(printed)).toBe(true);
});

test('a paper belongs to one consent, even when two are recorded at once', async () => {
  const { signature } = await onPaper();
  const input = await signingInput(vault.stores, { signature });
  const both = [1, 2].map(() => desk.cases.giveConsent(input, vault.stores));
  const replies = await Promise.all(both);
  expect(replies.map(({ ok: isGiven }) => isGiven)).toEqual([true, false]);
  expect(replies[1]).toEqual(err({ code: 'copy-token-unknown' }));
});

test('a refusal leaves the paper waiting; another choice and a lock take it away', async () => {
  const { signature } = await onPaper();
  expect(await refusedTo({ signature: { ...signature, signedOn: '2026-08-21' } })).toEqual({
    code: 'signed-in-future',
  });
  const second = await onPaper();
  const unknown = { code: 'copy-token-unknown' };
  expect(await refusedTo({ signature })).toEqual(unknown);
  await vault.stores.close();
  vault = { ...vault, stores: await vault.reopen() };
  expect(await refusedTo({ signature: second.signature })).toEqual(unknown);
});

test('a choice that was cancelled, refused or is no PDF keeps nothing', async () => {
  desk.chooses(null);
  expect(await desk.cases.chooseSignedCopy({}, vault.stores)).toEqual(
    err({ code: 'save-cancelled' }),
  );
  desk.chooses(Buffer.from('%PDF-1.7 but nothing more'), 'agreement.pdf');
  expect(await desk.cases.chooseSignedCopy({}, vault.stores)).toEqual(
    err({ code: 'copy-not-readable' }),
  );
  const tooLarge = err({ code: 'file-too-large', bytes: 52_428_800, maxBytes: 10_485_760 });
  const asked: number[] = [];
  const choose = async ({ maxBytes }: { readonly maxBytes: number }) => {
    asked.push(maxBytes);
    return tooLarge;
  };
  const other = aConsentDesk({ chosenFiles: { choose } });
  expect(await other.cases.chooseSignedCopy({}, vault.stores)).toEqual(tooLarge);
  expect(asked).toEqual([10 * 1024 * 1024]);
});

test('how a member stands to every agreement is listed with what they signed, newest first (M45)', async () => {
  const { agreements, consents } = vault.stores.records;
  const retired = { id: agreementId(3), retiredAt: '2026-08-01T12:00:00.000Z' };
  await agreements.addAll([
    aRelease(),
    anAgreement([aText({ title: 'Old rules' })], { ...retired, kind: 'group-guidelines' }),
    anAgreement([], { id: agreementId(4), kind: 'leaving' }),
    anAgreement([aText()], { id: agreementId(5), retiredAt: retired.retiredAt }),
  ]);
  await consents.add(
    aConsent({}, { id: consentId(8), agreement: anAgreement([aText()], { id: agreementId(3) }) }),
  );
  const first = await given();
  desk.world.setNow('2026-08-21T15:00:00.000Z');
  const second = await given({ signature: typed });
  const rows = valueOf(await desk.cases.listConsents({ memberId: memberId(1) }, vault.stores));
  expect(
    rows.map(({ kind, title, versionNumber, state }) => [kind, title, versionNumber, state]),
  ).toEqual([
    ['confidentiality', 'Confidentiality', 1, 'given'],
    ['release-to-provider', 'Release to {{provider}}', 1, 'missing'],
    ['group-guidelines', 'Old rules', null, 'given'],
  ]);
  expect(rows[0]?.consents).toEqual([second, first]);
  const others = valueOf(await desk.cases.listConsents({ memberId: memberId(2) }, vault.stores));
  expect(others.flatMap(({ consents: theirs }) => theirs)).toEqual([]);
});

test('an agreement of another group concerns no one here; an enquiry sees its group’s (M100)', async () => {
  const { agreements, members, groups } = vault.stores.records;
  const other = aGroup({ id: groupId(2), name: 'Thursdays', modules: [] });
  await groups.add(other);
  await agreements.add(anAgreement([aText()], { id: agreementId(6), groupId: other.id }));
  const enquiry = { ...aMember(3), memberships: [], interestedIn: null };
  await members.add(enquiry);
  const idsFor = async (number: number) =>
    valueOf(await desk.cases.listConsents({ memberId: memberId(number) }, vault.stores)).map(
      ({ agreementId: id }) => id,
    );
  expect(await idsFor(1)).toEqual([agreementId(1)]);
  expect(await idsFor(3)).toEqual([agreementId(1)]);
  await members.change(memberId(3), (it) => ok({ ...it, interestedIn: moduleId(1) }));
  const shown = { memberId: memberId(3), agreementId: agreementId(1) };
  expect(valueOf(await desk.cases.getSigning(shown, vault.stores)).values['groupName']).toBe(
    'Tuesday physicians',
  );
  const ofOther = { memberId: memberId(1), agreementId: agreementId(6) };
  expect(valueOf(await desk.cases.getSigning(ofOther, vault.stores)).values['groupName']).toBe(
    'Thursdays',
  );
});

test('a consent is withdrawn once, stays readable, and the trail says so', async () => {
  const consent = await given();
  const withdrawal = { withdrawnOn: '2026-08-20', how: 'in-writing', note: 'By letter.' } as const;
  const input = { consentId: consent.id, withdrawal };
  expect(await desk.cases.withdrawConsent(input, vault.stores)).toEqual(ok({}));
  expect(await desk.cases.withdrawConsent(input, vault.stores)).toEqual(
    err({ code: 'already-withdrawn' }),
  );
  const kept = await vault.stores.records.consents.find(consent.id);
  expect(kept).toMatchObject({ document: consent.document, withdrawn: withdrawal });
  expect(eventsIn(vault.stores).at(-1)).toEqual({
    kind: 'event',
    name: 'consent-withdrawn',
    subject: memberId(1),
    detail: { evidence: consent.evidenceHash },
  });
  const [row] = valueOf(await desk.cases.listConsents({ memberId: memberId(1) }, vault.stores));
  expect(row?.state).toBe('withdrawn');
  expect(
    await desk.cases.withdrawConsent({ ...input, consentId: consentId(99) }, vault.stores),
  ).toEqual(err({ code: 'not-found', term: 'consent' }));
});

test('a signature is checked against text, version, evidence, paper and chain', async () => {
  desk.world.setNow(new Date().toISOString());
  const { signature } = await onPaper();
  const consent = await given({ signature });
  const whole = {
    isTextWhole: true,
    isVersionKnown: true,
    isEvidenceWhole: true,
    isTakenIn: false,
    chained: { sequence: expect.any(Number), at: expect.any(String) },
    isTimeChained: true,
    isWithdrawalChained: true,
    isCopyWhole: true,
  };
  const check = (id = consent.id) => desk.cases.checkConsent({ consentId: id }, vault.stores);
  expect(await check()).toEqual(ok(whole));
  expect(await check((await given({ signature: typed })).id)).toEqual(
    ok({ ...whole, isCopyWhole: null }),
  );
  const { consents } = vault.stores.records;
  const altered = { ...consent.document, text: `${consent.document.text} And more.` };
  await consents.change(consent.id, (it) => ok({ ...it, document: altered }));
  expect(await check()).toEqual(ok({ ...whole, isTextWhole: false, isEvidenceWhole: false }));
  // Who also makes the hashes anew is found by the chain.
  const rehashed = { ...consent, document: { ...altered, hash: sha256(altered.text) } };
  const forged = { ...rehashed, evidenceHash: evidenceHashOf(rehashed, sha256) };
  await consents.change(consent.id, () => ok(forged));
  expect(await check()).toEqual(ok({ ...whole, chained: null }));
  await consents.change(consent.id, () => ok(consent));
  await vault.stores.records.agreements.change(agreementId(1), (it) =>
    ok({
      ...it,
      versions: it.versions.map((one) => ({ ...one, content: aText({ text: 'Other' }) })),
    }),
  );
  expect(await check()).toEqual(ok({ ...whole, isVersionKnown: false }));
  expect(await check(consentId(99))).toEqual(err({ code: 'not-found', term: 'consent' }));
});

test('a time that is not the chain’s is found (M45)', async () => {
  const checked = async (minutes: number) => {
    desk.world.setNow(new Date(Date.now() + minutes * 60_000).toISOString());
    const { id } = await given({ terms: { kind: 'plain' }, signature: signedBy(`Ana ${minutes}`) });
    return valueOf(await desk.cases.checkConsent({ consentId: id }, vault.stores));
  };
  expect(await checked(0)).toMatchObject({ isTimeChained: true });
  expect(await checked(-4)).toMatchObject({ isTimeChained: true });
  expect(await checked(-6)).toMatchObject({ isTimeChained: false, isEvidenceWhole: true });
  expect(await checked(6)).toMatchObject({ isTimeChained: false });
});

test('a withdrawal that was taken out of a consent, or put in, is found in the chain', async () => {
  desk.world.setNow(new Date().toISOString());
  const consent = await given();
  const { consents } = vault.stores.records;
  const check = async () => {
    const input = { consentId: consent.id };
    return valueOf(await desk.cases.checkConsent(input, vault.stores)).isWithdrawalChained;
  };
  const withdrawnOn = localDateOf(desk.world.clock.now(), 'America/Toronto');
  const withdrawal = { withdrawnOn, how: 'spoken', note: '' } as const;
  const put = { ...withdrawal, recorded: consent.given };
  await consents.change(consent.id, (it) => ok({ ...it, withdrawn: put }));
  expect(await check()).toBe(false);
  await consents.change(consent.id, () => ok(consent));
  expect(await check()).toBe(true);
  valueOf(await desk.cases.withdrawConsent({ consentId: consent.id, withdrawal }, vault.stores));
  expect(await check()).toBe(true);
  await consents.change(consent.id, () => ok(consent));
  expect(await check()).toBe(false);
});

test('the evidence is found beyond hundreds of later events of the same member', async () => {
  const consent = await given();
  const event = { kind: 'event', name: 'member-admitted', subject: memberId(1) } as const;
  for (let count = 0; count < 450; count += 1) await vault.stores.records.recordEvent(event);
  const checked = valueOf(await desk.cases.checkConsent({ consentId: consent.id }, vault.stores));
  expect(checked.chained).not.toBeNull();
});

test('another member’s event is not this consent’s', async () => {
  const consent = await given();
  const moved = { ...consent, memberId: memberId(2) };
  await vault.stores.records.consents.change(consent.id, () => ok(moved));
  const checked = valueOf(await desk.cases.checkConsent({ consentId: consent.id }, vault.stores));
  expect(checked).toMatchObject({ isEvidenceWhole: false, chained: null });
});

test('a paper that is not the one that was attached fails its check and does not leave', async () => {
  const { signature } = await onPaper();
  const consent = await given({ signature });
  await vault.stores.close();
  const engine = openKeyed(storePathIn(vault.folder, 'records'), vault.keys.records.page, false);
  engine.prepare('UPDATE "att/consents/1" SET data=zeroblob(length(data))').run();
  engine.close();
  vault = { ...vault, stores: await vault.reopen() };
  const input = { consentId: consent.id };
  expect(valueOf(await desk.cases.checkConsent(input, vault.stores)).isCopyWhole).toBe(false);
  expect(await desk.cases.saveSignedCopy(input, vault.stores)).toEqual(
    err({ code: 'not-found', term: 'signed-copy' }),
  );
  expect(desk.saved).toEqual([]);
});

test('the signer’s copy leaves under a name without a name, and that it left is kept', async () => {
  const consent = await given();
  const input = { consentId: consent.id };
  expect(await desk.cases.saveConsentCopy(input, vault.stores)).toEqual(
    ok({ path: '/exports/Alcove-signed-2026-08-20.pdf' }),
  );
  expect(JSON.parse(Buffer.from(desk.saved[0]?.bytes ?? []).toString())).toEqual(consent);
  const kept = await vault.stores.records.consents.find(consent.id);
  expect(kept).toEqual({ ...consent, copyGivenAt: '2026-08-20T15:00:00.000Z' });
  expect(kept && evidenceHashOf(kept, sha256)).toBe(consent.evidenceHash);
  expect(eventsIn(vault.stores).at(-1)).toMatchObject({ name: 'consent-copy-saved' });
});

test('nothing is said to have left when it did not', async () => {
  const consent = await given();
  const input = { consentId: consent.id };
  const notWritten = err({ code: 'file-not-written', reason: 'disk-full' } as const);
  const failing = { choosePath: async () => '/exports/x.pdf', write: async () => notWritten };
  const cancelled = { choosePath: async () => null, write: async () => ok() };
  const full = aConsentDesk({ exportFolder: failing });
  expect(await full.cases.saveConsentCopy(input, vault.stores)).toEqual(notWritten);
  expect(await vault.stores.records.disclosures.all()).toMatchObject([{ didNotLeave: true }]);
  expect(await vault.stores.records.consents.find(consent.id)).toEqual(consent);
  const names = eventsIn(vault.stores).map(({ name }) => name);
  expect(names).not.toContain('consent-copy-saved');
  const before = vault.stores.heads();
  const none = aConsentDesk({ exportFolder: cancelled });
  expect(await none.cases.saveConsentCopy(input, vault.stores)).toEqual(
    err({ code: 'save-cancelled' }),
  );
  expect(vault.stores.heads()).toEqual(before);
});

test('the paper is given back as it was attached, under its own kind', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  );
  const { signature } = await onPaper(png);
  const { id } = await given({ signature });
  expect(await desk.cases.saveSignedCopy({ consentId: id }, vault.stores)).toEqual(
    ok({ path: '/exports/Alcove-signed-2026-08-20.png' }),
  );
  expect(desk.asked.at(-1)?.kind).toBe('png');
  expect(Buffer.from(desk.saved[0]?.bytes ?? []).equals(png)).toBe(true);
  expect(eventsIn(vault.stores).at(-2)).toEqual({
    kind: 'event',
    name: 'consent-copy-saved',
    subject: memberId(1),
  });
  expect(await vault.stores.records.disclosures.all()).toMatchObject([
    { ground: { kind: 'own-use' }, source: { paper: 'signed-copy' }, didNotLeave: false },
  ]);
  const withoutPaper = await given();
  expect(await desk.cases.saveSignedCopy({ consentId: withoutPaper.id }, vault.stores)).toEqual(
    err({ code: 'not-found', term: 'signed-copy' }),
  );
});

test('a release holds its provider, scope and last day, and lists as expired after it (M12)', async () => {
  await vault.stores.records.agreements.add(aRelease());
  const release = await given({ agreementId: agreementId(2), terms: providerTerms });
  expect(release.document).toMatchObject({
    title: 'Release to Dr. Invented Referrer',
    text: 'Anabel Fictional lets Dr. Invented Referrer (416-555-0142) be told attendance and goals until 28 February 2027.',
  });
  const stateOn = async (now: string) => {
    desk.world.setNow(now);
    const rows = valueOf(await desk.cases.listConsents({ memberId: memberId(1) }, vault.stores));
    return rows.find(({ agreementId: id }) => id === agreementId(2))?.state;
  };
  expect(await stateOn('2027-02-28T23:00:00.000Z')).toBe('given');
  expect(await stateOn('2027-03-01T06:00:00.000Z')).toBe('expired');
});
