import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { MemberId } from '../../shared/domain/ids';
import { useSaveSafetySheetMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { safetyTexts } from './texts';

export function SaveSheet({ memberId }: { readonly memberId: MemberId }) {
  const [saveSafetySheet, { data, error, isLoading }] = useSaveSafetySheetMutation();
  const refusal = refusalOf(error);
  return (
    <>
      <div>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={isLoading}
          onClick={() => void saveSafetySheet({ memberId })}
        >
          {safetyTexts.saveSheet}
        </Button>
      </div>
      {refusal?.code !== 'save-cancelled' && <RefusalMessage refusal={refusal} />}
      {data && (
        <Banner tone="done" role="status" title={safetyTexts.sheetSaved}>
          <p>{safetyTexts.sheetSavedWhere(data.path)}</p>
        </Banner>
      )}
    </>
  );
}
