import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import css from './records.module.css';
import { recordTexts } from './texts';

interface Props {
  readonly done: Output<'releaseRecord'>;
  readonly onAnother: () => void;
}

export function ReleaseDone({ done, onAnother }: Props) {
  const navigate = useNavigate();
  const { release, path } = done;
  return (
    <div className={css.done}>
      <Banner
        tone="done"
        role="status"
        title={recordTexts.doneTitle(release.number)}
        actions={
          <>
            <Button variant="default" onClick={() => void navigate(paths.releases)}>
              {recordTexts.title}
            </Button>
            <Button variant="default" onClick={onAnother}>
              {recordTexts.another}
            </Button>
          </>
        }
      >
        <p>{recordTexts.doneWhere(path)}</p>
        <p>{recordTexts.pages(release.file.pages)}</p>
      </Banner>
    </div>
  );
}
