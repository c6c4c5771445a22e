import { Button } from '@mantine/core';
import { useSelector } from 'react-redux';
import { useNavigate } from 'react-router';
import type { Readable } from '../../shared/contract/integrity';
import { useGetVaultStatusQuery } from '../api/hooks';
import type { AppState } from '../api/store';
import { Banner } from '../ui/banner';
import { sayNumber } from '../ui/say-sizes';
import css from './frame.module.css';
import { paths } from './paths';
import { readOnlyTexts } from './texts';

/** On every screen while only what could be read of a damaged vault is open. */
export function ReadOnlyStrip() {
  const { data } = useGetVaultStatusQuery({});
  const readable = useSelector((state: AppState) => state.view.readable);
  const navigate = useNavigate();
  if (!data?.isReadOnly) return null;
  return (
    <div className={css.strip}>
      <Banner
        tone="missing"
        role="status"
        title={readOnlyTexts.title}
        end={
          <Button size="compact-sm" variant="default" onClick={() => void navigate(paths.restore)}>
            {readOnlyTexts.restore}
          </Button>
        }
      >
        {readable && (
          <p>
            {sayReadable(readOnlyTexts.records, readable.records)}{' '}
            {sayReadable(readOnlyTexts.groupNotes, readable.groupProcess)}
          </p>
        )}
      </Banner>
    </div>
  );
}

function sayReadable(file: string, { readable, lost }: Readable): string {
  const read = sayNumber(readable);
  return lost === 0
    ? readOnlyTexts.allReadable(file, read)
    : readOnlyTexts.someLost(file, read, sayNumber(lost));
}
