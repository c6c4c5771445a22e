import type { Consent } from '../../shared/domain/consent';
import type { SealedContent, SealedWhole } from '../../shared/domain/sealed-content';
import type { TakenInPlace } from '../../shared/domain/taking-in';
import { billingInUse } from './ledger-reading';
import type { GroupProcessStore, OpenVault, RecordsStore } from './ports/stores';
import type { ReadArchive } from './sealed-reading';

/** Documents of one term, where they lie, and how some of them are written: all or none. */
export interface TakenInPart {
  readonly place: TakenInPlace | 'group-process';
  readonly ids: readonly string[];
  write(from: number, to: number): Promise<void>;
}

export interface TakenIn {
  readonly parts: readonly TakenInPart[];
  /** Of what there is once in a practice, so much stays as it is in this vault. */
  readonly stays: number;
  readonly names: ReadonlyMap<string, string>;
}

/** Everything that an archive brings into a vault. */
export async function takenInOf(
  { content, copies }: ReadArchive,
  { records, groupProcess }: OpenVault,
): Promise<TakenIn> {
  const { whole } = content;
  const once = whole ? await onceOf(records, whole) : { parts: [], stays: 0 };
  const parts = [
    ...once.parts,
    ...sharedParts(records, content),
    ...recordParts(records, content),
    ...consentParts(records, content, copies),
    ...officeParts(records, content),
    ...(whole ? processParts(groupProcess, whole) : []),
  ];
  const names = content.records.map(({ member }) => [member.id, member.profile.legalName] as const);
  return {
    parts: parts.filter(({ ids }) => ids.length > 0),
    stays: once.stays,
    names: new Map(names),
  };
}

interface Adding<Doc> {
  addAll(docs: readonly Doc[]): Promise<void>;
}

function part<Doc extends { readonly id: string }>(
  place: TakenInPart['place'],
  repository: Adding<Doc>,
  docs: readonly Doc[],
): TakenInPart {
  return {
    place,
    ids: docs.map(({ id }) => id),
    write: (from, to) => repository.addAll(docs.slice(from, to)),
  };
}

/**
 * What there is once in a practice is brought only where this vault has nothing yet; shipped rates
 * by which something was charged are something.
 */
async function onceOf(
  records: RecordsStore,
  { practice: once }: SealedWhole,
): Promise<Pick<TakenIn, 'parts' | 'stays'>> {
  const just = <Doc>(document: Doc | null) => (document === null ? [] : [document]);
  const offered = [
    part('practice', records.practice, just(once.practice)),
    part('practice', records.billing, just(once.billing)),
    part('practice', records.policies, just(once.policies)),
    part('practice', records.calendar, just(once.calendar)),
    part('practice', records.library, just(once.library)),
    part('practice', records.writing, just(once.writing)),
  ].filter(({ ids }) => ids.length > 0);
  const ids = offered.flatMap(({ ids }) => ids);
  const present = new Set(await records.present('practice', ids));
  if (once.billing && (await billingInUse(records))) present.add(once.billing.id);
  const parts = offered.filter(({ ids: [id] }) => id !== undefined && !present.has(id));
  return { parts, stays: present.size };
}

function sharedParts(records: RecordsStore, content: SealedContent): readonly TakenInPart[] {
  return [
    part('groups', records.groups, content.groups),
    part('groups', records.meetings, content.meetings),
    part('agreements', records.agreements, content.agreements),
    part('sessions', records.sessions, content.sessions),
    part('sessions', records.rooms, content.rooms),
  ];
}

function recordParts(
  records: RecordsStore,
  { records: sealed }: SealedContent,
): readonly TakenInPart[] {
  return [
    part(
      'members',
      records.members,
      sealed.map(({ member }) => member),
    ),
    part(
      'notes',
      records.notes,
      sealed.flatMap(({ notes }) => notes),
    ),
    part('safetyPlans', records.safetyPlans, present(sealed.map(({ safetyPlan }) => safetyPlan))),
    part(
      'incidents',
      records.emergencyRecords,
      sealed.flatMap(({ emergencyRecords }) => emergencyRecords),
    ),
  ];
}

/** A consent and its signed paper are written together, one after another. */
function consentParts(
  { consents }: RecordsStore,
  { records: sealed }: SealedContent,
  copies: ReadArchive['copies'],
): readonly TakenInPart[] {
  const all = sealed.flatMap((record) => record.consents);
  const onPaper = all.filter(({ id }) => copies.has(id));
  const writeOne = async (consent: Consent) => {
    const copy = copies.get(consent.id);
    if (copy) await consents.addWithCopy(consent, copy);
  };
  return [
    part(
      'consents',
      consents,
      all.filter(({ id }) => !copies.has(id)),
    ),
    {
      place: 'consents',
      ids: onPaper.map(({ id }) => id),
      write: async (from, to) => {
        for (const consent of onPaper.slice(from, to)) await writeOne(consent);
      },
    },
  ];
}

function officeParts(
  records: RecordsStore,
  { records: sealed, whole }: SealedContent,
): readonly TakenInPart[] {
  const sources = [...sealed, ...(whole ? [whole.register] : [])];
  return [
    part(
      'requests',
      records.disclosures,
      sources.flatMap(({ disclosures }) => disclosures),
    ),
    part(
      'requests',
      records.releases,
      sources.flatMap(({ releases }) => releases),
    ),
    part(
      'requests',
      records.recordRequests,
      sources.flatMap(({ recordRequests }) => recordRequests),
    ),
    part('requests', records.destructions, whole?.register.destructions ?? []),
    part('incidents', records.incidents, whole?.register.incidents ?? []),
    part(
      'ledger',
      records.ledger,
      sources.flatMap(({ ledger }) => ledger),
    ),
    part(
      'ledger',
      records.statements,
      sources.flatMap(({ statements }) => statements),
    ),
    part(
      'ledger',
      records.billingFiles,
      sources.flatMap(({ billingFiles }) => billingFiles),
    ),
    part(
      'ledger',
      records.feeArrangements,
      present(sealed.map(({ feeArrangement }) => feeArrangement)),
    ),
  ];
}

function processParts(
  store: GroupProcessStore,
  { groupProcess }: SealedWhole,
): readonly TakenInPart[] {
  return [
    part('group-process', store.groupNotes, groupProcess.groupNotes),
    part('group-process', store.supervisionNotes, groupProcess.supervisionNotes),
    part('group-process', store.decisions, groupProcess.decisions),
  ];
}

function present<T>(values: readonly (T | null)[]): readonly T[] {
  return values.filter((value) => value !== null);
}
