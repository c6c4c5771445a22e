import { useState } from 'react';
import type { RosterTable } from '../../../shared/contract/roster-import';
import { recogniseColumns } from '../../../shared/domain/roster-columns';
import type { DateOrder } from '../../../shared/domain/roster-dates';
import { readRoster } from '../../../shared/domain/roster-rows';
import { useListMembersQuery } from '../../api/hooks';
import { LeaveGuard } from '../../ui/leave-guard';
import { Loaded } from '../../ui/loaded';
import { useToday } from '../../ui/use-now';
import { Columns } from './columns';
import type { Added } from './import-page';
import { People } from './people';

interface Props {
  readonly table: RosterTable;
  readonly onAdded: (added: Added) => void;
}

/** One file from its columns to its people; what was chosen stays when one goes back. */
export function TableImport({ table, onAdded }: Props) {
  const members = useListMembersQuery({ moduleId: null });
  const today = useToday();
  const [mapping, setMapping] = useState(() => recogniseColumns(table.headings));
  const [dateOrder, setDateOrder] = useState<DateOrder | null>(null);
  const [step, setStep] = useState<'columns' | 'people'>('columns');
  const read = { mapping, dateOrder };
  if (step === 'columns') {
    return (
      <>
        <LeaveGuard isDirty />
        <Columns
          table={table}
          {...read}
          onMapped={setMapping}
          onDateOrder={setDateOrder}
          onDone={() => setStep('people')}
        />
      </>
    );
  }
  return (
    <>
      <LeaveGuard isDirty />
      <Loaded of={members}>
        {(existing) => (
          <People
            rows={readRoster(table, mapping, { existing, dateOrder, today })}
            onBack={() => setStep('columns')}
            onAdded={onAdded}
          />
        )}
      </Loaded>
    </>
  );
}
