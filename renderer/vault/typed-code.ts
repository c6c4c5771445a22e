import { z } from 'zod';
import { readRecoveryCode } from '../../shared/domain/recovery-code';
import { describeError } from '../ui/describe-error';

/** A recovery code as typed: whole, and without a typing slip. */
export const typedCodeSchema = z
  .object({ typedCode: z.string() })
  .superRefine(({ typedCode }, context) => {
    const read = readRecoveryCode(typedCode);
    if (read.ok) return;
    const { whatHappened, whatToDo } = describeError(read.error);
    context.addIssue({
      code: 'custom',
      path: ['typedCode'],
      message: `${whatHappened} ${whatToDo}`,
    });
  });
