import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { RoomMember } from '../../../shared/contract/rooms';
import type { SessionId } from '../../../shared/domain/ids';
import type { CallLocation } from '../../../shared/domain/safety-plan';
import { blankPlace } from '../../safety/blank-place';
import { typedPlacesSchema, type ReadPlaces, type TypedPlaces } from '../../safety/form-schemas';
import { PlaceFields } from '../../safety/place-fields';
import { BegunLine } from '../../ui/begun-form';
import { Form, FormActions } from '../../ui/form';
import { keptForm } from '../../ui/kept-form';
import { useDomainForm } from '../../ui/use-domain-form';
import { useKeptForm, type Keeping } from '../../ui/use-kept-form';
import { rosterTexts } from './texts';

export interface TypedPlace {
  readonly form: UseFormReturn<TypedPlaces, unknown, ReadPlaces>;
  readonly kept: Keeping;
}

/** Kept while it is typed, by whoever opens it: a place that was begun earlier opens by itself. */
export function useTypedPlace(sessionId: SessionId, row: RoomMember): TypedPlace {
  const form = useDomainForm(typedPlacesSchema, { callLocations: [placeLike(row)] });
  const kept = useKeptForm(`place:${sessionId}:${row.memberId}`, keptForm(form));
  return { form, kept };
}

interface Props extends TypedPlace {
  readonly row: RoomMember;
  /** True once it is confirmed. */
  readonly onConfirm: (location: CallLocation) => Promise<boolean>;
  readonly onDone: () => void;
}

/** A place that is in no plan: for this call only, and never added to the plan by itself. */
export function SomewhereElse({ row, form, kept, onConfirm, onDone }: Props) {
  // Nobody asked for what came back by itself: it takes the keyboard from nothing.
  const [isAskedFor] = useState(kept.begun === null);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (isAskedFor || isLost) form.setFocus('callLocations.0.label');
  }, [form, isAskedFor]);
  const submit = form.handleSubmit(async ({ callLocations: [place] }) => {
    if (!place || !(await onConfirm(place))) return;
    kept.drop();
    onDone();
  });
  return (
    <Form
      label={rosterTexts.somewhereElseOf(row.displayName)}
      onSubmit={(event) => void submit(event)}
    >
      <BegunLine of={kept} />
      <PlaceFields form={form} index={0} />
      <FormActions>
        <Button size="compact-sm" type="submit" loading={form.formState.isSubmitting}>
          {rosterTexts.confirmPlace}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Most are somewhere else in the country from which they usually join. */
function placeLike({ safetyPlan, lastLocation }: RoomMember): CallLocation {
  const known = safetyPlan?.callLocations[0] ?? lastLocation?.location;
  return blankPlace(known?.country ?? 'CA', known?.region);
}
