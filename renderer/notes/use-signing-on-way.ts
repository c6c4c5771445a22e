import { useRef } from 'react';
import type { GroupNoteBody } from '../../shared/domain/group-process';
import type { NameGuard } from '../../shared/domain/name-guard';
import type { Autosave } from './autosave';
import type { DeskProps } from './note-desk';
import type { Repeats } from './repeats/use-repeats';
import { useSigning, type Signing } from './signing/use-signing';
import { useWay } from './way';

interface Options extends Pick<DeskProps, 'drafted' | 'onSign'> {
  readonly autosave: Autosave<GroupNoteBody>;
  readonly guard: NameGuard | null;
  readonly repeats: Repeats;
}

interface SigningOnWay {
  readonly signing: Signing;
  readonly sign: (goesOn: boolean) => void;
}

/** Signs, and where it is one of a session's notes goes on to the next one to be written. */
export function useSigningOnWay({ repeats, onSign, ...options }: Options): SigningOnWay {
  const way = useWay();
  const goesOn = useRef(false);
  const signing = useSigning({
    ...options,
    onSign: (body, reason) => {
      // Nobody waits for this answer: it is shown at the end of the way.
      void repeats.look().then((found) => way?.repeats(found.length > 0));
      return onSign(body, reason);
    },
    onSigned: () => way?.signed(goesOn.current),
  });
  return {
    signing,
    sign: (isToGoOn) => {
      goesOn.current = isToGoOn;
      void signing.sign();
    },
  };
}
