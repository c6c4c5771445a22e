import { useState } from 'react';
import type { ChosenCopy } from '../../shared/contract/consents';
import type { Input } from '../../shared/contract/contract';
import type { SignatureMethod } from '../../shared/domain/consent';
import { problemOf, type Drawing } from './drawing';
import type { ReadSigning } from './sign-form-schema';
import { markTexts, signTexts } from './sign-texts';

type Signature = Input<'giveConsent'>['signature'];

/** What goes with a signature and is never kept with the form. */
interface Beside {
  readonly drawing: Drawing | null;
  readonly copy: ChosenCopy | null;
}

export interface Attached extends Beside {
  readonly setDrawing: (drawing: Drawing | null) => void;
  readonly setCopy: (copy: ChosenCopy) => void;
  /** What is missing or wrong, in words, once it was looked for. */
  readonly problem: string | null;
  readonly lookFor: (method: SignatureMethod) => void;
  /** The signature with what goes with it; `null` when that is missing or wrong. */
  readonly complete: (signed: ReadSigning['signed']) => Signature | null;
}

export function useAttached(): Attached {
  const [beside, setBeside] = useState<Beside>({ drawing: null, copy: null });
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<Beside>) => {
    setBeside((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const lookFor = (method: SignatureMethod) => setProblem(lackOf(method, beside));
  return {
    ...beside,
    problem,
    setDrawing: (drawing) => change({ drawing }),
    setCopy: (copy) => change({ copy }),
    lookFor,
    complete: (signed) => {
      lookFor(signed.method);
      return lackOf(signed.method, beside) ? null : completed(signed, beside);
    },
  };
}

function lackOf(method: SignatureMethod, { drawing, copy }: Beside): string | null {
  if (method === 'paper') return copy ? null : signTexts.copyMissing;
  if (method !== 'drawn') return null;
  if (!drawing) return markTexts.missing;
  const problem = problemOf(drawing.mark);
  return problem && markTexts[problem];
}

function completed(signed: ReadSigning['signed'], { drawing, copy }: Beside): Signature | null {
  switch (signed.method) {
    case 'drawn':
      return drawing && { ...signed, mark: drawing.mark };
    case 'paper':
      return copy && { ...signed, copyToken: copy.token };
    case 'typed':
    case 'spoken':
      return signed;
  }
}
