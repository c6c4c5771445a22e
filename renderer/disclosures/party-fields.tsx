import { Radio } from '@mantine/core';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { disclosurePartySchema, type DisclosureParty } from '../../shared/domain/disclosure';
import type { Member } from '../../shared/domain/member';
import { ConsentField, type Permits } from '../consents/consent-field';
import { SelectField, TextField } from '../ui/fields';
import { Fieldset, Row } from '../ui/form';
import css from './disclosures.module.css';
import { isStated, partyGrounds, type PartyFieldValues } from './party-form';
import { disclosureTexts, groundChoiceTexts, recipientKindTexts } from './texts';

interface Form {
  readonly party: PartyFieldValues;
}

interface Props {
  readonly member: Member;
  /** The day on which a consent must hold. */
  readonly day: string;
  readonly permits: Permits;
}

/** Who is told and what permits it: express consent or a stated authority (M96, M104). */
export function PartyFields({ member, day, permits }: Props) {
  const { control } = useFormContext<Form>();
  const ground = useWatch({ control, name: 'party.ground' });
  const isByConsent = ground === 'written-consent';
  return (
    <Fieldset legend={disclosureTexts.party}>
      <GroundField member={member} />
      {isByConsent && (
        <ConsentField
          control={control}
          name="party.consentId"
          description={disclosureTexts.consentNames}
          memberId={member.id}
          day={day}
          permits={permits}
        />
      )}
      {isStated(ground) && (
        <TextField
          control={control}
          name="party.stated"
          label={disclosureTexts.stated[ground]}
          isRequired
        />
      )}
      <Row>
        <SelectField
          control={control}
          name="party.recipientKind"
          label={disclosureTexts.recipientKind}
          options={kindsFor(ground)}
        />
        {!isByConsent && (
          <TextField
            control={control}
            name="party.recipient"
            label={disclosureTexts.recipientName}
            isRequired
          />
        )}
      </Row>
      {!isByConsent && (
        <TextField
          control={control}
          name="party.recipientContact"
          label={disclosureTexts.recipientContact}
        />
      )}
    </Fieldset>
  );
}

function kindsFor(ground: DisclosureParty['ground']) {
  return kindsByGround[ground].map((value) => ({ value, label: recipientKindTexts[value] }));
}

const [byConsent, byRequest, byLaw, byHarm] = disclosurePartySchema.options;
const kindsByGround = {
  'written-consent': byConsent.unwrap().shape.recipientKind.options,
  'member-request': byRequest.unwrap().shape.recipientKind.options,
  'legal-authority': byLaw.unwrap().shape.recipientKind.options,
  'serious-harm': byHarm.unwrap().shape.recipientKind.options,
} as const;

function GroundField({ member }: Pick<Props, 'member'>) {
  const { control, getValues, setValue } = useFormContext<Form>();
  const { field } = useController({ control, name: 'party.ground' });
  const choose = (chosen: string) => {
    const ground = partyGrounds.find((one) => one === chosen);
    if (!ground) return;
    field.onChange(ground);
    const { recipientKind, recipient } = getValues('party');
    const kinds: readonly string[] = kindsByGround[ground];
    if (!kinds.includes(recipientKind)) setValue('party.recipientKind', kinds[0] ?? '');
    const isOwn = ground === 'member-request' && recipient === '';
    if (isOwn) setValue('party.recipient', member.profile.legalName);
  };
  return (
    <Radio.Group label={disclosureTexts.groundAsked} value={field.value} onChange={choose}>
      <div className={css.grounds}>
        {partyGrounds.map((ground) => (
          <Radio key={ground} value={ground} label={groundChoiceTexts[ground]} />
        ))}
      </div>
    </Radio.Group>
  );
}
