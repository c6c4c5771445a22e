import { useState } from 'react';
import type { NameRefusal, Refusal } from '../../../shared/contract/refusal';

interface Options {
  /** What hinders before the main process is asked. A reason to keep names is no hindrance. */
  readonly check: (reason: string | null) => Refusal | null;
  /** `put-off`: nothing is frozen until it is asked for once more. */
  readonly freeze: (reason: string | null) => Promise<Refusal | 'put-off' | null>;
}

export interface Freezing {
  /** `reason`: why the names that were found shall stay. */
  readonly go: (reason: string | null) => Promise<void>;
  readonly isFreezing: boolean;
  readonly refusal: Refusal | null;
  /** Asked about in a dialog, `null` while nothing is to be asked. */
  readonly names: NameRefusal['names'] | null;
  /** Leaves the dialog; what was written in it as a reason is there when it comes back. */
  readonly back: () => void;
  readonly reason: string;
  readonly writeReason: (reason: string) => void;
}

/** Signing, or adding to what is signed: names that do not belong there are asked about (M109). */
export function useFreezing({ check, freeze }: Options): Freezing {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isFreezing, setIsFreezing] = useState(false);
  const [reason, writeReason] = useState('');
  const go = async (why: string | null) => {
    const hindrance = check(why);
    if (hindrance) return setRefusal(hindrance);
    setIsFreezing(true);
    const refused = await freeze(why);
    if (refused === 'put-off') {
      setRefusal(null);
      return setIsFreezing(false);
    }
    setRefusal(refused);
    // Once frozen it stays closed until what is frozen takes this screen's place.
    return setIsFreezing(refused === null);
  };
  const isAboutNames = refusal?.code === 'names-in-note';
  return {
    go,
    isFreezing,
    refusal: isAboutNames ? null : refusal,
    names: isAboutNames ? refusal.names : null,
    back: () => setRefusal(null),
    reason,
    writeReason,
  };
}
