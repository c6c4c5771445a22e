import { useWatch, type UseFormReturn } from 'react-hook-form';
import { countries, countrySchema } from '../../shared/domain/jurisdiction';
import { ParagraphField, SelectField, TextField } from '../ui/fields';
import { Row } from '../ui/form';
import type { ReadPlaces, TypedPlaces } from './form-schemas';
import { safetyTexts } from './texts';

interface Props {
  readonly form: UseFormReturn<TypedPlaces, unknown, ReadPlaces>;
  readonly index: number;
}

const countryOptions = countrySchema.options.map((value) => ({
  value,
  label: countries[value].name,
}));

export function PlaceFields({ form, index }: Props) {
  const { control } = form;
  const at = `callLocations.${index}` as const;
  return (
    <>
      <TextField
        control={control}
        name={`${at}.label`}
        label={safetyTexts.label}
        description={safetyTexts.labelQuestion}
        isRequired
      />
      <ParagraphField
        control={control}
        name={`${at}.address`}
        label={safetyTexts.address}
        description={safetyTexts.addressQuestion}
        isRequired
      />
      <Row>
        <SelectField
          control={control}
          name={`${at}.country`}
          label={safetyTexts.country}
          options={countryOptions}
          onChosen={(country) => takeDefaults({ form, index }, country)}
        />
        <RegionField form={form} index={index} />
      </Row>
      <TextField
        control={control}
        name={`${at}.emergencyNumber`}
        label={safetyTexts.emergencyNumber}
        width="medium"
        isRequired
      />
      <TextField
        control={control}
        name={`${at}.dispatchNumber`}
        label={safetyTexts.dispatchNumber}
        description={safetyTexts.dispatchQuestion}
        width="medium"
      />
    </>
  );
}

const regionLabels = {
  CA: safetyTexts.province,
  US: safetyTexts.state,
  other: safetyTexts.region,
} as const;

/** Provinces or states to choose from; in another country the region is typed. */
function RegionField({ form, index }: Props) {
  const { control } = form;
  const country = useWatch({ control, name: `callLocations.${index}.country` });
  const field = {
    control,
    name: `callLocations.${index}.region`,
    label: regionLabels[country],
  } as const;
  if (country === 'other') return <TextField {...field} />;
  const options = countries[country].regions.map(([value, label]) => ({ value, label }));
  return <SelectField {...field} options={options} isSearchable />;
}

const knownNumbers = new Set(countryOptions.map(({ value }) => countries[value].emergencyNumber));

/** Another country has other regions, and another number unless the clinician typed one. */
function takeDefaults({ form, index }: Props, chosen: string): void {
  const number = `callLocations.${index}.emergencyNumber` as const;
  const typed = form.getValues(number);
  form.setValue(`callLocations.${index}.region`, '', { shouldDirty: true });
  if (typed !== '' && !knownNumbers.has(typed)) return;
  const usual = countries[countrySchema.parse(chosen)].emergencyNumber;
  form.setValue(number, usual ?? '', { shouldDirty: true });
}
