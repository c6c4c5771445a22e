import type { Refusal } from '../../shared/contract/refusal';
import { accessLawOf } from '../../shared/domain/access-law';
import { auditEvent } from '../../shared/domain/audit-event';
import type { Disclosure } from '../../shared/domain/disclosure';
import type { MemberId } from '../../shared/domain/ids';
import type { Letter, LetterKind, LetterText } from '../../shared/domain/letter';
import type { Jurisdiction } from '../../shared/domain/law';
import type { PracticeProfile } from '../../shared/domain/practice';
import type { KeptNames } from '../../shared/domain/signed-text';
import { err, ok, type Result } from '../../shared/lib/result';
import { foldForComparison } from '../../shared/lib/text';
import { namesKept, sureFindings } from './guarding';
import { newIds } from './identify';
import { writeLogged, type ToLog } from './log-disclosure';
import { todayBy } from './now';
import type { LetterPress } from './ports/release';
import type { RecordsStore } from './ports/stores';
import type { ExportFolder, World } from './ports/world';

export interface LetterTools {
  readonly world: Pick<World, 'clock' | 'randomIdText' | 'sha256OfBytes'>;
  readonly letterPress: LetterPress;
  readonly exportFolder: ExportFolder;
}

/** A letter and what its entries in the log of disclosures say beside it. */
export interface LetterToSave extends Pick<
  Disclosure,
  'ground' | 'consentId' | 'recipientKind' | 'recipientContact' | 'source'
> {
  readonly letter: LetterText;
  /** Everyone whom it is about. */
  readonly about: readonly MemberId[];
  /** The one member whose name may stand in it; `null`: nobody's may. */
  readonly mayName: MemberId | null;
  /** Why other names stay; a blank one is none. */
  readonly reasonToKeepNames: string | null;
}

/** What may leave now, or why nothing may. */
type Judge = () => Promise<Result<LetterToSave, Refusal>>;

/**
 * Asks where to, logs the letter as a disclosure for everyone it is about or names, and writes it.
 * Whoever asked keeps the letter in the document it was written for. Refuses: practice-missing,
 * names-in-letter, save-cancelled, file-not-written, and what `judge` refuses.
 */
export async function saveLetter(
  tools: LetterTools,
  records: RecordsStore,
  judge: Judge,
): Promise<Result<Letter, Refusal>> {
  const { world, exportFolder } = tools;
  const early = await leavingBy(tools, records, judge);
  if (!early.ok) return early;
  const suggestedName = `Alcove-letter-${todayBy(world.clock)}.pdf`;
  const path = await exportFolder.choosePath({ suggestedName, kind: 'pdf' });
  if (path === null) return err({ code: 'save-cancelled' });
  // The dialog can stand open for days, and a right end meanwhile.
  const still = await leavingBy(tools, records, judge);
  return still.ok ? write(tools, records, { ...still.value, path }) : still;
}

interface Leaving {
  readonly toSave: LetterToSave;
  readonly practice: PracticeProfile;
  readonly names: Staying;
}

async function leavingBy(
  tools: LetterTools,
  records: RecordsStore,
  judge: Judge,
): Promise<Result<Leaving, Refusal>> {
  const judged = await judge();
  if (!judged.ok) return judged;
  const toSave = judged.value;
  const practice = (await records.practice.find('practice'))?.profile;
  if (!practice) return err({ code: 'practice-missing' });
  const names = await namesStaying(tools, records, toSave);
  return names.ok ? ok({ toSave, practice, names: names.value }) : names;
}

async function write(
  { world, letterPress, exportFolder }: LetterTools,
  records: RecordsStore,
  { toSave, practice, names, path }: Leaving & { readonly path: string },
): Promise<Result<Letter, Refusal>> {
  const { letter } = toSave;
  const { kept, named } = names;
  const madeAt = world.clock.now();
  const { bytes } = await letterPress.print(letter, { practice, madeAt });
  if (kept) await records.recordEvent(namesKept(theOne(toSave), kept.count));
  const disclosures = [
    ...disclosuresOf(toSave),
    ...disclosuresOfNamed(toSave, named, practice.jurisdiction),
  ];
  const file = { path, bytes, disclosures };
  const written = await writeLogged({ ...world, exportFolder }, records, file);
  if (!written.ok) return written;
  await logSaved(records, toSave);
  return ok({
    ...letter,
    id: newIds(world.randomIdText).letter(),
    madeAt: madeAt.toISOString(),
    file: { name: nameIn(path), sha256: world.sha256OfBytes(bytes) },
    sent: null,
    keptNames: kept,
  });
}

