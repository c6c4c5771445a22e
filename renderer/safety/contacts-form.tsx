import { useFieldArray } from 'react-hook-form';
import type { SafetyPlan } from '../../shared/domain/safety-plan';
import { useGetMemberQuery, useSaveEmergencyContactsMutation } from '../api/hooks';
import { ContactFields } from './contact-fields';
import { EntryList } from './entry-list';
import { blankContact, typedContact, typedContactsSchemaFor } from './form-schemas';
import { PartForm, usePartForm } from './part-form';
import { safetyTexts } from './texts';

export function ContactsForm({ plan }: { readonly plan: SafetyPlan }) {
  const { memberId, contacts } = plan;
  const [saveEmergencyContacts, { error }] = useSaveEmergencyContactsMutation();
  const { data: member } = useGetMemberQuery({ memberId });
  const part = usePartForm({
    memberId,
    schema: typedContactsSchemaFor(member?.profile.contact.telephone ?? ''),
    values: { contacts: contacts.length === 0 ? [blankContact] : contacts.map(typedContact) },
    keepAs: `emergency-contacts:${memberId}`,
    save: async (read) => !(await saveEmergencyContacts({ memberId, ...read })).error,
  });
  const list = useFieldArray({ control: part.form.control, name: 'contacts' });
  return (
    <PartForm
      of={part}
      title={safetyTexts.contactsForm}
      note={safetyTexts.contactsFormNote}
      error={error}
      button={safetyTexts.saveContacts}
    >
      <EntryList
        ids={list.fields.map(({ id }) => id)}
        titleOf={safetyTexts.contact}
        add={safetyTexts.addContact}
        onAdd={() => list.append(blankContact)}
        onRemove={(index) => list.remove(index)}
        onMoveUp={(index) => list.move(index, index - 1)}
      >
        {(index) => <ContactFields form={part.form} index={index} />}
      </EntryList>
    </PartForm>
  );
}
