import type { DisclosureParty } from '../../shared/domain/disclosure';
import { aDestruction } from '../support/destructions';
import { alcoveForEachTest } from '../support/fresh-alcove';
import { aGroup, aMember, aPractice, memberId } from '../support/people';

/** What is handed over of the log of disclosures names no other member (M109). */

const fresh = alcoveForEachTest();
const ANA = memberId(1);
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
