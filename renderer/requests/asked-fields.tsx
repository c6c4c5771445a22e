import { Checkbox } from '@mantine/core';
import { useController, type Control } from 'react-hook-form';
import { askerKindSchema } from '../../shared/domain/record-request';
import { releaseSections } from '../../shared/domain/release-sections';
import { sectionTexts } from '../records/section-texts';
import { DateField, ParagraphField, SelectField, TextField } from '../ui/fields';
import { Fieldset, Row } from '../ui/form';
import type { AskedRead, AskedTyped } from './asked-values';
import css from './requests.module.css';
import { askerTexts } from './kind-texts';
import { requestTexts } from './texts';

type AskedControl = Control<AskedTyped, unknown, AskedRead>;

interface Props {
  readonly control: AskedControl;
  readonly onAsker?: (kind: string) => void;
}

/** Who asks, when, and for what. */
export function AskedFields({ control, onAsker }: Props) {
  return (
    <>
      <Fieldset legend={requestTexts.whoAsks}>
        <Row>
          <DateField control={control} name="receivedOn" label={requestTexts.receivedOn} />
          <SelectField
            control={control}
            name="askerKind"
            label={requestTexts.askerKind}
            options={askerKindSchema.options.map((value) => ({ value, label: askerTexts[value] }))}
            {...(onAsker && { onChosen: onAsker })}
          />
        </Row>
        <TextField control={control} name="askerName" label={requestTexts.askerName} isRequired />
        <TextField control={control} name="contact" label={requestTexts.contact} />
      </Fieldset>
      <Fieldset legend={requestTexts.wanted}>
        <Row>
          <DateField
            control={control}
            name="from"
            label={requestTexts.wantedFrom}
            description={requestTexts.wantedDaysNote}
          />
          <DateField
            control={control}
            name="to"
            label={requestTexts.wantedTo}
            description={requestTexts.wantedDaysNote}
          />
        </Row>
        <SectionsField control={control} />
        <ParagraphField control={control} name="note" label={requestTexts.wantedNote} />
      </Fieldset>
    </>
  );
}

function SectionsField({ control }: { readonly control: AskedControl }) {
  const { field } = useController({ control, name: 'sections' });
  return (
    <Checkbox.Group
      label={requestTexts.sections}
      description={requestTexts.sectionsNote}
      value={field.value}
      onChange={(chosen) =>
        field.onChange(releaseSections.filter((section) => chosen.includes(section)))
      }
    >
      <div className={css.checks}>
        {releaseSections.map((section) => (
          <Checkbox key={section} value={section} label={sectionTexts[section]} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
