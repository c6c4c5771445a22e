import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { MemberId } from '../../../shared/domain/ids';
import type { TimelineFilter } from '../../../shared/domain/timeline';
import { useSaveTimelineMutation } from '../../api/hooks';
import { Banner } from '../../ui/banner';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { timelineTexts } from './texts';
import css from './timeline.module.css';

interface Props {
  readonly memberId: MemberId;
  readonly filter: TimelineFilter;
  readonly count: number;
}

/** How much is shown; what is shown is what is saved. */
export function SaveTimeline({ memberId, filter, count }: Props) {
  const [saveTimeline, { data, error, isLoading }] = useSaveTimelineMutation();
  const refusal = refusalOf(error);
  return (
    <>
      <div className={css.save}>
        <p className={css.count} role="status">
          {timelineTexts.count(count)}
        </p>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={isLoading}
          onClick={() => void saveTimeline({ memberId, filter })}
        >
          {timelineTexts.savePdf}
        </Button>
      </div>
      {refusal?.code !== 'save-cancelled' && <RefusalMessage refusal={refusal} />}
      {data && (
        <Banner tone="done" role="status" title={timelineTexts.savedTitle}>
          <p>{timelineTexts.savedWhere(data.path)}</p>
        </Banner>
      )}
    </>
  );
}
