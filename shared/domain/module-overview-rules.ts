import { addDays } from '../lib/dates';
import { isPresent } from './admission';
import { newestVersionOf, type Agreement } from './agreement';
import { attendanceStanding } from './attendance-ledger';
import type { ListedConsent } from './consent';
import { neededAgreements, standingOf, type Standing } from './consent-state';
import { runsOf, type Group, type Module } from './group';
import { rulesOf } from './group-kind';
import type { MemberId, SessionId } from './ids';
import type { LedgerEntry } from './ledger-entry';
import { balanceOf, standing as standingEntries } from './ledger-rules';
import { byFirstName, rosterOn, type Member } from './member';
import type {
  ModuleOverview,
  OverviewAnswers,
  OverviewMember,
  OverviewMoney,
  OverviewSession,
} from './module-overview';
import { sumOf } from './money';
import { hasBeenHeld, markOf, plannedEndOf, type Session } from './session';

/** A consent that ends within so many days is to be renewed in time. */
const EXPIRING_DAYS = 60;

/** A note that is not signed: about a member, or about the group (`null`). */
interface UnsignedNote {
  readonly sessionId: SessionId;
  readonly memberId: MemberId | null;
}

export interface OverviewSources {
  readonly group: Group;
  readonly module: Module;
  /** Of the module, in the order in which they start. */
  readonly sessions: readonly Session[];
  /** Everyone who was ever in the module. */
  readonly members: readonly Member[];
  readonly agreements: readonly Agreement[];
  readonly consents: ReadonlyMap<MemberId, readonly ListedConsent[]>;
  readonly ledgers: ReadonlyMap<MemberId, readonly LedgerEntry[]>;
  readonly unsigned: readonly UnsignedNote[];
  readonly currency: ModuleOverview['currency'];
  readonly now: Date;
  readonly today: string;
}

export function moduleOverview(sources: OverviewSources): ModuleOverview {
  const { group, module, currency } = sources;
  const { from, to } = module.schedule;
  const unsigned = unsignedIn(sources.unsigned);
  const present = sources.members.filter((member) => isInIt(member, sources));
  const members = sources.members
    .toSorted(byFirstName)
    .map((member) => overviewOf(member, sources, unsigned));
  return {
    ...{ moduleId: module.id, groupName: group.name, moduleName: module.name, from, to, currency },
    hasFees: rulesOf(group.kind).hasFees,
    sessions: sources.sessions.map((session) => sessionInNumbers(session, sources, unsigned)),
    members,
    agreements: neededIn(sources).map((agreement) => ({
      agreementId: agreement.id,
      title: newestVersionOf(agreement)?.content.title ?? '',
      answers: answersIn(
        present.map(({ id }) => standingOf(agreement, consentsOf(id, sources), sources.today)),
        sources.today,
      ),
    })),
    present: present.length,
    money: addedUp(members.map(({ money }) => money)),
  };
}

/** How many unsigned notes there are by session and by member, counted once for all. */
interface Unsigned {
  readonly bySession: ReadonlyMap<SessionId, readonly UnsignedNote[]>;
  readonly byMember: ReadonlyMap<MemberId | null, readonly UnsignedNote[]>;
}

function unsignedIn(notes: readonly UnsignedNote[]): Unsigned {
  return {
    bySession: Map.groupBy(notes, ({ sessionId }) => sessionId),
    byMember: Map.groupBy(notes, ({ memberId }) => memberId),
  };
}

function sessionInNumbers(
  session: Session,
  { members, now }: OverviewSources,
  { bySession }: Unsigned,
): OverviewSession {
  const state = stateOf(session, now);
  const marked = (kind: string) =>
    session.attendance.filter(({ mark }) => mark.kind === kind).length;
  const roster = state === 'held' ? rosterOn(members, session.moduleId, session.date) : [];
  const unsigned = bySession.get(session.id) ?? [];
  return {
    ...{ sessionId: session.id, date: session.date, state },
    present: marked('present'),
    late: marked('late'),
    absentWithNotice: marked('absent-with-notice'),
    absentWithoutNotice: marked('absent-without-notice'),
    unmarked: roster.filter(({ id }) => markOf(session, id) === null).length,
    unsignedNotes: unsigned.filter(({ memberId }) => memberId !== null).length,
    lacksGroupNote: unsigned.some(({ memberId }) => memberId === null),
  };
}

