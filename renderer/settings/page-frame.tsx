import { takeLostFocus } from '../ui/focus-on-arrival';
import { WorkPage } from '../ui/page';
import type { FrameProps } from '../vault/frame-props';
import css from './settings.module.css';

/** A step of something that takes several, as a page of the settings. */
export function PageFrame({ title, step, lead, children }: FrameProps) {
  return (
    <WorkPage title={title} lead={step} width="reading">
      <div key={title} ref={takeLostFocus} tabIndex={-1} className={css.region}>
        <div className={css.stack}>
          {lead && <p>{lead}</p>}
          {children}
        </div>
      </div>
    </WorkPage>
  );
}
