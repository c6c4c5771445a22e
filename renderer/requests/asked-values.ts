import { z } from 'zod';
import { localDateSchema, optionalLine, paragraph, requiredLine } from '../../shared/domain/fields';
import { askerKindSchema, type RecordRequest } from '../../shared/domain/record-request';
import { releaseSectionSchema } from '../../shared/domain/release-sections';
import type { RequestTyped } from '../../shared/domain/request-rules';

/** A day that may be left empty. */
const anyDaySchema = z.union([z.literal(''), localDateSchema]);

/** What is typed about who asks for what. */
export const askedSchema = z.object({
  receivedOn: localDateSchema,
  askerKind: askerKindSchema,
  askerName: requiredLine,
  contact: optionalLine,
  from: anyDaySchema,
  to: anyDaySchema,
  sections: z.array(releaseSectionSchema),
  note: paragraph,
});
export type AskedTyped = z.input<typeof askedSchema>;
export type AskedRead = z.output<typeof askedSchema>;

export function blankAsked(today: string): AskedTyped {
  return {
    ...{ receivedOn: today, askerKind: 'member', askerName: '', contact: '' },
    ...{ from: '', to: '', sections: [], note: '' },
  };
}

export function typedAsked({ receivedOn, asker, ...request }: RecordRequest): AskedTyped {
  const { from, to, sections, note } = request.wanted;
  return {
    ...{ receivedOn, askerKind: asker.kind, askerName: asker.name },
    ...{ contact: request.recipientContact, note },
    ...{ from: from ?? '', to: to ?? '', sections: [...sections] },
  };
}

export function askedOf(read: AskedRead): RequestTyped {
  const { receivedOn, askerKind, askerName, contact, from, to, sections, note } = read;
  return {
    receivedOn,
    asker: { kind: askerKind, name: askerName },
    recipientContact: contact,
    wanted: { from: from || null, to: to || null, sections, note },
  };
}
