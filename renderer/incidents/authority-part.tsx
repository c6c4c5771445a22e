import { Button, Checkbox } from '@mantine/core';
import { useController } from 'react-hook-form';
import { breachLawOf, type BreachLaw } from '../../shared/domain/breach-law';
import { authorityDecisionSchema, type Incident } from '../../shared/domain/incident';
import { useDecideAuthorityMutation } from '../api/hooks';
import { ChoiceField } from '../members/choice-field';
import { TextField } from '../ui/fields';
import { Form, FormActions } from '../ui/form';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { useDomainForm } from '../ui/use-domain-form';
import { ExactDateText } from '../ui/when';
import css from './incidents.module.css';
import { certaintyTexts, incidentTexts } from './texts';

interface Props {
  readonly incident: Incident;
  readonly onReported: () => void;
  readonly onWriteReport: () => void;
}

/** Which kinds it is of decides whether the authority is told; the clinician ticks, nobody else. */
export function AuthorityPart({ incident, onReported, onWriteReport }: Props) {
  const isOpen = incident.closedAt === null;
  const isToTell = incident.authority?.decision === 'report';
  return (
    <section className={css.part} aria-label={incidentTexts.authority}>
      <h3>{incidentTexts.authority}</h3>
      <Decided incident={incident} />
      {isOpen && <DecisionForm incident={incident} />}
      {isOpen && isToTell && (
        <div className={css.acts}>
          <Button variant="default" onClick={onWriteReport}>
            {incidentTexts.writeReport}
          </Button>
          <Button variant="default" onClick={onReported}>
            {incidentTexts.markReported}
          </Button>
        </div>
      )}
    </section>
  );
}

function Decided({ incident: { authority } }: Pick<Props, 'incident'>) {
  if (authority === null) return null;
  return (
    <p>
      {incidentTexts.decided[authority.decision]} <bdi>{authority.reason}</bdi>
      {authority.reportedOn !== null && (
        <span className={css.detail}>
          {incidentTexts.reportedOn} <ExactDateText date={authority.reportedOn} />
        </span>
      )}
    </p>
  );
}

const decisions = [
  { value: 'report', label: incidentTexts.report },
  { value: 'no-report', label: incidentTexts.noReport },
];

function DecisionForm({ incident }: Pick<Props, 'incident'>) {
  const [decideAuthority, { error, isSuccess }] = useDecideAuthorityMutation();
  const { id: incidentId, authority, jurisdiction } = incident;
  const law = breachLawOf(jurisdiction);
  const form = useDomainForm(authorityDecisionSchema.unwrap(), {
    ...(authority && { decision: authority.decision }),
    reason: authority?.reason ?? '',
    kinds: [...(authority?.kinds ?? [])],
  });
  const { control, formState } = form;
  const kinds = useController({ control, name: 'kinds' }).field;
  const chosen = kinds.value ?? [];
  const { setValue } = form;
  const toggle = (kind: (typeof chosen)[number]) => {
    const now = chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind];
    kinds.onChange(now);
    if (now.length > 0) setValue('decision', 'report', { shouldDirty: true });
  };
  const submit = form.handleSubmit(async (decision) => {
    const reply = await decideAuthority({ incidentId, decision });
    if (!reply.error) form.reset(form.getValues());
  });
  return (
    <Form label={incidentTexts.authority} onSubmit={(event) => void submit(event)}>
      <AskedOf law={law} />
      <div className={css.list}>
        {law.reportable.map(({ kind, text }) => (
          <Checkbox
            key={kind}
            checked={chosen.includes(kind)}
            onChange={() => toggle(kind)}
            label={text}
          />
        ))}
      </div>
      <ChoiceField
        control={control}
        name="decision"
        label={incidentTexts.decision}
        options={decisions}
      />
      {chosen.length > 0 && <p className={css.soft}>{incidentTexts.reportRequired}</p>}
      <TextField control={control} name="reason" label={incidentTexts.decisionReason} isRequired />
      <RefusalMessage refusal={refusalOf(error)} />
      <FormActions>
        <Button type="submit" variant="default" loading={formState.isSubmitting}>
          {incidentTexts.saveDecision}
        </Button>
        <span role="status" className={css.soft}>
          {isSuccess && !formState.isDirty && incidentTexts.savedDecision}
        </span>
      </FormActions>
    </Form>
  );
}

/** Of what the authority wants to know, and where that stands. */
function AskedOf({ law }: { readonly law: BreachLaw }) {
  const { source, certainty } = law.reportableFrom;
  return (
    <p className={css.soft}>
      {incidentTexts.authorityNote(law.authority)}
      <span className={css.detail}>{incidentTexts.source(source, certaintyTexts[certainty])}</span>
    </p>
  );
}
