import { z } from 'zod';
import { sealedPurposeSchema, type SealedPurpose } from '../../shared/contract/successor';
import { optionalLine } from '../../shared/domain/fields';
import { memberIdSchema } from '../../shared/domain/ids';
import { refusalOfSealingPassphrase, type SealedCovers } from '../../shared/domain/sealed-export';
import { describeError } from '../ui/describe-error';
import { successorTexts } from './texts';

const shape = z.object({
  covers: z.enum(['practice', 'members']),
  memberIds: z.array(memberIdSchema).readonly(),
  receiver: z.enum(['successor', 'own-move']),
  name: optionalLine,
  contact: optionalLine,
  authority: optionalLine,
  passphrase: z.string(),
  again: z.string(),
});

export type ExportFields = z.input<typeof shape>;
export type ExportRead = z.output<typeof shape>;

export const blankExport: ExportFields = {
  covers: 'practice',
  memberIds: [],
  receiver: 'successor',
  name: '',
  contact: '',
  authority: '',
  passphrase: '',
  again: '',
};

/** @param made the passphrase that Alcove made: it needs no measuring, and nobody types it twice */
export function exportFormSchema(made: string | null) {
  return shape.superRefine((typed, context) => {
    const problem = (path: keyof ExportFields, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (typed.covers === 'members' && typed.memberIds.length === 0) {
      problem('memberIds', successorTexts.noMembers);
    }
    const purpose = sealedPurposeSchema.safeParse(purposeOf(typed));
    for (const { path, message } of purpose.error?.issues ?? []) {
      if (path[0] === 'name' || path[0] === 'authority') problem(path[0], message);
    }
    if (made !== null) return;
    const weak = refusalOfSealingPassphrase(typed.passphrase);
    if (weak) problem('passphrase', describeError(weak).whatHappened);
    else if (typed.again !== typed.passphrase) problem('again', successorTexts.passphrasesDiffer);
  });
}

export function purposeOf({ receiver, name, contact, authority }: ExportRead): SealedPurpose {
  return receiver === 'own-move'
    ? { kind: 'own-move' }
    : { kind: 'successor', name, contact, authority };
}

export function coversOf({ covers, memberIds }: ExportRead): SealedCovers {
  return covers === 'practice' ? { kind: 'practice' } : { kind: 'members', memberIds };
}
