import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Control } from 'react-hook-form';
import { Link } from 'react-router';
import type { z } from 'zod';
import { jurisdictionSchema } from '../../shared/domain/law';
import { practiceProfileSchema, type PracticeProfile } from '../../shared/domain/practice';
import { useGetTodayQuery, useSavePracticeMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { BegunForm } from '../ui/begun-form';
import { ParagraphField, SelectField, TextField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { timeZoneOptions } from '../ui/time-zones';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { laptopTimeZone } from '../ui/use-now';
import { jurisdictionTexts, settingsTexts } from './texts';

type Typed = z.input<typeof practiceProfileSchema>;

function blankProfile(): PracticeProfile {
  const contact = { address: '', telephone: '', email: '', timeZone: laptopTimeZone() };
  const names = { clinicianName: '', credentials: '', practiceName: '' };
  return { ...names, ...contact, jurisdiction: 'CA-ON' };
}

export function PracticeForm({ profile }: { readonly profile: PracticeProfile | null }) {
  const [savePractice, { error }] = useSavePracticeMutation();
  const isSetUp = useIsSetUp();
  const [isSaved, setIsSaved] = useState(false);
  const form = useDomainForm(practiceProfileSchema, profile ?? blankProfile());
  const kept = useKeptForm('practice', keptForm(form));
  const { control, formState } = form;
  const submit = form.handleSubmit(async (read) => {
    const reply = await savePractice({ profile: read });
    setIsSaved(!reply.error);
    if (!reply.error) form.reset(read);
  });
  return (
    <Form label={settingsTexts.practice} onSubmit={(event) => void submit(event)}>
      <BegunForm of={kept} isDirty={formState.isDirty} isSaving={formState.isSubmitting} />
      <p>{settingsTexts.practiceNote}</p>
      <Row>
        <TextField
          control={control}
          name="clinicianName"
          label={settingsTexts.clinicianName}
          isRequired
        />
        <TextField control={control} name="credentials" label={settingsTexts.credentials} />
      </Row>
      <TextField control={control} name="practiceName" label={settingsTexts.practiceName} />
      <ParagraphField control={control} name="address" label={settingsTexts.address} />
      <Row>
        <TextField control={control} name="telephone" label={settingsTexts.telephone} />
        <TextField control={control} name="email" label={settingsTexts.email} />
      </Row>
      <PlaceFields control={control} />
      <RefusalMessage refusal={refusalOf(error)} />
      {isSaved && !formState.isDirty && (
        <Banner tone="done" role="status" title={settingsTexts.saved}>
          {!isSetUp && <Link to={paths.today}>{settingsTexts.goOn}</Link>}
        </Banner>
      )}
      <FormActions>
        <Button type="submit" loading={formState.isSubmitting}>
          {settingsTexts.save}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Where the practice is: by which clock and under which law it works. */
function PlaceFields({ control }: { readonly control: Control<Typed, unknown, PracticeProfile> }) {
  return (
    <>
      <SelectField
        control={control}
        name="timeZone"
        label={settingsTexts.timeZone}
        width="medium"
        isSearchable
        options={timeZoneOptions(laptopTimeZone())}
      />
      <SelectField
        control={control}
        name="jurisdiction"
        label={settingsTexts.jurisdiction}
        description={settingsTexts.jurisdictionNote}
        width="medium"
        options={jurisdictionSchema.options.map((value) => ({
          value,
          label: jurisdictionTexts[value],
        }))}
      />
    </>
  );
}

function useIsSetUp(): boolean {
  const setUp = useGetTodayQuery({}).data?.setUp;
  return !setUp || (setUp.practice && setUp.module && setUp.members);
}
