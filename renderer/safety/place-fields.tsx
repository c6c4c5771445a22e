import { useWatch, type UseFormReturn } from 'react-hook-form';
import {
  countries,
  countrySchema,
  emergencyNumberIn,
  regionName,
} from '../../shared/domain/jurisdiction';
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
          onChosen={() => {
            form.setValue(`${at}.region`, '', { shouldDirty: true });
            takeNumber({ form, index });
          }}
        />
        <RegionField form={form} index={index} />
      </Row>
      <EmergencyNumberField form={form} index={index} />
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
  const onChosen = () => takeNumber({ form, index });
  return <SelectField {...field} options={options} onChosen={onChosen} isSearchable />;
}

/** Where the region has no number for all of it, the field says why it is empty. */
function EmergencyNumberField({ form, index }: Props) {
  const { control } = form;
  const country = useWatch({ control, name: `callLocations.${index}.country` });
  const region = useWatch({ control, name: `callLocations.${index}.region` });
  const isKnown = country === 'other' || emergencyNumberIn(country, region) !== null;
  return (
    <TextField
      control={control}
      name={`callLocations.${index}.emergencyNumber`}
      label={safetyTexts.emergencyNumber}
      {...(!isKnown && { description: safetyTexts.noNumberForAll(regionName(country, region)) })}
      width="medium"
      isRequired
    />
  );
}

const knownNumbers = new Set(countryOptions.map(({ value }) => countries[value].emergencyNumber));

/** Another place has another number, unless the clinician typed one. */
function takeNumber({ form, index }: Props): void {
  const number = `callLocations.${index}.emergencyNumber` as const;
  const { country, region, emergencyNumber: typed } = form.getValues(`callLocations.${index}`);
  if (typed !== '' && !knownNumbers.has(typed)) return;
  form.setValue(number, emergencyNumberIn(country, region) ?? '', { shouldDirty: true });
}
