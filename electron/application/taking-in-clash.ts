import type { Currency } from '../../shared/domain/currency';
import { usualBilling } from '../../shared/domain/billing-rules';
import { spokenOfIn } from '../../shared/domain/sealed-about';
import type { SealedContent, SealedWhole } from '../../shared/domain/sealed-content';
import type { SealedExportRefusal } from '../../shared/domain/sealed-export';
import { billingInUse } from './ledger-reading';
import type { OpenVault, RecordsStore } from './ports/stores';
import type { TakenIn, TakenInPart } from './taking-in-documents';

/**
 * Why an archive cannot be taken in beside what is here, or `null`: nothing is ever written over,
 * what is here is never named in the marker that is taken back (taking-in-writing), and nobody here
 * is written about, charged or destroyed by a file.
 */
export async function clashOf(
  vault: OpenVault,
  content: SealedContent,
  taken: TakenIn,
): Promise<SealedExportRefusal | null> {
  return (
    (await presentOf(vault, taken)) ??
    (await sentHere(vault, content)) ??
    (await otherMoney(vault, content)) ??
    (await destroyedIn(vault, content)) ??
    (await othersIn(vault, content))
  );
}

async function presentOf(
  vault: OpenVault,
  { parts, names }: TakenIn,
): Promise<SealedExportRefusal | null> {
  let documents = 0;
  const here: string[] = [];
  for (const part of parts) {
    const found = await presentIn(vault, part);
    documents += found.length;
    if (part.place === 'members') here.push(...found.map((id) => names.get(id) ?? ''));
  }
  return documents === 0 ? null : { code: 'sealed-already-here', documents, names: here };
}

/** A list of what a billing agent was sent names nothing that was charged here: it was not sent. */
async function sentHere(
  { records }: OpenVault,
  { whole }: SealedContent,
): Promise<SealedExportRefusal | null> {
  const sent = whole?.register.billingFiles.flatMap(({ entryIds }) => entryIds) ?? [];
  const { length: documents } = await records.present('ledger', sent);
  return documents === 0 ? null : { code: 'sealed-already-here', documents, names: [] };
}

function presentIn(
  { records, groupProcess }: OpenVault,
  { place, ids }: TakenInPart,
): Promise<readonly string[]> {
  return place === 'group-process' ? groupProcess.present(ids) : records.present(place, ids);
}

async function destroyedIn(
  { records }: OpenVault,
  content: SealedContent,
): Promise<SealedExportRefusal | null> {
  const ids = new Set([...spokenOfIn(content), ...content.records.map(({ member }) => member.id)]);
  const gone = (await records.destructions.all()).filter(({ memberId }) => ids.has(memberId));
  const numbers = gone.map(({ number }) => number);
  return numbers.length === 0 ? null : { code: 'sealed-destroyed-here', numbers };
}

async function othersIn(
  { records }: OpenVault,
  content: SealedContent,
): Promise<SealedExportRefusal | null> {
  const spokenOf = spokenOfIn(content);
  const here = (await records.members.all()).filter(({ id }) => spokenOf.has(id));
  const names = here.map(({ profile }) => profile.legalName);
  return names.length === 0 ? null : { code: 'sealed-about-others', names };
}

/** An amount does not say its currency: those that come in would be said anew in the one here. */
async function otherMoney(
  { records }: OpenVault,
  { records: sealed, whole }: SealedContent,
): Promise<SealedExportRefusal | null> {
  if (!whole) return null;
  const entries = [...sealed, whole.register].flatMap(({ ledger }) => ledger);
  const theirs = currencyOf(whole.practice);
  const here = await currencyAfter(records, whole.practice);
  return entries.length === 0 || here === theirs
    ? null
    : { code: 'sealed-other-currency', here, theirs };
}

type Counting = Pick<SealedWhole['practice'], 'billing' | 'practice'>;

function currencyOf({ billing, practice }: Counting): Currency {
  return (billing ?? usualBilling(practice?.profile.jurisdiction ?? 'CA-ON')).currency;
}

/** In which amounts would be said once it is taken in: what is here stays as it is. */
async function currencyAfter(
  records: RecordsStore,
  { billing, practice }: Counting,
): Promise<Currency> {
  const inUse = await billingInUse(records);
  const own = await records.practice.find('practice');
  return inUse?.currency ?? currencyOf({ billing, practice: own ?? practice });
}
