import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useDrafts, useRefusedDrafts } from '../notes/use-drafts';
import { Banner } from '../ui/banner';
import { describeError } from '../ui/describe-error';
import { uiTexts } from '../ui/texts';
import css from './frame.module.css';
import { pathOfDraft } from './path-of-draft';
import { shellTexts } from './texts';

/** Stays in sight, whatever the screen, while text could not be saved. */
export function UnsavedStrip() {
  const drafts = useDrafts();
  const refused = useRefusedDrafts();
  const navigate = useNavigate();
  const [first] = refused;
  if (!first) return null;
  const { kind } = first.place;
  const alike = refused.filter(({ place }) => place.kind === kind);
  const { title, whatToDo } = describeError(first.refusal);
  return (
    <div className={css.strip}>
      <Banner tone="danger" role="alert" title={shellTexts.unsaved[kind](alike.length)}>
        <p>
          {title}. {whatToDo}
        </p>
        <Button size="compact-sm" variant="default" onClick={() => void drafts.saveAll()}>
          {uiTexts.tryAgain}
        </Button>{' '}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate(pathOfDraft(first.place))}
        >
          {shellTexts.openUnsaved[kind]}
        </Button>
      </Banner>
    </div>
  );
}
