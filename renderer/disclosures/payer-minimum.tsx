import { Button } from '@mantine/core';
import { Banner } from '../ui/banner';
import css from './disclosures.module.css';
import { disclosureTexts } from './texts';

interface Props {
  readonly onUse: (minimum: { readonly what: string; readonly purpose: string }) => void;
}

/** What is enough for a payer (M104): whoever pays a session need not know what it held. */
export function PayerMinimum({ onUse }: Props) {
  const minimum = { what: disclosureTexts.payerWhat, purpose: disclosureTexts.payerPurpose };
  return (
    <Banner
      tone="plain"
      title={disclosureTexts.payerTitle}
      actions={
        <Button variant="default" onClick={() => onUse(minimum)}>
          {disclosureTexts.payerUse}
        </Button>
      }
    >
      <p>{disclosureTexts.payerText}</p>
      <ul className={css.minimum}>
        {disclosureTexts.payerList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{disclosureTexts.payerNever}</p>
    </Banner>
  );
}
