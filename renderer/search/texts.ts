import type { SearchKind } from '../../shared/domain/search';
import { sayNumber } from '../ui/say-sizes';

export const searchTexts = {
  title: 'Search',
  field: 'Search everything you may read',
  placeholder: 'Words, or a phrase in quotation marks',
  filters: 'Filter what is found',
  kinds: 'Kinds',
  member: 'Member',
  everyone: 'Everyone',
  module: 'Module',
  everyModule: 'Every module',
  state: 'State',
  anyState: 'Signed or not',
  signed: 'Signed',
  unsigned: 'Not signed',
  from: 'First day',
  to: 'Last day',
  showAll: 'Search everywhere',
  introTitle: 'Search notes and records',
  introText:
    'Type the beginning of a word. All words must occur; accents do not matter. Phrases stand in quotation marks.',
  nothingTitle: 'Nothing found',
  nothingText: 'Try fewer words. Phrases stand in quotation marks.',
  nothingFiltered: 'Nothing fits these filters. Try fewer words, or search everywhere.',
  nothingYet: 'Nothing yet. The search is still being made ready.',
  beingBuilt: 'The search is being made ready. More may be found in a moment.',
  records: 'Records',
  groupProcess: 'Group process',
  onlyYours: 'About the group, for you alone. No member may ever read this.',
  more: (side: string, left: number) =>
    left === 1 ? `Show 1 more in ${side}` : `Show ${sayNumber(left)} more in ${side}`,
  found: (records: number, groupProcess: number) =>
    `${sayNumber(records)} in records, ${sayNumber(groupProcess)} in group process`,
  keys: '↓ and ↑ go through what was found, Enter opens it.',
} as const;

export const searchKindTexts: Readonly<
  Record<SearchKind, { readonly one: string; readonly many: string }>
> = {
  note: { one: 'Note', many: 'Notes' },
  member: { one: 'Member', many: 'Members' },
  contact: { one: 'Contact', many: 'Contacts' },
  'safety-plan': { one: 'Safety plan', many: 'Safety plans' },
  'emergency-record': { one: 'Emergency or report', many: 'Emergencies and reports' },
  agreement: { one: 'Agreement', many: 'Agreements' },
  'group-note': { one: 'Group note', many: 'Group notes' },
  'supervision-note': { one: 'Supervision', many: 'Supervision' },
  decision: { one: 'Decision', many: 'Decisions' },
};
