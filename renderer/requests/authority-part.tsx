import { useWatch } from 'react-hook-form';
import type { RequestView } from '../../shared/contract/record-requests';
import { permittedInWriting } from '../../shared/domain/disclosure-rules';
import { useEstablishAuthorityMutation, useListConsentsQuery } from '../api/hooks';
import { ConsentField } from '../consents/consent-field';
import { SelectField, TextField } from '../ui/fields';
import { PersonName } from '../ui/person-name';
import { useToday } from '../ui/use-now';
import { authorityKinds, authorityTypedSchema, typedAuthority } from './authority-values';
import { RequestPart } from './request-part';
import css from './requests.module.css';
import { StepFrame } from './step-frame';
import { authorityTexts } from './kind-texts';
import { requestTexts } from './texts';
import { useStepForm } from './use-step-form';

interface Props {
  readonly view: RequestView;
}

/** By what right they may have it: without one nothing leaves (M96, M104). */
export function AuthorityPart({ view }: Props) {
  const { request } = view;
  return (
    <RequestPart
      title={requestTexts.authority}
      canChange={request.outcome === null}
      none={requestTexts.authorityNone}
      reading={request.authority && <Authority view={view} />}
      renderForm={(close, isChange) => (
        <AuthorityForm view={view} onDone={close} onClose={isChange ? close : undefined} />
      )}
    />
  );
}

function Authority({ view: { request } }: Props) {
  const { authority, memberId } = request;
  if (authority === null) return null;
  return (
    <>
      <p>{authorityTexts[authority.kind]}</p>
      {'document' in authority && (
        <p className={css.soft}>
          <PersonName>{authority.document}</PersonName>
        </p>
      )}
      {'consentId' in authority && (
        <p className={css.soft}>
          <ConsentedTo memberId={memberId} consentId={authority.consentId} />
        </p>
      )}
    </>
  );
}

/** Whom the consent names: it is to them that it may go. */
function ConsentedTo({
  memberId,
  consentId,
}: {
  readonly memberId: RequestView['request']['memberId'];
  readonly consentId: string;
}) {
  const { data: rows = [] } = useListConsentsQuery({ memberId });
  const consent = rows.flatMap(({ consents }) => consents).find(({ id }) => id === consentId);
  return consent?.terms.kind === 'provider' ? (
    <PersonName>{consent.terms.provider}</PersonName>
  ) : null;
}

interface FormProps extends Props {
  readonly onDone: () => void;
  readonly onClose: (() => void) | undefined;
}

function AuthorityForm({ view: { request, about }, onDone, onClose }: FormProps) {
  const [establishAuthority, { error }] = useEstablishAuthorityMutation();
  const step = useStepForm({
    schema: authorityTypedSchema,
    values: typedAuthority(request),
    keepAs: `request:${request.id}:authority`,
    save: async (authority) =>
      !(await establishAuthority({ requestId: request.id, authority })).error,
    onDone,
  });
  const { control } = step.form;
  const today = useToday();
  const kind = useWatch({ control, name: 'kind' });
  const isPaper = kind === 'representation' || kind === 'legal-authority';
  return (
    <StepFrame
      label={requestTexts.authority}
      of={step}
      error={error}
      button={requestTexts.authoritySave}
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="kind"
        label={requestTexts.authorityKind}
        options={kindsFor(request.asker.kind, about.certificate !== null)}
      />
      {kind === 'written-consent' && (
        <ConsentField
          control={control}
          name="consentId"
          memberId={request.memberId}
          day={today}
          permits={permittedInWriting}
        />
      )}
      {isPaper && (
        <TextField
          control={control}
          name="document"
          label={requestTexts.authorityDocument}
          description={requestTexts.authorityDocumentNote}
          isRequired
        />
      )}
    </StepFrame>
  );
}

/** Consents were destroyed with the record; only the member asks for what is their own. */
function kindsFor(asker: RequestView['request']['asker']['kind'], isDestroyed: boolean) {
  return authorityKinds
    .filter((kind) => kind !== 'own-record' || asker === 'member')
    .filter((kind) => kind !== 'written-consent' || !isDestroyed)
    .map((value) => ({ value, label: authorityTexts[value] }));
}
