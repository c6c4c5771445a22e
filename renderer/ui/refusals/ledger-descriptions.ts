import type { LedgerRefusal } from '../../../shared/domain/billing';
import { sayExactDate } from '../say-dates';
import { centsText } from '../../../shared/domain/money';
import { NOTHING_LOST, TEXT_STAYS, type Descriptions } from './description';

/** A refusal does not know the practice's currency, and both are dollars. */
const amount = (cents: number): string => `${centsText(cents)} dollars`;

/** Words for money: nothing in a ledger is changed when something is refused. */
export const ledgerDescriptions: Descriptions<LedgerRefusal> = {
  'rate-in-use': ({ from }) => ({
    title: 'Sessions were charged by this figure',
    whatHappened: `What holds from ${sayExactDate(from)} is part of charges that were made, so it stays.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Leave it as it was, and add a new one that begins on the day of the change.',
  }),
  'currency-in-use': ({ currency }) => ({
    title: 'Amounts stand in this currency already',
    whatHappened: `There are entries in the ledger, and all of them are in ${currency}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: `Keep ${currency}. Amounts in another currency need a vault of their own.`,
  }),
  'fee-agreement-missing': () => ({
    title: 'No fee agreement was signed',
    whatHappened: 'A fee for missed sessions needs this member’s signed agreement, and none holds.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Open the member’s agreements and have the one about fees signed, then come back.',
  }),
  'fee-above-agreement': ({ agreedCents }) => ({
    title: 'This is more than was agreed',
    whatHappened: `The member signed for ${amount(agreedCents)} at most.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose that amount or less. A higher fee needs a new agreement.',
  }),
  'paid-in-future': () => ({
    title: 'This day is still to come',
    whatHappened: 'A payment is entered once it was made, and this day lies ahead.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose the day on which it was paid: today or an earlier one.',
  }),
  'entry-reversed': () => ({
    title: 'This entry was reversed already',
    whatHappened: 'It counts for nothing any more, so nothing was entered.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Look at the ledger again: the reversal stands in it.',
  }),
  'reversal-stays': () => ({
    title: 'A reversal is not reversed',
    whatHappened: 'This entry undid another one, and stays.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Enter again what was undone: charge the session, or record the payment.',
  }),
  'entry-has-waivers': () => ({
    title: 'A part of this charge was waived',
    whatHappened: 'Reversing it now would leave the member with money that was never paid.',
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Reverse the waiver first, then this charge.',
  }),
  'nothing-to-waive': () => ({
    title: 'There is nothing to waive here',
    whatHappened: 'The member owes nothing for this entry.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Choose a missed session, or the fee for a copy of the record.',
  }),
  'waiver-too-large': ({ leftCents }) => ({
    title: 'This is more than what is left',
    whatHappened: `Of this charge ${amount(leftCents)} can still be waived.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose that amount or less.',
  }),
  'copy-fee-of-destroyed': () => ({
    title: 'This record was destroyed',
    whatHappened: 'There is no record to copy any more, and no ledger to charge it in.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Answer the request with the letter that says so.',
  }),
  'copy-fee-of-another': () => ({
    title: 'The member did not ask for this copy',
    whatHappened: 'A member’s account is charged only with copies they asked for themselves.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Send whoever asked a bill of your own, outside Alcove.',
  }),
  'copy-fee-not-agreed': () => ({
    title: 'The fee was not agreed to',
    whatHappened: 'A copy is charged after an estimate that was agreed to, and this one was not.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Send the estimate, and write down the answer in the request.',
  }),
  'copy-fee-above-estimate': ({ estimateCents }) => ({
    title: 'This is more than the estimate',
    whatHappened: `The estimate that was agreed to says ${amount(estimateCents)}.`,
    isAnythingLost: TEXT_STAYS,
    whatToDo: 'Choose that amount or less, or send a new estimate.',
  }),
  'copy-fee-charged': () => ({
    title: 'This copy was charged already',
    whatHappened: 'The fee for this request stands in the ledger, so it was not entered again.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Open the member’s ledger to look at it, or to reverse it.',
  }),
  'month-not-begun': () => ({
    title: 'This month is still to come',
    whatHappened: 'A statement tells what was, and this month has not begun.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Choose this month or an earlier one.',
  }),
  'nothing-to-state': () => ({
    title: 'There is no statement to save',
    whatHappened: 'Of those who were chosen nobody has anything new on a statement of this month.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Make this month’s charges first, or choose another month.',
  }),
  'nothing-to-bill': () => ({
    title: 'There is nothing to bill',
    whatHappened: 'Every charge up to this month’s end was sent already, or none was made.',
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Make the charges of this month first, or save again a file that was sent.',
  }),
  'billing-file-differs': ({ number, isWritten }) => ({
    title: 'This file cannot be made again as it was',
    whatHappened: isWritten
      ? `A name, a health number or a record in file ${number} is not as it was when it was sent, so nothing was written.`
      : `Saving file ${number} was broken off, and a name, a health number or a record in it was changed since, so nothing was written.`,
    isAnythingLost: NOTHING_LOST,
    whatToDo: isWritten
      ? 'Use the copy that was sent. What was not sent yet goes into the next file.'
      : 'Look for it in the folder you chose then. If it is not there, say in the list that it never left: its rows go into the next file.',
  }),
  'billing-file-left': ({ number }) => ({
    title: 'This file was saved',
    whatHappened: `File ${number} was written meanwhile, so it stays a file that was sent.`,
    isAnythingLost: NOTHING_LOST,
    whatToDo: 'Use that file. What was not sent yet goes into the next one.',
  }),
};
