import { Button } from '@mantine/core';
import { useState } from 'react';
import { useController, useWatch, type Control } from 'react-hook-form';
import { useDispatch } from 'react-redux';
import type { Output } from '../../shared/contract/contract';
import type { MemberSummary } from '../../shared/contract/members';
import type { Refusal } from '../../shared/contract/refusal';
import { topicsChanged, useAskQuietly } from '../api/use-ask';
import { memberOptions } from '../records/choose-member';
import { PassphraseField, TextField } from '../ui/fields';
import { Fieldset, Form, FormActions, Row } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { Segments } from '../ui/segments';
import { Toggles } from '../ui/toggles';
import { useDomainForm } from '../ui/use-domain-form';
import { WorkingLine } from '../vault/working-line';
import {
  blankExport,
  coversOf,
  exportFormSchema,
  purposeOf,
  type ExportFields,
  type ExportRead,
} from './export-form-schema';
import { MadePassphrase } from './made-passphrase';
import css from './successor.module.css';
import { successorTexts } from './texts';

type FormControl = Control<ExportFields, unknown, ExportRead>;

interface Props {
  readonly members: readonly MemberSummary[];
  readonly onSaved: (saved: Output<'makeSealedExport'>) => void;
}

/** What goes in, for whom, and under which passphrase. Its secrets go with the page. */
export function ExportForm({ members, onSaved }: Props) {
  const [made, setMade] = useState<string | null>(null);
  const form = useDomainForm(exportFormSchema(made), blankExport);
  const { save, refusal, isSaving } = useSaving(onSaved);
  const submit = form.handleSubmit((typed) => save(typed, made ?? typed.passphrase));
  return (
    <Form label={successorTexts.make} onSubmit={(event) => void submit(event)}>
      <CoversFields control={form.control} members={members} />
      <ReceiverFields control={form.control} />
      <SecretFields control={form.control} made={made} onMade={setMade} />
      <p>{successorTexts.logged}</p>
      <RefusalMessage refusal={isSaving ? null : refusal} />
      <FormActions>
        <Button type="submit" loading={isSaving}>
          {successorTexts.save}
        </Button>
      </FormActions>
      <WorkingLine text={isSaving ? successorTexts.saving : null} />
    </Form>
  );
}

function useSaving(onSaved: Props['onSaved']) {
  const ask = useAskQuietly();
  const dispatch = useDispatch();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const save = async (typed: ExportRead, passphrase: string) => {
    setIsSaving(true);
    const input = { covers: coversOf(typed), purpose: purposeOf(typed), passphrase };
    const reply = await ask('makeSealedExport', input);
    setIsSaving(false);
    dispatch(topicsChanged(['disclosures']));
    if (reply.ok) onSaved(reply.value);
    else setRefusal(reply.error.code === 'save-cancelled' ? null : reply.error);
  };
  return { save, refusal, isSaving };
}

interface CoversProps {
  readonly control: FormControl;
  readonly members: readonly MemberSummary[];
}

function CoversFields({ control, members }: CoversProps) {
  const covers = useController({ control, name: 'covers' }).field;
  const chosen = useController({ control, name: 'memberIds' });
  const isPractice = covers.value === 'practice';
  return (
    <Fieldset
      legend={successorTexts.covers}
      note={isPractice ? successorTexts.practiceExplained : successorTexts.membersExplained}
    >
      <div className={css.choice}>
        <Segments
          label={successorTexts.covers}
          options={[
            { value: 'practice', label: successorTexts.coversPractice },
            { value: 'members', label: successorTexts.coversMembers },
          ]}
          value={covers.value}
          onChoose={covers.onChange}
        />
      </div>
      {!isPractice && (
        <>
          <Toggles
            label={successorTexts.members}
            options={memberOptions(members)}
            values={chosen.field.value}
            onChange={chosen.field.onChange}
          />
          {chosen.fieldState.error && <p role="alert">{chosen.fieldState.error.message}</p>}
        </>
      )}
    </Fieldset>
  );
}

function ReceiverFields({ control }: { readonly control: FormControl }) {
  const receiver = useController({ control, name: 'receiver' }).field;
  return (
    <Fieldset legend={successorTexts.purpose}>
      <div className={css.choice}>
        <Segments
          label={successorTexts.purpose}
          options={[
            { value: 'successor', label: successorTexts.purposeSuccessor },
            { value: 'own-move', label: successorTexts.purposeOwn },
          ]}
          value={receiver.value}
          onChoose={receiver.onChange}
        />
      </div>
      {receiver.value === 'successor' && (
        <>
          <Row>
            <TextField control={control} name="name" label={successorTexts.name} isRequired />
            <TextField control={control} name="contact" label={successorTexts.contact} />
          </Row>
          <TextField
            control={control}
            name="authority"
            label={successorTexts.authority}
            description={successorTexts.authorityNote}
            isRequired
          />
        </>
      )}
    </Fieldset>
  );
}

interface SecretProps {
  readonly control: FormControl;
  readonly made: string | null;
  readonly onMade: (passphrase: string) => void;
}

function SecretFields({ control, made, onMade }: SecretProps) {
  const ask = useAskQuietly();
  const typed = useWatch({ control, name: 'passphrase' });
  const make = async () => {
    const reply = await ask('makeSealingPassphrase', {});
    if (reply.ok) onMade(reply.value.passphrase);
  };
  if (made !== null) {
    return (
      <Fieldset legend={successorTexts.passphraseTitle}>
        <MadePassphrase passphrase={made} />
      </Fieldset>
    );
  }
  return (
    <Fieldset legend={successorTexts.passphraseTitle} note={successorTexts.passphraseNote}>
      {typed === '' && (
        <FormActions>
          <Button variant="default" onClick={() => void make()}>
            {successorTexts.makePassphrase}
          </Button>
        </FormActions>
      )}
      <PassphraseField control={control} name="passphrase" label={successorTexts.passphrase} />
      <PassphraseField control={control} name="again" label={successorTexts.again} />
    </Fieldset>
  );
}
