import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { IntakePlace } from '../shell/paths';
import css from './members.module.css';

interface Props {
  readonly name: IntakePlace;
  readonly children: ReactNode;
}

/** A part of a long page: the keyboard and the eye go there when a link names it. */
export function Place({ name, children }: Props) {
  const { hash, key } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  const asked = hash === `#${name}` ? key : null;
  useEffect(() => {
    if (asked === null) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  return (
    <div ref={place} id={name} tabIndex={-1} className={css.place}>
      {children}
    </div>
  );
}
