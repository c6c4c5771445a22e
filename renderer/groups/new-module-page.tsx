import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Group } from '../../shared/domain/group';
import { rulesOf } from '../../shared/domain/group-kind';
import { groupIdSchema } from '../../shared/domain/ids';
import { useListGroupsQuery, usePlanModuleMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { useId } from '../shell/use-id';
import { Banner } from '../ui/banner';
import { BegunForm } from '../ui/begun-form';
import { DateField, NumberField, SelectField, TextField, TimeField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { timeZoneOptions } from '../ui/time-zones';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { laptopTimeZone, useToday } from '../ui/use-now';
import css from './groups.module.css';
import { blankModule, newModuleSchema } from './new-module';
import { SchedulePreview } from './schedule-preview';
import { SkippedDays } from './skipped-days';
import { groupTexts } from './texts';
import { WeekdayField } from './weekday-field';

export function NewModulePage() {
  const groupId = useId(groupIdSchema, 'groupId');
  const groups = useListGroupsQuery({});
  return (
    <Loaded of={groups}>
      {(all) => {
        const group = all.find(({ id }) => id === groupId);
        if (!group) return null;
        if (!rulesOf(group.kind).keepsRecords) return <NoModule group={group} />;
        return <ModuleForm key={group.id} group={group} />;
      }}
    </Loaded>
  );
}

/** Nothing can be typed about a group of which nothing is kept. */
function NoModule({ group }: { readonly group: Group }) {
  return (
    <WorkPage title={group.name}>
      <Banner tone="plain" title={groupTexts.dropInTitle}>
        <p>{groupTexts.dropInText}</p>
      </Banner>
    </WorkPage>
  );
}

function ModuleForm({ group }: { readonly group: Group }) {
  const navigate = useNavigate();
  const today = useToday();
  const [planModule, { error }] = usePlanModuleMutation();
  const { min, max } = rulesOf(group.kind).sessionMinutes;
  const form = useDomainForm(
    newModuleSchema(group.kind),
    blankModule(group.kind, today, laptopTimeZone()),
  );
  const kept = useKeptForm(`new-module:${group.id}`, keptForm(form));
  const { control, formState } = form;
  const submit = form.handleSubmit(async ({ name, schedule }) => {
    const { data } = await planModule({ groupId: group.id, name, schedule });
    if (!data) return;
    kept.drop();
    await navigate(paths.module(data.moduleId), AFTER_SAVING);
  });
  return (
    <WorkPage title={groupTexts.newModuleTitle(group.name)} lead={groupTexts.moduleNote}>
      <div className={css.formAndPreview}>
        <Form label={groupTexts.module} onSubmit={(event) => void submit(event)}>
          <BegunForm of={kept} isDirty={formState.isDirty} isSaving={formState.isSubmitting} />
          <TextField control={control} name="name" label={groupTexts.moduleName} isRequired />
          <WeekdayField control={control} />
          <Row>
            <TimeField control={control} name="schedule.startTime" label={groupTexts.startTime} />
            <NumberField
              control={control}
              name="schedule.minutes"
              label={groupTexts.minutes}
              description={groupTexts.minutesNote(min, max)}
            />
          </Row>
          <SelectField
            control={control}
            name="schedule.timeZone"
            label={groupTexts.timeZone}
            isSearchable
            options={timeZoneOptions(laptopTimeZone())}
          />
          <Row>
            <DateField control={control} name="schedule.from" label={groupTexts.from} />
            <DateField control={control} name="schedule.to" label={groupTexts.to} />
          </Row>
          <SkippedDays control={control} />
          <RefusalMessage refusal={refusalOf(error)} />
          <FormActions>
            <Button type="submit" loading={formState.isSubmitting}>
              {groupTexts.createModule}
            </Button>
          </FormActions>
        </Form>
        <SchedulePreview control={control} />
      </div>
    </WorkPage>
  );
}
