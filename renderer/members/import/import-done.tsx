import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { paths } from '../../shell/paths';
import { Banner } from '../../ui/banner';
import { focusOnArrival } from '../../ui/focus-on-arrival';
import css from './import.module.css';
import type { Added } from './import-page';
import { importTexts } from './texts';

export function ImportDone({ added: { count, moduleId } }: { readonly added: Added }) {
  const navigate = useNavigate();
  const title = moduleId ? importTexts.doneMembers(count) : importTexts.doneEnquiries(count);
  const goOn = () => void navigate(moduleId ? paths.module(moduleId) : paths.members);
  return (
    <div className={css.done}>
      <Banner
        tone="done"
        role="status"
        title={title}
        actions={
          <Button ref={focusOnArrival} onClick={goOn}>
            {moduleId ? importTexts.toModule : importTexts.toMembers}
          </Button>
        }
      >
        <p>{importTexts.doneText}</p>
      </Banner>
    </div>
  );
}
