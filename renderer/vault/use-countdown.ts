import { useEffect, useEffectEvent, useState } from 'react';

/** Whole seconds left, counted down on screen. `restart` begins anew. */
export function useCountdown(seconds: number) {
  const [left, setLeft] = useState(seconds);
  const isRunning = left > 0;
  const tick = useEffectEvent(() => setLeft((before) => Math.max(0, before - 1)));
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => tick(), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return { left, restart: setLeft };
}
