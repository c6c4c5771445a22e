import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAskQuietly } from '../api/use-ask';
import { nameOf } from './open-device';
import { playTone } from './tone';
import { listDevices, type NamedDevice } from './use-named-devices';

type SpeakerFailure = 'none' | 'failed';

/** Where sound may come out, and a tone to play there. Where was chosen is not kept. */
export function useSpeaker(onFailed: (outcome: SpeakerFailure) => void) {
  const ask = useAskQuietly();
  const [outputs, setOutputs] = useState<readonly NamedDevice[]>([]);
  const [chosen, setChosen] = useState('');
  const [played, setPlayed] = useState<'not-yet' | 'playing' | 'played'>('not-yet');
  const leaving = useRef(new AbortController());
  const fail = useEffectEvent(onFailed);

  useEffect(() => {
    const gone = new AbortController();
    leaving.current = gone;
    void ask('beginDeviceCheck', { device: 'speaker' })
      .then(() => listDevices('audiooutput'))
      .then((found) => {
        if (gone.signal.aborted) return;
        if (found.length === 0) fail('none');
        setOutputs(found.filter(({ id, label }) => id !== '' && label !== ''));
      });
    return () => {
      gone.abort();
      void ask('endDeviceCheck', {});
    };
  }, [ask]);

  const play = async (): Promise<void> => {
    const { signal } = leaving.current;
    setPlayed('playing');
    // The minute of the first one may be over.
    await ask('beginDeviceCheck', { device: 'speaker' });
    try {
      await playTone(chosen, signal);
      if (!signal.aborted) setPlayed('played');
    } catch (thrown) {
      if (!signal.aborted) onFailed(nameOf(thrown) === 'NotFoundError' ? 'none' : 'failed');
    }
  };

  return { outputs, chosen, choose: setChosen, play, played };
}
