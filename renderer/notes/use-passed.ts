import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SessionId } from '../../shared/domain/ids';
import { paths } from '../shell/paths';
import { AFTER_SIGNING, nextToWrite, nothingPassed, type Passed, type Stop, type Way } from './way';

interface Place {
  readonly sessionId: SessionId;
  readonly stops: readonly Stop[];
  /** `null` where no note is on screen. */
  readonly here: Stop | null;
}

type Moves = Pick<Way, 'saveForLater' | 'signed' | 'repeats'> & { readonly passed: Passed };

/** What was signed and what was left on this way through the notes, and where to go on. */
export function usePassed({ sessionId, stops, here }: Place): Moves {
  const navigate = useNavigate();
  const [passed, setPassed] = useState(nothingPassed);
  const onScreen = useRef(here?.path);
  useEffect(() => {
    onScreen.current = here?.path;
  }, [here?.path]);

  /** Whoever turned elsewhere while a note was being signed stays there. */
  const goOn = (now: Passed, options = {}) => {
    if (!here || onScreen.current !== here.path) return;
    const next = nextToWrite(stops, here, now);
    void navigate(next?.path ?? paths.notesDone(sessionId), options);
  };
  const pass = (kind: keyof Passed, isIn: boolean): Passed => {
    if (!here) return passed;
    setPassed((before) => withStop(before, kind, here.path, isIn));
    return withStop(passed, kind, here.path, isIn);
  };
  return {
    passed,
    saveForLater: () => goOn(pass('later', true)),
    signed: (goesOn) => {
      const now = pass('signed', true);
      if (goesOn) goOn(now, AFTER_SIGNING);
    },
    repeats: (isRepeated) => void pass('repeated', isRepeated),
  };
}

function withStop(passed: Passed, kind: keyof Passed, path: string, isIn: boolean): Passed {
  const paths = new Set(passed[kind]);
  if (isIn) paths.add(path);
  else paths.delete(path);
  return { ...passed, [kind]: paths };
}
