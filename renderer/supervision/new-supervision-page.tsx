import { useNavigate, useSearchParams } from 'react-router';
import { groupIdSchema } from '../../shared/domain/ids';
import type { SupervisionFacts } from '../../shared/domain/supervision-note';
import { useBeginSupervisionNoteMutation } from '../api/hooks';
import { AFTER_SAVING, paths } from '../shell/paths';
import { WorkPage } from '../ui/page';
import { useToday } from '../ui/use-now';
import { FactsForm } from './facts-form';
import { supervisionTexts } from './texts';

/** What it was comes first; the note itself is written on its own screen. */
export function NewSupervisionPage() {
  const navigate = useNavigate();
  const [begin, { error }] = useBeginSupervisionNoteMutation();
  const facts = useFirstFacts();
  const beginNote = async (typed: SupervisionFacts) => {
    const { data } = await begin({ facts: typed });
    if (data) await navigate(paths.supervisionNote(data.id), AFTER_SAVING);
  };
  return (
    <WorkPage
      title={supervisionTexts.newTitle}
      lead={supervisionTexts.purpose}
      width="reading"
      tone="group"
    >
      <FactsForm
        label={supervisionTexts.newTitle}
        facts={facts}
        button={supervisionTexts.begin}
        error={error}
        onSave={beginNote}
      />
    </WorkPage>
  );
}

/** Minutes that such a conversation usually takes (M65: fifteen for a debrief). */
const DEBRIEF_MINUTES = 15;
const USUAL_MINUTES = 60;

/** From a session one comes for its debrief. */
function useFirstFacts(): SupervisionFacts {
  const today = useToday();
  const [asked] = useSearchParams();
  const group = groupIdSchema.safeParse(asked.get('group'));
  const unsaid = { colleague: '', groupId: null };
  if (!group.success) {
    return { ...unsaid, kind: 'supervision', date: today, minutes: USUAL_MINUTES };
  }
  const date = asked.get('date') ?? today;
  return { ...unsaid, kind: 'debrief', date, minutes: DEBRIEF_MINUTES, groupId: group.data };
}
