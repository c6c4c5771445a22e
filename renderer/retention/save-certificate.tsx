import { Button } from '@mantine/core';
import type { Certificate } from '../../shared/domain/destruction';
import { useSaveCertificateMutation } from '../api/hooks';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import css from './retention.module.css';
import { retentionTexts } from './texts';

export function SaveCertificate({ destruction }: { readonly destruction: Certificate }) {
  const [saveCertificate, { data, error, isLoading }] = useSaveCertificateMutation();
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={isLoading}
        aria-label={retentionTexts.of(retentionTexts.saveCertificate, destruction.number)}
        onClick={() => void saveCertificate({ destructionId: destruction.id })}
      >
        {retentionTexts.saveCertificate}
      </Button>
      <span role="status" className={css.detail}>
        {data && retentionTexts.saved(data.path)}
      </span>
      <RefusalMessage refusal={refusalOf(error)} />
    </>
  );
}
