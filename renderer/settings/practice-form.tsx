import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { practiceProfileSchema, type PracticeProfile } from '../../shared/domain/practice';
import { useGetTodayQuery, useSavePracticeMutation } from '../api/hooks';
import { paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { ParagraphField, SelectField, TextField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { LeaveGuard } from '../ui/leave-guard';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { timeZoneOptions } from '../ui/time-zones';
import { useDomainForm } from '../ui/use-domain-form';
import { laptopTimeZone } from '../ui/use-now';
import { settingsTexts } from './texts';

function blankProfile(): PracticeProfile {
  const contact = { address: '', telephone: '', email: '', timeZone: laptopTimeZone() };
  return { clinicianName: '', credentials: '', practiceName: '', ...contact };
}

export function PracticeForm({ profile }: { readonly profile: PracticeProfile | null }) {
  const [savePractice, { error }] = useSavePracticeMutation();
  const isSetUp = useIsSetUp();
  const [isSaved, setIsSaved] = useState(false);
  const form = useDomainForm(practiceProfileSchema, profile ?? blankProfile());
  const { control, formState } = form;
  const submit = form.handleSubmit(async (read) => {
    const reply = await savePractice({ profile: read });
    setIsSaved(!reply.error);
    if (!reply.error) form.reset(read);
  });
  return (
    <Form label={settingsTexts.practice} onSubmit={(event) => void submit(event)}>
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
      <SelectField
        control={control}
        name="timeZone"
        label={settingsTexts.timeZone}
        width="medium"
        isSearchable
        options={timeZoneOptions(laptopTimeZone())}
      />
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
      <LeaveGuard isDirty={formState.isDirty} isSaving={formState.isSubmitting} />
    </Form>
  );
}

function useIsSetUp(): boolean {
  const setUp = useGetTodayQuery({}).data?.setUp;
  return !setUp || (setUp.practice && setUp.module && setUp.members);
}
