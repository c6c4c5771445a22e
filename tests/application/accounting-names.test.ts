import type { DisclosureParty } from '../../shared/domain/disclosure';
import { ok } from '../../shared/lib/result';
import { aDestruction } from '../support/destructions';
import { alcoveForEachTest } from '../support/fresh-alcove';
import { aGroup, aMember, aPractice, memberId } from '../support/people';
import { typedRequest } from '../support/requests';

/** What is handed over of the log of disclosures names no other member (M109). */

const fresh = alcoveForEachTest();
const ANA = memberId(1);
const BEN = memberId(2);
const nobody = { legal: '', preferred: '', others: [], former: [] };

beforeEach(async () => {
  const { records } = fresh.stores;
  await records.practice.add({ id: 'practice', profile: aPractice() });
  await records.groups.add(aGroup());
  await records.members.addAll([aMember(1), aMember(2, { legalName: 'Benedict Invented' })]);
});

const self: DisclosureParty = {
  ground: 'member-request',
  recipientKind: 'member',
  recipient: 'Anabel Fictional',
  recipientContact: '',
};
const filter = { memberId: ANA, from: null, to: null, kinds: [], withOwnUse: true };

/** A letter to Ana that keeps the name of Ben, with its reason. */
async function writeNaming(reasonToKeepNames: string) {
  const { done } = fresh.alcove;
  const { requestId } = await done('receiveRequest', {
    ...{ memberId: ANA, ...typedRequest({ receivedOn: '2026-08-10' }) },
  });
  const identity = { how: 'known-to-clinician', note: '', on: '2026-08-10' } as const;
  await done('establishIdentity', { requestId, identity });
  await done('establishAuthority', { requestId, authority: { kind: 'own-record' } });
  const letter = {
    kind: 'fee-estimate',
    ...{ recipient: 'Anabel Fictional', address: '', subject: 'A copy' },
    body: 'Dear Anabel,\n\nBenedict Invented asked as well.',
  } as const;
  await done('saveRequestLetter', { requestId, letter, reasonToKeepNames });
}

const save = (party: DisclosureParty | null, format: 'pdf' | 'csv') =>
  fresh.alcove.done('saveAccounting', { filter, format, party });

test.each(['csv', 'pdf'] as const)(
  'M109 handed over as %s, it names no other member in what, what for, ground or recipient',
  async (format) => {
    const { records } = fresh.stores;
    await records.destructions.add(
      aDestruction({ knownNames: { ...nobody, legal: 'Zenobia Bygone' } }),
    );
    await fresh.alcove.done('recordDisclosure', {
      memberId: ANA,
      party: {
        ...{ ground: 'serious-harm', reason: 'Benedict Invented had heard her threaten it.' },
        ...{ recipientKind: 'other', recipient: 'The mother of Benedict Invented' },
        recipientContact: '',
      },
      disclosure: {
        ...{ disclosedOn: '2026-08-10', how: 'telephone' },
        what: 'That Benedict Invented and Zenobia Bygone were afraid',
        purpose: 'To keep Benedict Invented safe',
      },
    });
    await save(self, format);
    const handed = fresh.alcove.saved.at(-1)?.text ?? '';
    expect(handed).toContain('were afraid');
    expect(handed).not.toMatch(/Benedict|Invented|Zenobia|Bygone/u);
    await save(null, format);
    expect(fresh.alcove.saved.at(-1)?.text).toContain('Benedict Invented');
  },
);

test.each(['csv', 'pdf'] as const)(
  'M109 handed over as %s, it names a member who is somebody’s recipient in no form',
  async (format) => {
    for (const recipient of ['Dr. Benedict M. Invented', 'Invented, Benedict', 'A neighbour'])
      await fresh.alcove.done('recordDisclosure', {
        memberId: ANA,
        party: {
          ...{ ground: 'serious-harm', reason: 'He was in danger.', recipientKind: 'other' },
          ...{ recipient, recipientContact: 'INVENTED Benedict, 1 Nowhere Lane' },
        },
        disclosure: {
          ...{ disclosedOn: '2026-08-10', how: 'telephone' },
          ...{ what: 'That he was in danger', purpose: 'To keep him safe' },
        },
      });
    await save(self, format);
    const handed = fresh.alcove.saved.at(-1)?.text ?? '';
    expect(handed).toContain('1 Nowhere Lane');
    expect(handed).not.toMatch(/Benedict|Invented/iu);
  },
);

test.each(['csv', 'pdf'] as const)(
  'M109 whom a letter only names is not told, as %s, where the member it went to can be reached',
  async (format) => {
    await writeNaming('They are married.');
    const { disclosures } = fresh.stores.records;
    const [entry] = await disclosures.ofMember(BEN);
    expect(entry).toMatchObject({ recipient: 'Anabel Fictional', recipientContact: '' });
    expect(await disclosures.ofMember(ANA)).toMatchObject([{ recipientContact: '2 Nowhere Lane' }]);
    if (!entry) return;
    // As an earlier Alcove kept it.
    await disclosures.change(entry.id, (one) => ok({ ...one, recipientContact: '2 Nowhere Lane' }));
    const toBen = { ...self, recipient: 'Benedict Invented' };
    await fresh.alcove.done('saveAccounting', {
      ...{ filter: { ...filter, memberId: BEN }, format, party: toBen },
    });
    const handed = fresh.alcove.saved.at(-1)?.text ?? '';
    expect(handed).toContain('in a letter about someone else');
    expect(handed).not.toMatch(/Anabel|Nowhere/u);
  },
);
