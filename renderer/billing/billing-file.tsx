import { z } from 'zod';
import type { Output } from '../../shared/contract/contract';
import { optionalLine, requiredLine } from '../../shared/domain/fields';
import { useSaveBillingFileMutation } from '../api/hooks';
import { FormFrame } from '../members/form-frame';
import { useStayingForm } from '../members/use-staying-form';
import { Banner } from '../ui/banner';
import { TextField } from '../ui/fields';
import { sayMonth } from '../ui/say-dates';
import css from './billing.module.css';
import { SentFiles } from './sent-files';
import { billingFileTexts } from './statement-texts';

const billingFileSchema = z.object({
  recipient: requiredLine,
  recipientContact: optionalLine,
  authority: requiredLine,
});

/** What a payer was not yet told, as CSV: the minimum for it, on a ground that is stated (M104). */
export function BillingFile({ month }: { readonly month: string }) {
  const [saveBillingFile, { data, error }] = useSaveBillingFileMutation();
  const staying = useStayingForm({
    schema: billingFileSchema,
    values: { recipient: '', recipientContact: '', authority: '' },
    keepAs: 'billing-file',
    save: async (read) => !(await saveBillingFile({ month, ...read })).error,
  });
  const { control } = staying.form;
  return (
    <>
      <p className={css.explained}>{billingFileTexts.text(sayMonth(`${month}-01`))}</p>
      <SentFiles month={month} />
      {data && <Saved saved={data} />}
      <div className={css.form}>
        <FormFrame
          label={billingFileTexts.form}
          of={staying}
          error={error}
          button={billingFileTexts.save}
          saved=""
        >
          <TextField
            control={control}
            name="recipient"
            label={billingFileTexts.recipient}
            isRequired
          />
          <TextField
            control={control}
            name="recipientContact"
            label={billingFileTexts.recipientContact}
          />
          <TextField
            control={control}
            name="authority"
            label={billingFileTexts.authority}
            description={billingFileTexts.authorityNote}
            isRequired
          />
        </FormFrame>
      </div>
    </>
  );
}

function Saved({ saved }: { readonly saved: Output<'saveBillingFile'> }) {
  const { number, path, sessions, reversals, members, withoutHealthNumber } = saved;
  return (
    <div className={css.result}>
      <Banner
        tone="done"
        role="status"
        title={billingFileTexts.savedTitle(number, sessions, members)}
      >
        <p>{billingFileTexts.saved(path)}</p>
        {reversals > 0 && <p>{billingFileTexts.tookBack(reversals)}</p>}
      </Banner>
      {withoutHealthNumber > 0 && (
        <Banner tone="missing" title={billingFileTexts.withoutHealthNumber(withoutHealthNumber)} />
      )}
    </div>
  );
}
