import { useFieldArray } from 'react-hook-form';
import type { SafetyPlan } from '../../shared/domain/safety-plan';
import { useSaveCallLocationsMutation } from '../api/hooks';
import { blankPlace } from './blank-place';
import { EntryList } from './entry-list';
import { typedPlacesSchema } from './form-schemas';
import { PartForm, usePartForm } from './part-form';
import { PlaceFields } from './place-fields';
import { safetyTexts } from './texts';

export function PlacesForm({ plan }: { readonly plan: SafetyPlan }) {
  const { memberId, callLocations } = plan;
  const [saveCallLocations, { error }] = useSaveCallLocationsMutation();
  const part = usePartForm({
    memberId,
    schema: typedPlacesSchema,
    values: { callLocations: callLocations.length === 0 ? [blankPlace('CA')] : [...callLocations] },
    keepAs: `call-locations:${memberId}`,
    save: async (read) => !(await saveCallLocations({ memberId, ...read })).error,
  });
  const list = useFieldArray({ control: part.form.control, name: 'callLocations' });
  const add = () => {
    const last = part.form.getValues('callLocations').at(-1);
    list.append(blankPlace(last?.country ?? 'CA'));
  };
  return (
    <PartForm
      of={part}
      title={safetyTexts.placesForm}
      note={safetyTexts.placesFormNote}
      error={error}
      button={safetyTexts.savePlaces}
    >
      <EntryList
        ids={list.fields.map(({ id }) => id)}
        titleOf={safetyTexts.place}
        add={safetyTexts.addPlace}
        onAdd={add}
        onRemove={(index) => list.remove(index)}
        onMoveUp={(index) => list.move(index, index - 1)}
      >
        {(index) => <PlaceFields form={part.form} index={index} />}
      </EntryList>
    </PartForm>
  );
}
