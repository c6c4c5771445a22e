import { storePathIn } from '../../electron/store/store-files';
import { rowTexts } from '../store/rows';
import { testAlcove } from '../support/alcove';
import { aMember, aPractice, memberId } from '../support/people';
import { typedRequest } from '../support/requests';
import { createTempVault, temporaryFolder } from '../support/temp-vault';

/** What lies in the file of a letter's entries in the log of disclosures. */

const root = temporaryFolder();

test('M109 an entry has neither the reason for a name nor the id of the member it may name', async () => {
  const { folder, keys, stores } = await createTempVault(root);
  const { practice, members } = stores.records;
  await practice.add({ id: 'practice', profile: aPractice() });
  await members.addAll([aMember(1), aMember(2, { legalName: 'Benedict Invented' })]);
  const { done } = testAlcove(() => stores);
  const asked = { memberId: memberId(1), ...typedRequest({ receivedOn: '2026-08-10' }) };
  const { requestId } = await done('receiveRequest', asked);
  const identity = { how: 'known-to-clinician', note: '', on: '2026-08-10' } as const;
  await done('establishIdentity', { requestId, identity });
  await done('establishAuthority', { requestId, authority: { kind: 'own-record' } });
  const letter = {
    kind: 'fee-estimate',
    ...{ recipient: 'Anabel Fictional', address: '', subject: 'A copy' },
    body: 'Dear Anabel,\n\nBenedict Invented asked as well.',
  } as const;
  await done('saveRequestLetter', { requestId, letter, reasonToKeepNames: 'They are married.' });
  await stores.close();
  const rows = rowTexts(storePathIn(folder, 'records'), keys.records, 'doc/requests');
  const entries = rows.filter((row) => row.includes('request-letter'));
  expect(entries).toHaveLength(2);
  expect(entries.join('\n')).not.toMatch(/married|reasonToKeepNames|mayName/u);
  expect(entries.filter((row) => row.includes(memberId(1)))).toHaveLength(1);
});
