import { useEffect, useEffectEvent, type RefObject } from 'react';
import { hearingOf, runMeter } from './meter';
import { microphoneTexts } from './texts';
import { useDevice } from './use-device';

const SILENT_AFTER_MS = 8_000;

interface Wanted {
  readonly meter: RefObject<HTMLElement | null>;
  readonly onDone: (outcome: 'works' | 'silent' | 'denied' | 'none' | 'in-use' | 'failed') => void;
}

/** Listens until a voice was heard, or for eight seconds without one. */
export function useMicrophone({ meter, onDone }: Wanted) {
  const device = useDevice({ device: 'microphone', deviceId: null, onFailed: onDone });
  const { state } = device;
  const stream = state.kind === 'on' ? state.stream : null;
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    if (!stream || !meter.current) return;
    const hearing = hearingOf(stream);
    const timer = setTimeout(() => finish('silent'), SILENT_AFTER_MS);
    const stopMeter = runMeter({
      level: hearing.level,
      meter: meter.current,
      isCoarse: matchMedia('(prefers-reduced-motion: reduce)').matches,
      wordOf: (isSpeech) => (isSpeech ? microphoneTexts.speech : microphoneTexts.quiet),
      onSpoken: () => finish('works'),
    });
    return () => {
      clearTimeout(timer);
      stopMeter();
      hearing.stop();
    };
  }, [stream, meter]);
  return device;
}
