import type { GroupKind } from '../../shared/domain/group-kind';
import { Section } from '../ui/page';
import css from './room.module.css';
import { roomTexts } from './texts';
import { useEntries } from './use-entries';

/** Fifteen minutes with those who led and observed (M65): talked through, and written nowhere. */
export function Debrief({ kind }: { readonly kind: GroupKind }) {
  const cards = useEntries(kind).filter(
    ({ shelf, occasion }) => occasion === 'after' && (shelf === 'cue-card' || shelf === 'prompt'),
  );
  if (cards.length === 0) return null;
  return (
    <Section title={roomTexts.debrief} note={roomTexts.debriefNote}>
      {cards.map(({ id, title, text }) => (
        <details key={id} className={css.fold}>
          <summary>{title}</summary>
          <p className={css.words} dir="auto">
            {text}
          </p>
        </details>
      ))}
    </Section>
  );
}
