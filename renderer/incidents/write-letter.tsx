import { Button } from '@mantine/core';
import type { Incident } from '../../shared/domain/incident';
import type { MemberId } from '../../shared/domain/ids';
import type { LetterText } from '../../shared/domain/letter';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { useGetIncidentLetterQuery, useSaveIncidentLetterMutation } from '../api/hooks';
import { LetterForm } from '../requests/letter-form';
import { Loaded } from '../ui/loaded';
import { WorkPage } from '../ui/page';
import { incidentTexts } from './texts';

interface Props {
  readonly incident: Incident;
  /** To one of those affected; `null`: to the authority. */
  readonly memberId: MemberId | null;
  readonly onSaved: (fileName: string) => void;
  readonly onClose: () => void;
}

/** One letter, and nothing else beside it: whoever looks on sees no other name. */
export function WriteLetter({ incident, memberId, onSaved, onClose }: Props) {
  const template = useGetIncidentLetterQuery(
    { incidentId: incident.id, memberId },
    { refetchOnMountOrArgChange: true },
  );
  return (
    <WorkPage
      title={incidentTexts.letterTitle}
      lead={incidentTexts.letterLead}
      width="reading"
      actions={
        <Button variant="default" onClick={onClose}>
          {incidentTexts.backToIncident}
        </Button>
      }
    >
      <Loaded of={template}>
        {(letter) => <Written {...{ incident, memberId, onSaved, onClose, letter }} />}
      </Loaded>
    </WorkPage>
  );
}

function Written(props: Props & { readonly letter: LetterText }) {
  const { incident, memberId, letter, onSaved, onClose } = props;
  const [saveIncidentLetter, { error }] = useSaveIncidentLetterMutation();
  return (
    <LetterForm
      letter={letter}
      keepAs={keyOf(incident, memberId)}
      error={error}
      onSave={async (written, reasonToKeepNames) => {
        const { data } = await saveIncidentLetter({
          ...{ incidentId: incident.id, memberId, letter: written },
          reasonToKeepNames,
        });
        if (data) onSaved(data.fileName);
        return data !== undefined;
      }}
      onClose={onClose}
    />
  );
}

function keyOf({ id }: Incident, memberId: MemberId | null): UnfinishedFormKey {
  return memberId === null ? `incident-report:${id}` : `incident-letter:${id}:${memberId}`;
}
