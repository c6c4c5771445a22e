import type { ReactNode } from 'react';
import css from './page.module.css';

interface WorkProps {
  readonly title: ReactNode;
  /** A line under the title: where this is, or what it is about. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Notes and forms are set for reading; calendars and lists use the room there is. */
  readonly width?: 'reading' | 'wide';
  /** A group note must not be taken for a personal one at a glance. */
  readonly tone?: 'personal' | 'group';
  /** What is written in fills the room there is and scrolls inside, wherever a window allows it. */
  readonly isFitted?: boolean;
  readonly children: ReactNode;
}

/** The work on the right: its head stays, its body scrolls. */
export function WorkPage(props: WorkProps) {
  const { title, lead, actions, width = 'wide', tone = 'personal', isFitted = false } = props;
  return (
    <main className={css.work} data-width={width} data-tone={tone}>
      <header className={css.head}>
        <div className={css.heading}>
          <h1>{title}</h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      <div className={css.body} data-fitted={isFitted}>
        {props.children}
      </div>
    </main>
  );
}

interface ListProps {
  readonly label: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The list beside the work, where there is something to choose from. */
export function ListPane({ label, actions, children }: ListProps) {
  return (
    <nav className={css.list} aria-label={label}>
      <div className={css.listHead}>
        <h2>{label}</h2>
        {actions}
      </div>
      <div className={css.listBody}>{children}</div>
    </nav>
  );
}

/** A list and the work that belongs to the entry chosen in it. */
export function ListAndWork({ list, children }: { list: ReactNode; children: ReactNode }) {
  return (
    <div className={css.panes}>
      {list}
      {children}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, note, actions, children }: SectionProps) {
  return (
    <section className={css.section}>
      <div className={css.sectionHead}>
        <h2>{title}</h2>
        {note && <span className={css.note}>{note}</span>}
        {actions && <span className={css.sectionActions}>{actions}</span>}
      </div>
      {children}
    </section>
  );
}
