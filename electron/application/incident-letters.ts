import type { Refusal } from '../../shared/contract/refusal';
import { breachLawOf, type BreachLaw } from '../../shared/domain/breach-law';
import type { DisclosureGround } from '../../shared/domain/disclosure';
import type { IncidentId, MemberId } from '../../shared/domain/ids';
import type { Incident } from '../../shared/domain/incident';
import { breachNotice, breachReport, gapsLeftIn } from '../../shared/domain/incident-letters';
import { attachLetter, isAffected } from '../../shared/domain/incident-rules';
import type { LetterText } from '../../shared/domain/letter';
import type { Member } from '../../shared/domain/member';
import type { PracticeProfile } from '../../shared/domain/practice';
import { err, ok, type Result } from '../../shared/lib/result';
import { tidyLine } from '../../shared/lib/text';
import { saveLetter, type LetterTools } from './letters';
import { asNotFound, notFound } from './lookup';
import type { Handlers } from './ports/handlers';
import type { RecordsStore } from './ports/stores';
import type { World } from './ports/world';

export type IncidentLetterTools = LetterTools & { readonly world: World };

/** Letters of an incident: each leaves with its entries in the log of disclosures (M113, M96). */
export function incidentLetterUseCases(
  tools: IncidentLetterTools,
): Handlers<'getIncidentLetter' | 'saveIncidentLetter'> {
  return {
    getIncidentLetter: async ({ incidentId, memberId }, { records }) => {
      const written = await occasionOf(records, incidentId, memberId);
      if (!written.ok) return written;
      const practice = (await records.practice.find('practice'))?.profile;
      if (!practice) return err({ code: 'practice-missing' });
      return ok(templateOf(written.value, practice));
    },

    saveIncidentLetter: async (
      { incidentId, memberId, letter, reasonToKeepNames },
      { records },
    ) => {
      const written = await occasionOf(records, incidentId, memberId);
      if (!written.ok) return written;
      if (written.value.incident.closedAt !== null) return err({ code: 'incident-closed' });
      const practice = (await records.practice.find('practice'))?.profile;
      if (!practice) return err({ code: 'practice-missing' });
      const gaps = gapsLeftIn(letter.body, templateOf(written.value, practice));
      if (gaps.length > 0) return err({ code: 'letter-has-gaps', gaps });
      const leaving = { ...leavingOf(written.value, letter), reasonToKeepNames };
      const saved = await saveLetter(tools, records, async () => ok(leaving));
      if (!saved.ok) return saved;
      const whole = { ...saved.value, memberId };
      const attached = await records.incidents.change(incidentId, (one) =>
        attachLetter(one, whole),
      );
      return attached.ok ? ok({ fileName: whole.file.name }) : asNotFound(attached, 'incident');
    },
  };
}

interface Occasion {
  readonly incident: Incident;
  /** To whom it is written; `null`: the authority. */
  readonly member: Member | null;
  readonly law: BreachLaw;
}

function templateOf({ incident, member, law }: Occasion, practice: PracticeProfile): LetterText {
  const facts = { incident, practice, law };
  return member ? breachNotice(facts, member.profile) : breachReport(facts);
}

async function occasionOf(
  records: RecordsStore,
  incidentId: IncidentId,
  memberId: MemberId | null,
): Promise<Result<Occasion, Refusal>> {
  const incident = await records.incidents.find(incidentId);
  if (!incident) return notFound('incident');
  const law = breachLawOf(incident.jurisdiction);
  if (memberId === null) return ok({ incident, member: null, law });
  if (!isAffected(incident, memberId)) return err({ code: 'member-not-affected' });
  const member = await records.members.find(memberId);
  return member ? ok({ incident, member, law }) : notFound('member');
}

/** A report is about everyone affected, although it names nobody; a member's letter names no one else. */
function leavingOf({ incident, member, law }: Occasion, letter: LetterText) {
  const authority = member ? law.tellingAffected : law.tellingAuthority;
  const ground: DisclosureGround = { kind: 'legal-authority', authority };
  return {
    letter,
    about: member ? [member.id] : incident.affected.map(({ memberId }) => memberId),
    mayName: member?.id ?? null,
    ground,
    recipientKind: member ? ('member' as const) : ('authority' as const),
    recipientContact: inOneLine(letter.address),
    source: { kind: 'incident-letter' as const, incidentId: incident.id },
    consentId: null,
  };
}

/** An address as one line of the log, which has 200 characters. */
function inOneLine(address: string): string {
  const lines = address
    .split(/\r?\n/u)
    .map(tidyLine)
    .filter((line) => line !== '');
  return lines.join(', ').slice(0, LONGEST_CONTACT);
}

const LONGEST_CONTACT = 200;
