import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Output } from '../../shared/contract/contract';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { PasswordOnce } from './password-once';
import css from './records.module.css';
import { recordTexts } from './texts';

interface Props {
  readonly done: Output<'releaseRecord'>;
  readonly onAnother: () => void;
}

export function ReleaseDone({ done, onAnother }: Props) {
  const navigate = useNavigate();
  const { release, path, manifestPath, password } = done;
  const { requestId } = release;
  return (
    <div className={css.done}>
      <Banner
        tone="done"
        role="status"
        title={recordTexts.doneTitle(release.number)}
        actions={
          <>
            {requestId && (
              <Button onClick={() => void navigate(paths.request(requestId))}>
                {recordTexts.toRequest}
              </Button>
            )}
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
        {manifestPath !== null && <p>{recordTexts.doneManifest(manifestPath)}</p>}
      </Banner>
      {manifestPath === null && (
        <Banner tone="missing" title={recordTexts.noManifest}>
          <p>{recordTexts.noManifestText}</p>
        </Banner>
      )}
      {password !== null && <PasswordOnce password={password} />}
    </div>
  );
}
