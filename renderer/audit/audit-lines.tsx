import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuditPlace } from '../../shared/contract/audit';
import type { Output } from '../../shared/contract/contract';
import type { AuditFilter } from '../../shared/domain/audit-trail';
import { localDateOf } from '../../shared/lib/dates';
import { useListAuditTrailQuery } from '../api/hooks';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loaded';
import { AuditDays } from './audit-days';
import { isFiltering } from './audit-filter';
import css from './audit.module.css';
import { auditTexts } from './texts';

const PAGE = 50;

interface Props {
  readonly filter: AuditFilter;
  /** Where this page begins; without it, at the newest line. */
  readonly before?: AuditPlace | null;
  /** The day of the line above, which is not said again. */
  readonly dayAbove?: string | null;
}

/** A page of the trail; the earlier ones are read only when they are asked for. */
export function AuditLines({ filter, before = null, dayAbove = null }: Props) {
  const input = { filter, before, limit: PAGE };
  const page = useListAuditTrailQuery(input, { refetchOnMountOrArgChange: true });
  return (
    <Loaded of={page}>
      {(trail) =>
        trail.lines.length === 0 && before === null ? (
          <NoLines isFiltered={isFiltering(filter)} />
        ) : (
          <>
            {before === null && (
              <p className={css.count} role="status">
                {auditTexts.lines(trail.lines.length, trail.next !== null)}
              </p>
            )}
            <AuditDays {...trail} dayAbove={dayAbove} />
            <Earlier filter={filter} trail={trail} />
          </>
        )
      }
    </Loaded>
  );
}

function NoLines({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <EmptyState
      icon={<IconListDetails size={28} stroke={1.5} />}
      title={isFiltered ? auditTexts.emptyTitle : auditTexts.nothingTitle}
      text={isFiltered ? auditTexts.emptyText : auditTexts.nothingText}
    />
  );
}

interface EarlierProps {
  readonly filter: AuditFilter;
  readonly trail: Output<'listAuditTrail'>;
}

function Earlier({ filter, trail: { lines, next, timeZone } }: EarlierProps) {
  const [isShown, setIsShown] = useState(false);
  const last = lines.at(-1);
  if (!next || !last) return null;
  if (isShown) {
    const dayAbove = localDateOf(new Date(last.at), timeZone);
    return <AuditLines filter={filter} before={next} dayAbove={dayAbove} />;
  }
  return (
    <Button className={css.earlier ?? ''} variant="default" onClick={() => setIsShown(true)}>
      {auditTexts.earlier}
    </Button>
  );
}
