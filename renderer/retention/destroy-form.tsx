import { Button } from '@mantine/core';
import { z } from 'zod';
import type { RetentionRow } from '../../shared/contract/retention';
import type { Certificate } from '../../shared/domain/destruction';
import { optionalLine, requiredLine } from '../../shared/domain/fields';
import { useDestroyRecordMutation } from '../api/hooks';
import { Banner } from '../ui/banner';
import { TextField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { Section } from '../ui/page';
import { PersonName } from '../ui/person-name';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { destroyTexts } from './texts';

const typedSchema = z.object({ typedName: requiredLine, reason: optionalLine });

interface Props {
  readonly row: RetentionRow;
  readonly onDone: (destruction: Certificate) => void;
}

/** What was typed here is kept nowhere: the name is to be typed at the moment it counts. */
export function DestroyForm({ row: { memberId, name, isBegun, destroyedUnder }, onDone }: Props) {
  const [destroyRecord, { error }] = useDestroyRecordMutation();
  const form = useDomainForm(typedSchema, { typedName: '', reason: '' });
  const submit = form.handleSubmit(async (typed) => {
    const { data } = await destroyRecord({ memberId, ...typed });
    if (data) onDone(data);
  });
  return (
    <Section title={destroyTexts.formTitle}>
      <Form label={destroyTexts.formTitle} onSubmit={(event) => void submit(event)}>
        <Banner tone="danger">
          <p>{destroyTexts.formText}</p>
        </Banner>
        <TextField
          control={form.control}
          name="typedName"
          label={destroyTexts.typeName}
          isRequired
        />
        {destroyedUnder === null && (
          <TextField
            control={form.control}
            name="reason"
            label={destroyTexts.reason}
            description={destroyTexts.reasonHint}
          />
        )}
        <RefusalMessage refusal={refusalOf(error)} />
        <FormActions>
          <Button type="submit" color="red" loading={form.formState.isSubmitting}>
            <span>
              {isBegun ? destroyTexts.confirmBegun : destroyTexts.confirm}{' '}
              <PersonName>{name}</PersonName>
            </span>
          </Button>
        </FormActions>
      </Form>
    </Section>
  );
}
