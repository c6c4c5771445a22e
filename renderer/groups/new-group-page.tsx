import { Button, Radio } from '@mantine/core';
import { useController, type Control } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { requiredLine } from '../../shared/domain/fields';
import { groupKindSchema, rulesOf, type GroupKind } from '../../shared/domain/group-kind';
import { useCreateGroupMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { Banner } from '../ui/banner';
import { BegunForm } from '../ui/begun-form';
import { TextField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { WorkPage } from '../ui/page';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import css from './groups.module.css';
import { groupTexts, kindTexts } from './texts';

const newGroupSchema = z.object({ name: requiredLine, kind: groupKindSchema });
type NewGroup = z.input<typeof newGroupSchema>;

export function NewGroupPage() {
  const navigate = useNavigate();
  const [createGroup, { error }] = useCreateGroupMutation();
  const form = useDomainForm(newGroupSchema, { name: '', kind: 'closed-module' });
  const kept = useKeptForm('new-group', keptForm(form));
  const kind = form.watch('kind');
  const submit = form.handleSubmit(async (read) => {
    const { data } = await createGroup(read);
    if (!data) return;
    kept.drop();
    const { keepsRecords } = rulesOf(read.kind);
    await navigate(keepsRecords ? paths.newModule(data.groupId) : paths.groups, AFTER_SAVING);
  });
  return (
    <WorkPage title={groupTexts.newGroupTitle} width="reading">
      <Form label={groupTexts.newGroupTitle} onSubmit={(event) => void submit(event)}>
        <BegunForm
          of={kept}
          isDirty={form.formState.isDirty}
          isSaving={form.formState.isSubmitting}
        />
        <TextField control={form.control} name="name" label={groupTexts.groupName} isRequired />
        <KindField control={form.control} />
        {!rulesOf(kind).keepsRecords && (
          <Banner tone="plain" title={groupTexts.dropInTitle}>
            <p>{groupTexts.dropInText}</p>
          </Banner>
        )}
        <RefusalMessage refusal={refusalOf(error)} />
        <FormActions>
          <Button type="submit" loading={form.formState.isSubmitting}>
            {groupTexts.createGroup}
          </Button>
        </FormActions>
      </Form>
    </WorkPage>
  );
}

const kinds = Object.keys(kindTexts) as GroupKind[];

function KindField({ control }: { readonly control: Control<NewGroup, unknown, NewGroup> }) {
  const { field } = useController({ control, name: 'kind' });
  return (
    <Radio.Group label={groupTexts.kind} value={field.value} onChange={field.onChange}>
      <div className={css.kinds}>
        {kinds.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={kindTexts[kind].label}
            description={kindTexts[kind].note}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
