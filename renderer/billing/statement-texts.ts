const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

export const statementTexts = {
  title: 'Statements',
  lead: (month: string) => `What each member gets for ${month}`,
  save: (count: number) => (count === 1 ? 'Save 1 statement…' : `Save ${count} statements…`),
  saveAgain: (count: number) =>
    count === 1 ? 'Save 1 statement again…' : `Save ${count} statements again…`,
  saveExplained:
    'Each member gets a PDF of their own, in a folder that you choose. Each is logged as a disclosure to that member.',
  again: 'A statement that was given out says the same again, word for word.',
  opening: 'Carried over',
  entries: 'Entries',
  closing: 'Balance',
  statement: 'Statement',
  notNow: {
    'nothing-to-state': 'Nothing to state',
    'later-statement': 'A later month was stated already',
  },
  toBeSaved: 'To be saved',
  states: {
    prepared: 'May be saved: check the folder',
    written: 'Saved',
    'not-written': 'Not saved',
  },
  emptyTitle: 'Nobody gets a statement for this month',
  emptyText:
    'A statement lists what was charged, paid and waived in a month, for one member. Make the charges of the month first.',
  toCharges: 'Go to charges',
  savedTitle: (count: number) => `${counted(count, 'statement is', 'statements are')} saved`,
  savedWhere: (path: string) => `Saved in ${path}`,
  savedAs: (path: string) => `Saved as ${path}`,
  notWritten: (count: number) =>
    count === 1 ? '1 statement was not written' : `${count} statements were not written`,
  stoppedBy: {
    'read-only': 'The folder cannot be written to. Choose another one and save them again.',
    'disk-full': 'The disk is full. Make room or choose another place, and save them again.',
    vanished: 'The folder is gone. Connect it again or choose another one, and save them again.',
    other: 'The folder could not be written to. Choose another one and save them again.',
    'not-printed': 'Printing failed half way. Save them again.',
  },
  nothingLeft: 'Nothing is lost. What was not written is logged as not having left.',
  nothingLogged: 'Nothing is lost. What was not printed is not logged as having left.',
  withoutOne: (count: number) =>
    count === 1 ? '1 member gets none this month.' : `${count} members get none this month.`,
  files: 'Saved files',
  forMember: 'Statements',
  noneYet: 'No statement was given out yet.',
  underWay: (month: string) =>
    `${month} is not over. What comes later in it will stand on the next month’s statement.`,
  saveMonth: (month: string) => `Save statement for ${month}…`,
  saveMonthAgain: (month: string) => `Save statement for ${month} again…`,
  closingOf: (amount: string) => `Balance ${amount}`,
} as const;

export const billingFileTexts = {
  title: 'For the billing agent',
  text: (month: string) =>
    `One row for each insured session up to the end of ${month} that was not sent yet: date, start and stop, minutes, units, number present, code, amount, and the member’s name and health number. Nothing else. A session that was sent and is reversed since is taken back by a row of its own, marked “reversal”. The file is logged as a disclosure of each member in it.`,
  nothingNext: (month: string) => `Nothing up to the end of ${month} is still to be sent.`,
  next: (count: number) => `The next file holds ${counted(count, 'session', 'sessions')}.`,
  late: (count: number) =>
    count === 1
      ? '1 of them is of an earlier month and was charged late.'
      : `${count} of them are of an earlier month and were charged late.`,
  reversals: (count: number) => `It takes back ${counted(count, 'session', 'sessions')}.`,
  sent: 'Files that were sent',
  file: (number: string, rows: number) => `${number} · ${counted(rows, 'row', 'rows')}`,
  states: {
    prepared: 'May be saved: check the folder',
    written: 'Saved',
    'not-written': 'Not saved',
  },
  saveAgain: (number: string) => `Save ${number} again…`,
  brokenOff:
    'Saving it was broken off, and its sessions count as sent. Look for it in the folder you chose then. If it is not there, say so here.',
  neverLeft: (number: string) => `${number} never left…`,
  neverLeftTitle: (number: string) => `Did file ${number} never leave?`,
  neverLeftText:
    'Its rows go into the next file, and the log of disclosures says that it did not leave. If the billing agent has it after all, they get the same rows twice.',
  neverLeftConfirm: 'It never left',
  form: 'File for the billing agent',
  recipient: 'Who gets it',
  recipientContact: 'Address, e-mail or telephone',
  authority: 'On what ground',
  authorityNote: 'The consent, the contract or the section of the law that permits it.',
  save: 'Save billing file (CSV)…',
  saved: (path: string) => `Saved as ${path}`,
  savedTitle: (number: string, sessions: number, members: number) =>
    `File ${number}: ${counted(sessions, 'session', 'sessions')} of ${counted(members, 'member', 'members')} saved`,
  tookBack: (count: number) => `${counted(count, 'session is', 'sessions are')} taken back in it.`,
  withoutHealthNumber: (count: number) =>
    count === 1
      ? 'The health number of 1 member is not written down: the payer will send that row back.'
      : `The health numbers of ${count} members are not written down: the payer will send those rows back.`,
} as const;
