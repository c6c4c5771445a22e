import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import { ScrollPane } from '../../ui/scroll-pane';
import type { TemplateControl } from './section-fields';
import { templateFormTexts } from './texts';
import css from './writing.module.css';

/** The empty form of a note, as it would be begun. */
export function TemplatePreview({ control }: { readonly control: TemplateControl }) {
  const typed = useWatch({ control, name: ['name', 'sections', 'plan'] });
  const [name, sections, plan] = useDeferredValue(typed);
  return (
    <ScrollPane className={css.preview} label={templateFormTexts.preview}>
      <p className={css.previewLabel}>{templateFormTexts.preview}</p>
      <h2 dir="auto">{name.trim() === '' ? templateFormTexts.unnamed : name}</h2>
      {sections.map(({ key, title, hint }, index) => (
        <div key={key} className={css.previewSection}>
          <h3 dir="auto">
            {title.trim() === '' ? templateFormTexts.section(index + 1) : title}
            {key === plan && <span className={css.mark}>{templateFormTexts.isPlan}</span>}
          </h3>
          <p className={css.box} dir="auto">
            {hint}
          </p>
        </div>
      ))}
    </ScrollPane>
  );
}