/** Whom it is about, where that is one. */
function theOne({ about }: LetterToSave): MemberId | null {
  return about.length === 1 ? (about[0] ?? null) : null;
}

interface Staying {
  readonly kept: KeptNames | null;
  /** Whoever the names may be of, and the letter is not about. */
  readonly named: readonly MemberId[];
}

/**
 * Names in a letter stay only with a reason (M109). To whom it goes is not looked at: a street, or
 * an office, may be called as a member is.
 */
async function namesStaying(
  { world }: LetterTools,
  records: RecordsStore,
  { letter, about, mayName, reasonToKeepNames }: LetterToSave,
): Promise<Result<Staying, Refusal>> {
  const { subject, body, recipient } = letter;
  const said = withoutGreeting(body, recipient);
  const found = await sureFindings(`${subject}\n\n${said}`, mayName, records);
  if (found.length === 0) return ok({ kept: null, named: [] });
  const shown = [...new Set(found.map((finding) => finding.shown))];
  const reason = reasonToKeepNames?.trim() ?? '';
  if (reason === '') return err({ code: 'names-in-letter', shown });
  const named = new Set(found.flatMap(({ members }) => members.map(({ memberId }) => memberId)));
  return ok({
    kept: { reason, count: shown.length, at: world.clock.now().toISOString() },
    named: [...named].filter((memberId) => !about.includes(memberId)),
  });
}

function disclosuresOf({ letter, about, ...toSave }: LetterToSave): readonly ToLog[] {
  const { ground, consentId, recipientKind, recipientContact, source } = toSave;
  const { recipient, kind } = letter;
  return about.map((memberId) => ({
    ...{ memberId, ground, consentId, recipient, recipientKind, recipientContact, source },
    how: 'file',
    ...disclosed[kind],
  }));
}

/** To greet whoever it goes to by their own name tells them nothing. */
function withoutGreeting(body: string, recipient: string): string {
  const [first = '', ...rest] = body.split('\n');
  const greeted = /^Dear (.+),$/u.exec(first.trim())?.[1] ?? '';
  const theirs = new Set(foldForComparison(recipient).split(' '));
  const isTheirs = foldForComparison(greeted)
    .split(' ')
    .every((word) => theirs.has(word));
  return isTheirs ? rest.join('\n') : body;
}

/**
 * Whoever is only named in it: neither a consent nor an asking of theirs let it leave, but the duty
 * to write the letter.
 */
function disclosuresOfNamed(
  toSave: LetterToSave,
  named: readonly MemberId[],
  jurisdiction: Jurisdiction,
): readonly ToLog[] {
  const { ground, recipientKind } = toSave;
  const duty = { kind: 'legal-authority', authority: accessLawOf(jurisdiction).source } as const;
  return disclosuresOf({ ...toSave, about: named }).map((entry) => ({
    ...entry,
    ...{ what: 'Their name, in a letter about someone else', consentId: null },
    ground: ground.kind === 'legal-authority' ? ground : duty,
    // The member to whom it goes, or for whom, is not the one whose entry this is: where they live
    // is none of theirs.
    recipientKind: recipientKind === 'member' ? 'other' : recipientKind,
    recipientContact: '',
  }));
}

async function logSaved(records: RecordsStore, { about, letter }: LetterToSave): Promise<void> {
  const detail = { kind: letter.kind };
  if (about.length === 0) await records.recordEvent(auditEvent('letter-saved', { detail }));
  for (const subject of about) {
    await records.recordEvent(auditEvent('letter-saved', { subject, detail }));
  }
}

/** The file as it was named in the dialog. */
function nameIn(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

const answering = 'To answer a request for the record';

/** What the log says of each kind of letter. */
const disclosed: Readonly<Record<LetterKind, Pick<Disclosure, 'what' | 'purpose'>>> = {
  cover: { what: 'Letter that goes with a release', purpose: answering },
  extension: { what: 'Notice that the answer will take longer', purpose: answering },
  'fee-estimate': { what: 'Estimate of the fee for a copy', purpose: answering },
  refusal: { what: 'Refusal of a request, with its grounds', purpose: answering },
  'refusal-in-part': {
    what: 'What of the record is refused, with its grounds',
    purpose: answering,
  },
  'record-destroyed': { what: 'That the record was destroyed', purpose: answering },
  'breach-notice': {
    what: 'Notice of a privacy breach',
    purpose: 'To tell whose information was affected',
  },
  'breach-report': {
    what: 'Report of a privacy breach',
    purpose: 'To tell the authority that is told of breaches',
  },
};
