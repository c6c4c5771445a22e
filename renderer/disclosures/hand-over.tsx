import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { z } from 'zod';
import type { AccountingFilter } from '../../shared/domain/accounting';
import { permittedInWriting } from '../../shared/domain/disclosure-rules';
import type { MemberId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { useGetMemberQuery, useSaveAccountingMutation } from '../api/hooks';
import { BegunLine } from '../ui/begun-form';
import { Form, FormActions } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { Section } from '../ui/page';
import { refusalOf } from '../ui/refusal-of';
import { uiTexts } from '../ui/texts';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { useToday } from '../ui/use-now';
import css from './disclosures.module.css';
import { PartyFields } from './party-fields';
import { NO_PARTY, partyFieldsSchema, partyOf } from './party-form';
import { SavedAccounting } from './save-accounting';
import { disclosureTexts } from './texts';

interface Props {
  readonly memberId: MemberId;
  readonly filter: AccountingFilter;
}

/** One member's accounting for someone else: handing it over is a disclosure itself. */
export function HandOver({ memberId, filter }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { data: member } = useGetMemberQuery({ memberId });
  if (!isOpen || !member) {
    return (
      <div>
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {disclosureTexts.handOver}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.handOver}>
      <Section title={disclosureTexts.handOverTitle}>
        <p className={css.soft}>{disclosureTexts.handOverNote}</p>
        <HandOverForm member={member} filter={filter} onClose={() => setIsOpen(false)} />
      </Section>
    </div>
  );
}

const formSchema = z.object({ party: partyFieldsSchema });

interface FormProps {
  readonly member: Member;
  readonly filter: AccountingFilter;
  readonly onClose: () => void;
}

function HandOverForm({ member, filter, onClose }: FormProps) {
  const today = useToday();
  const [saveAccounting, { data, error, isLoading }] = useSaveAccountingMutation();
  const recipient = member.profile.legalName;
  const form = useDomainForm(formSchema, {
    party: { ...NO_PARTY, ground: 'member-request', recipientKind: 'member', recipient },
  });
  const kept = useKeptForm(`accounting:${member.id}`, keptForm(form));
  const save = (format: 'pdf' | 'csv') =>
    form.handleSubmit(async ({ party }) => {
      const reply = await saveAccounting({ filter, format, party: partyOf(party) });
      if (reply.data) kept.drop();
    });
  return (
    <FormProvider {...form}>
      <Form label={disclosureTexts.handOverTitle} onSubmit={(event) => void save('pdf')(event)}>
        <BegunLine of={kept} />
        <PartyFields member={member} day={today} permits={permittedInWriting} />
        <SavedAccounting done={data} refusal={refusalOf(error)} />
        <FormActions>
          <Button type="submit" loading={isLoading}>
            {disclosureTexts.handOverPdf}
          </Button>
          <Button variant="default" loading={isLoading} onClick={() => void save('csv')()}>
            {disclosureTexts.handOverCsv}
          </Button>
          <Button variant="default" onClick={onClose}>
            {uiTexts.cancel}
          </Button>
        </FormActions>
      </Form>
    </FormProvider>
  );
}