function stateOf(session: Session, now: Date): OverviewSession['state'] {
  if (session.calledOff !== null) return 'called-off';
  if (hasBeenHeld(session, now)) return 'held';
  return plannedEndOf(session) > now.getTime() ? 'ahead' : 'not-recorded';
}

function overviewOf(
  member: Member,
  sources: OverviewSources,
  { byMember }: Unsigned,
): OverviewMember {
  const { module, sessions, now, today } = sources;
  const { preferredFirstName, legalName } = member.profile;
  const own = consentsOf(member.id, sources);
  const asked = isInIt(member, sources) ? neededIn(sources) : null;
  const { sessions: _each, ...standing } = attendanceStanding(member, module.id, sessions, now);
  return {
    ...{ memberId: member.id, preferredFirstName, legalName, standing },
    unsignedNotes: byMember.get(member.id)?.length ?? 0,
    answers:
      asked &&
      answersIn(
        asked.map((agreement) => standingOf(agreement, own, today)),
        today,
      ),
    money: moneyIn(sources.ledgers.get(member.id) ?? [], module),
  };
}

/** True while their place in the module is taken: later they are asked for nothing (M100). */
function isInIt({ memberships }: Member, { group, module, today }: OverviewSources): boolean {
  const runs = runsOf([group]);
  return memberships.some((one) => one.moduleId === module.id && isPresent(one, today, runs));
}

function neededIn({ agreements, group }: OverviewSources): readonly Agreement[] {
  return neededAgreements(agreements, group, 'admission');
}

function consentsOf(id: MemberId, { consents }: OverviewSources): readonly ListedConsent[] {
  return consents.get(id) ?? [];
}

function answersIn(standings: readonly Standing[], today: string): OverviewAnswers {
  const given = standings.filter(({ state }) => state === 'given');
  const outdated = standings.filter(({ state }) => state === 'outdated').length;
  const last = addDays(today, EXPIRING_DAYS);
  const isExpiring = ({ consent }: Standing) =>
    consent !== null && consent.expiresOn !== null && consent.expiresOn <= last;
  return {
    given: given.length,
    expiring: given.filter(isExpiring).length,
    outdated,
    missing: standings.length - given.length - outdated,
  };
}

/**
 * What a module came to for one member: charges name their module, payments do not and count by
 * their day, and what is open is open over everything.
 * @param entries all of the member's
 */
export function moneyIn(entries: readonly LedgerEntry[], { id, schedule }: Module): OverviewMoney {
  const left = standingEntries(entries);
  const insured = left.filter((one) => one.kind === 'insured-session' && one.moduleId === id);
  const missed = left.filter((one) => one.kind === 'missed-session' && one.moduleId === id);
  const charged = new Set(missed.map((one) => one.id));
  const waived = left.filter((one) => one.kind === 'waiver' && charged.has(one.of));
  const isPaid = ({ kind, date }: LedgerEntry) =>
    kind === 'payment' && schedule.from <= date && date <= schedule.to;
  return {
    insuredCents: centsIn(insured),
    missedCents: centsIn(missed),
    waivedCents: centsIn(waived),
    paidCents: centsIn(left.filter(isPaid)),
    openCents: balanceOf(entries),
  };
}

function centsIn(entries: readonly LedgerEntry[]): number {
  return sumOf(entries.map(({ amountCents }) => amountCents));
}

function addedUp(moneys: readonly OverviewMoney[]): OverviewMoney {
  return {
    insuredCents: sumOf(moneys.map(({ insuredCents }) => insuredCents)),
    missedCents: sumOf(moneys.map(({ missedCents }) => missedCents)),
    waivedCents: sumOf(moneys.map(({ waivedCents }) => waivedCents)),
    paidCents: sumOf(moneys.map(({ paidCents }) => paidCents)),
    openCents: sumOf(moneys.map(({ openCents }) => openCents)),
  };
}
