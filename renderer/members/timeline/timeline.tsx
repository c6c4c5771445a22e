import { IconTimeline } from '@tabler/icons-react';
import { useState } from 'react';
import type { MemberId } from '../../../shared/domain/ids';
import {
  timelineKinds,
  type TimelineEntry,
  type TimelineFilter,
} from '../../../shared/domain/timeline';
import { filteredTimeline } from '../../../shared/domain/timeline-rules';
import { useGetTimelineQuery } from '../../api/hooks';
import { EmptyState } from '../../ui/empty-state';
import { Loaded } from '../../ui/loaded';
import { AttendanceStrips } from './attendance-strips';
import { Months } from './months';
import { SaveTimeline } from './save-timeline';
import { timelineTexts } from './texts';
import { TimelineFilters } from './timeline-filters';
import css from './timeline.module.css';

interface Props {
  readonly memberId: MemberId;
}

/** What happened around one member, in one place, without a word that was written about it. */
export function Timeline({ memberId }: Props) {
  const timeline = useGetTimelineQuery({ memberId });
  return (
    <Loaded of={timeline}>
      {(entries) =>
        entries.length === 0 ? (
          <EmptyState
            icon={<IconTimeline size={28} stroke={1.5} />}
            title={timelineTexts.emptyTitle}
            text={timelineTexts.emptyText}
          />
        ) : (
          <Filtered memberId={memberId} entries={entries} />
        )
      }
    </Loaded>
  );
}

const everything: TimelineFilter = { kinds: [], from: null, to: null };

function Filtered({ memberId, entries }: Props & { readonly entries: readonly TimelineEntry[] }) {
  const [filter, setFilter] = useState(everything);
  const there = new Set(entries.map(({ kind }) => kind));
  const shown = filteredTimeline(entries, filter);
  return (
    <div className={css.timeline}>
      <TimelineFilters
        kinds={timelineKinds.filter((kind) => there.has(kind))}
        filter={filter}
        onChange={setFilter}
      />
      <SaveTimeline memberId={memberId} filter={filter} count={shown.length} />
      <AttendanceStrips entries={shown} />
      {shown.length === 0 ? (
        <EmptyState title={timelineTexts.nothingTitle} text={timelineTexts.nothingText} />
      ) : (
        <Months memberId={memberId} entries={shown} />
      )}
    </div>
  );
}
