import type { ReactNode } from 'react';
import css from './gate-card.module.css';

interface Props {
  readonly title: string;
  readonly step?: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** What stands in front of the vault: one thing to do, and nothing from inside. */
export function GateCard({ title, step, lead, children }: Props) {
  return (
    <main className={css.gate}>
      <div className={css.card}>
        <Arch />
        {step && <p className={css.step}>{step}</p>}
        <h1>{title}</h1>
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
