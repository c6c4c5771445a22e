import { Button } from '@mantine/core';
import { z } from 'zod';
import { overviewPartySchema } from '../../shared/contract/overview';
import { optionalLine, requiredLine } from '../../shared/domain/fields';
import type { ModuleOverview } from '../../shared/domain/module-overview';
import { useSaveModuleOverviewMutation } from '../api/hooks';
import { recipientKindTexts } from '../disclosures/texts';
import { BegunLine } from '../ui/begun-form';
import { SelectField, TextField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { Section } from '../ui/page';
import { refusalOf } from '../ui/refusal-of';
import { uiTexts } from '../ui/texts';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import css from './overview.module.css';
import { SavedOverview } from './saved-overview';
import { overviewTexts } from './texts';

const kinds = overviewPartySchema.unwrap().shape.recipientKind;
const kindOptions = kinds.options.map((value) => ({ value, label: recipientKindTexts[value] }));

const formSchema = z.object({
  recipientKind: kinds,
  recipient: requiredLine,
  recipientContact: optionalLine,
  authority: requiredLine,
});

interface Props {
  readonly overview: ModuleOverview;
  readonly onClose: () => void;
}

/** What names everyone goes to another on a stated authority alone (M96, M104). */
export function HandOverForm({ overview: { moduleId, members }, onClose }: Props) {
  const [saveOverview, { data, error, isLoading }] = useSaveModuleOverviewMutation();
  const form = useDomainForm(formSchema, {
    recipientKind: 'court',
    ...{ recipient: '', recipientContact: '', authority: '' },
  });
  const kept = useKeptForm(`module-overview:${moduleId}`, keptForm(form));
  const submit = form.handleSubmit(async (read) => {
    const party = { ground: 'legal-authority', ...read } as const;
    const reply = await saveOverview({ form: 'names', moduleId, party });
    if (reply.data) kept.drop();
  });
  const { control } = form;
  return (
    <div className={css.handOver}>
      <Section title={overviewTexts.handOverTitle} note={overviewTexts.handOverNote}>
        <Form label={overviewTexts.handOverTitle} onSubmit={(event) => void submit(event)}>
          <BegunLine of={kept} />
          <Row>
            <SelectField
              control={control}
              name="recipientKind"
              label={overviewTexts.recipientKind}
              options={kindOptions}
            />
            <TextField
              control={control}
              name="recipient"
              label={overviewTexts.recipient}
              isRequired
            />
          </Row>
          <TextField
            control={control}
            name="recipientContact"
            label={overviewTexts.recipientContact}
          />
          <TextField
            control={control}
            name="authority"
            label={overviewTexts.authority}
            isRequired
          />
          <SavedOverview done={data} refusal={refusalOf(error)} />
          <FormActions>
            <Button type="submit" loading={isLoading}>
              {overviewTexts.saveHandedOver(members.length)}
            </Button>
            <Button variant="default" onClick={onClose}>
              {uiTexts.cancel}
            </Button>
          </FormActions>
        </Form>
      </Section>
    </div>
  );
}
