import { takeLostFocus } from '../ui/focus-on-arrival';
import type { FrameProps } from './frame-props';
import css from './gate-card.module.css';

/** What stands in front of the vault: one thing to do, and nothing from inside. */
export function GateCard({ title, step, lead, children }: FrameProps) {
  return (
    <main className={css.gate}>
      <div className={css.card}>
        <Arch />
        {step && <p className={css.step}>{step}</p>}
        <h1 key={title} ref={takeLostFocus} tabIndex={-1} className={css.title}>
          {title}
        </h1>
        {lead && <p className={css.lead}>{lead}</p>}
        <div className={css.body}>{children}</div>
      </div>
    </main>
  );
}

function Arch() {
  return (
    <svg className={css.arch} viewBox="0 0 32 40" width="32" height="40" aria-hidden>
      <path d="M2 39V16a14 14 0 0 1 28 0v23" />
      <path d="M9 39V18a7 7 0 0 1 14 0v21" />
      <path d="M0 39h32" />
    </svg>
  );
}
