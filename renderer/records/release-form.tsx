import { Button, Radio, TextInput } from '@mantine/core';
import { useController, useWatch, type Control } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import type { Output } from '../../shared/contract/contract';
import type { MemberSummary } from '../../shared/contract/members';
import { localDateSchema, requiredLine } from '../../shared/domain/fields';
import { consentIdSchema, type ConsentId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import { releaseRecipientSchema } from '../../shared/domain/release';
import { useReleaseRecordMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { BegunLine } from '../ui/begun-form';
import { DateField, SelectField, TextField } from '../ui/fields';
import { Form, FormActions, Row } from '../ui/form';
import { keptForm } from '../ui/kept-form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { useKeptForm } from '../ui/use-kept-form';
import { useToday } from '../ui/use-now';
import { memberOptions } from './choose-member';
import { ConsentField } from './consent-field';
import { ReleasePreview } from './release-preview';
import css from './records.module.css';
import { authorityTexts, recordTexts } from './texts';

const authoritySchema = releaseRecipientSchema.unwrap().shape.authority;
const releaseFormSchema = z.object({
  memberId: z.string(),
  from: localDateSchema,
  to: localDateSchema,
  recipient: requiredLine,
  authority: authoritySchema,
  consentId: z.string(),
});
type Typed = z.input<typeof releaseFormSchema>;
type Read = z.output<typeof releaseFormSchema>;

interface Props {
  readonly member: Member;
  readonly members: readonly MemberSummary[];
  readonly onDone: (done: Output<'releaseRecord'>) => void;
}

export function ReleaseForm({ member, members, onDone }: Props) {
  const navigate = useNavigate();
  const { form, kept, error, submit } = useReleaseForm({ member, onDone });
  const { control, formState } = form;
  const [from, to, recipient, authority, consentId] = useWatch({
    control,
    name: ['from', 'to', 'recipient', 'authority', 'consentId'],
  });
  const isByConsent = authority === 'written-consent';
  const handedTo = isByConsent && consentId === '' ? '' : recipient.trim();
  const turnTo = (id: string) => {
    const chosen = members.find((summary) => summary.id === id);
    if (!chosen) return;
    kept.drop();
    void navigate(paths.newRelease(chosen.id), AFTER_SAVING);
  };
  return (
    <div className={css.release}>
      <Form label={recordTexts.newTitle} onSubmit={(event) => void submit(event)}>
        <BegunLine of={kept} />
        <SelectField
          control={control}
          name="memberId"
          label={recordTexts.member}
          isSearchable
          onChosen={turnTo}
          options={memberOptions(members)}
        />
        <Row>
          <DateField control={control} name="from" label={recordTexts.from} />
          <DateField control={control} name="to" label={recordTexts.to} />
        </Row>
        <RecipientField control={control} named={isByConsent ? handedTo : null} />
        <AuthorityField control={control} />
        {isByConsent && (
          <ConsentField
            control={control}
            name="consentId"
            memberId={member.id}
            onChosen={(provider) => form.setValue('recipient', provider)}
          />
        )}
        <RefusalMessage refusal={refusalOf(error)} />
        <SaveButton recipient={handedTo} isSaving={formState.isSubmitting} />
      </Form>
      <ReleasePreview memberId={member.id} from={from} to={to} />
    </div>
  );
}

function useReleaseForm({ member, onDone }: Pick<Props, 'member' | 'onDone'>) {
  const today = useToday();
  const [releaseRecord, { error }] = useReleaseRecordMutation();
  const form = useDomainForm(releaseFormSchema, {
    memberId: member.id,
    from: firstDayOf(member, today),
    to: today,
    recipient: member.profile.legalName,
    authority: 'member-request',
    consentId: '',
  });
  const kept = useKeptForm(`release:${member.id}`, keptForm(form));
  const submit = form.handleSubmit(async (read) => {
    const { data } = await releaseRecord({
      scope: { memberId: member.id, from: read.from, to: read.to },
      recipient: {
        name: read.recipient,
        authority: read.authority,
        consentId: consentOf(read),
      },
    });
    if (!data) return;
    kept.drop();
    onDone(data);
  });
  return { form, kept, error, submit };
}

interface RecipientProps {
  readonly control: Control<Typed, unknown, Read>;
  /** Whom the consent names; `null` where no consent is the ground and the name is typed. */
  readonly named: string | null;
}

function RecipientField({ control, named }: RecipientProps) {
  if (named === null) {
    return (
      <TextField control={control} name="recipient" label={recordTexts.recipientName} isRequired />
    );
  }
  return (
    <TextInput
      label={recordTexts.recipientName}
      description={recordTexts.recipientByConsent}
      value={named}
      readOnly
    />
  );
}

/** A consent that was looked at before another ground was chosen is not sent. */
function consentOf({ authority, consentId }: Read): ConsentId | null {
  if (authority !== 'written-consent') return null;
  return consentIdSchema.safeParse(consentId).data ?? null;
}

interface SaveProps {
  readonly recipient: string;
  readonly isSaving: boolean;
}

function SaveButton({ recipient, isSaving }: SaveProps) {
  return (
    <div>
      <FormActions>
        <Button type="submit" loading={isSaving}>
          {recipient === '' ? recordTexts.savePdf : recordTexts.savePdfFor(recipient)}
        </Button>
      </FormActions>
      <p className={css.explained}>{recordTexts.saveExplained}</p>
    </div>
  );
}

function firstDayOf({ memberships }: Member, today: string): string {
  return memberships.map(({ from }) => from).sort()[0] ?? today;
}

function AuthorityField({ control }: { readonly control: Control<Typed, unknown, Read> }) {
  const { field } = useController({ control, name: 'authority' });
  return (
    <Radio.Group label={recordTexts.authority} value={field.value} onChange={field.onChange}>
      <div className={css.authorities}>
        {authoritySchema.options.map((authority) => (
          <Radio key={authority} value={authority} label={authorityTexts[authority]} />
        ))}
      </div>
    </Radio.Group>
  );
}
