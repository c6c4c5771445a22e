import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import type { RosterTable } from '../../../shared/contract/roster-import';
import type { ModuleId } from '../../../shared/domain/ids';
import { useChooseRosterFileMutation } from '../../api/hooks';
import { EmptyState } from '../../ui/empty-state';
import { WorkPage } from '../../ui/page';
import { RefusalMessage } from '../../ui/refusal-message';
import { refusalOf } from '../../ui/refusal-of';
import { ImportDone } from './import-done';
import { importTexts } from './texts';
import { TableImport } from './table-import';

/** What was added, and where: `null` as enquiries. */
export interface Added {
  readonly count: number;
  readonly moduleId: ModuleId | null;
}

export function ImportPage() {
  const { table, choose, isChoosing, refusal } = useChosenTable();
  const [added, setAdded] = useState<Added | null>(null);
  if (added) {
    return (
      <WorkPage title={importTexts.title}>
        <ImportDone added={added} />
      </WorkPage>
    );
  }
  return (
    <WorkPage
      title={importTexts.title}
      lead={table && <bdi>{importTexts.lead(table.value.fileName)}</bdi>}
      actions={
        table && (
          <Button variant="default" loading={isChoosing} onClick={choose}>
            {importTexts.chooseOther}
          </Button>
        )
      }
    >
      <RefusalMessage refusal={refusal} />
      {table ? (
        <TableImport key={table.count} table={table.value} onAdded={setAdded} />
      ) : (
        <EmptyState
          icon={<IconTable size={28} stroke={1.5} />}
          title={importTexts.chooseTitle}
          text={importTexts.chooseText}
          action={
            <Button loading={isChoosing} onClick={choose}>
              {importTexts.choose}
            </Button>
          }
        />
      )}
    </WorkPage>
  );
}

/** The table that was chosen last; a dialog that is left without a choice changes nothing. */
function useChosenTable() {
  const [chooseFile, { error, isLoading }] = useChooseRosterFileMutation();
  const [table, setTable] = useState<{ readonly value: RosterTable; readonly count: number }>();
  const choose = async () => {
    const { data } = await chooseFile({});
    if (data) setTable((before) => ({ value: data, count: (before?.count ?? 0) + 1 }));
  };
  const refusal = refusalOf(error);
  return {
    table,
    choose: () => void choose(),
    isChoosing: isLoading,
    refusal: refusal?.code === 'save-cancelled' ? null : refusal,
  };
}
