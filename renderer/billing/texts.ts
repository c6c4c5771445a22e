import type { Obstacle } from '../../shared/domain/charge-proposal';

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** Words that the screens of the ledger share. */
export const billingTexts = {
  turning: { earlier: 'Previous month', now: 'This month', later: 'Next month' },
  member: 'Member',
  actions: 'What can be done',
  amount: 'Amount',
  balance: 'Balance',
  owed: (amount: string) => `Owes ${amount}`,
  ahead: (amount: string) => `Paid ${amount} ahead`,
  settled: 'Nothing owed',
} as const;

/** Beside the papers of a month. */
export const outdatedTexts = {
  title: (count: number) =>
    count === 1
      ? '1 charge of this month no longer fits its session'
      : `${count} charges of this month no longer fit their sessions`,
  text: 'A mark, a time, a rate or a membership was changed after they were made. Statements and the billing file hold what was charged.',
  toCharges: (month: string) => `Look at the charges of ${month}`,
} as const;

export const chargeTexts = {
  title: 'Charges',
  lead: (month: string) => `What the sessions of ${month} come to`,
  shippedTitle: 'Nobody has checked the rates yet',
  shippedText:
    'Alcove came with these figures, and payers change theirs. Hold them against the payer’s own ' +
    'list before the first charge.',
  toRates: 'Check the rates',
  ready: (count: number, insured: string, owed: string) =>
    count === 1
      ? `1 charge is chosen: ${insured} billed to the insurer, ${owed} owed by the member.`
      : `${count} charges are chosen: ${insured} billed to the insurer, ${owed} owed by members.`,
  noneReady: 'No charge is waiting to be made.',
  noneChosen: 'No charge is chosen.',
  make: (count: number) => `Make ${counted(count, 'charge', 'charges')}`,
  made: (count: number) => `${counted(count, 'charge was', 'charges were')} made.`,
  notMade: (count: number) =>
    count === 1
      ? '1 was not made: it was charged already, or something got in the way meanwhile.'
      : `${count} were not made: they were charged already, or something got in the way meanwhile.`,
  inTheWay: (count: number) =>
    count === 1 ? 'Something is in the way of 1.' : `Something is in the way of ${count}.`,
  placeAndTime: (group: string, time: string, present: number) =>
    `${group}, ${time} · ${present} present`,
  openSession: 'Open session',
  openSessionOf: (date: string) => `Open session of ${date}`,
  calledOff: 'This session was called off: it costs nobody anything.',
  attendance: 'Attendance',
  charge: 'Charge',
  choose: 'Chosen',
  chooseFor: (name: string) => `Charge ${name}`,
  noMark: 'Not marked',
  kinds: {
    'insured-session': 'Billed to the insurer',
    'missed-session': 'Owed for a missed session',
  },
  charged: {
    'insured-session': 'Charged to the insurer',
    'missed-session': 'Charged for a missed session',
  },
  asBilled: (code: string, units: number) => `${code}, ${counted(units, 'unit', 'units')}`,
  placeUnknown: 'Place in this call not asked',
  outdated:
    'A mark, a time, a rate or the membership was changed since. Reverse it; what is still to be charged is proposed here then.',
  openLedger: 'Open ledger',
  blocked: (count: number) => `Applies to ${counted(count, 'member', 'members')}.`,
  emptyTitle: 'No session of this month is over',
  emptyText:
    'After a session of a closed module, Alcove proposes here what is billed to the insurer and ' +
    'what a member owes for a session they missed.',
  toCalendar: 'Open the calendar',
  balances: 'Balances',
  balancesLabel: 'Members and their balances',
  noMemberTitle: 'No one is in a module with fees',
  noMemberText: 'Members of closed modules appear here with what they owe.',
  toMembers: 'Go to members',
  unbilled: (count: number) => `${counted(count, 'session', 'sessions')} to charge`,
} as const;

type Code = Obstacle['code'];

/** In a list, where there is room for a few words. */
export const obstacleShort: Readonly<Record<Code, string>> = {
  'called-off': 'Called off',
  'no-mark': 'Attendance not marked',
  'not-a-member': 'Marked outside the membership',
  'no-times': 'Start and stop missing',
  'too-short': 'Shorter than the first unit',
  'outside-region': 'Outside the insured region',
  'no-rate': 'No insured rate',
  'no-code': 'No code for the group size',
  'no-units': 'No rule for units',
  'amount-too-large': 'Amount too large',
  'same-day': 'Another session on the same day',
  'same-time': 'In another session at the time',
  'no-fee-agreement': 'Fee agreement missing',
};

export const obstacleTexts = {
  'called-off': 'Called off: it costs nobody anything.',
  'no-mark': 'Nobody said yet whether the member was there.',
  'not-a-member': 'Marked on a day outside the membership: leaving ends the fees.',
  'no-times': 'Start and stop are not recorded, and insurers ask for both.',
  'too-short': (minutes: number) =>
    `It lasted ${counted(minutes, 'minute', 'minutes')}: less than the first unit needs.`,
  'outside-region': (place: string) =>
    `The member was in ${place}: the insurer does not pay there.`,
  'outside-region-unnamed': 'The member was outside the insured region.',
  'no-rate': 'No insured rate holds on this day.',
  'no-code': (present: number) => `No code holds on this day for ${present} present.`,
  'no-units': 'No rule says how many units this day’s length comes to.',
  'amount-too-large': 'Code and units come to more than a fee can be.',
  'same-day': (time: string) =>
    `A session at ${time} on the same day is billed: an insurer pays one a day.`,
  'same-time': (time: string) =>
    `The member attended the session at ${time}, which was on at the same time.`,
  'no-fee-agreement':
    'No signed fee agreement holds on this day: without one a missed session costs nothing.',
} as const;

/** The road to mend it. */
export const mendTexts = {
  'no-mark': 'Mark attendance',
  'no-times': 'Record start and stop',
  'too-short': 'Check start and stop',
  rates: 'Open rates',
  agreements: 'Open agreements',
  membership: 'Open membership',
  of: (road: string, name: string) => `${road}: ${name}`,
} as const;

export const paymentWayTexts = {
  'e-transfer': 'E-transfer',
  card: 'Card',
  cheque: 'Cheque',
  cash: 'Cash',
  other: 'Other way',
} as const;
