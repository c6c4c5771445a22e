import type { ReleaseContent } from '../../shared/domain/release-content';
import type { ReleasedIntake } from '../../shared/domain/released-parts';
import { html, prose, type Markup } from './markup';
import { nothing, partOf } from './part';
import { DECISION_WORDS } from './part-words';
import { counted, dateWords } from './words';

/** Referral, preparation and the decision that the group suits them (M4, M5, M7). */
export function intakeSection({ intake }: ReleaseContent): Markup {
  return partOf('intake', intake, (known) => {
    const parts = [...referral(known), ...known.preparations.map(preparation), ...decision(known)];
    return parts.length > 0 ? parts : nothing('Nothing was written down.');
  });
}

function referral({ referral: came }: ReleasedIntake): readonly Markup[] {
  if (!came) return [];
  return [entry(`Referral received on ${dateWords(came.receivedOn)}`, came.note)];
}

function preparation({ heldOn, minutes, note }: ReleasedIntake['preparations'][number]): Markup {
  const length = counted(minutes, 'minute');
  return entry(`Preparation meeting on ${dateWords(heldOn)}, ${length}`, note);
}

function decision({ suitability }: ReleasedIntake): readonly Markup[] {
  if (!suitability) return [];
  const { decidedOn, decision: decided, reason } = suitability;
  return [entry(`${DECISION_WORDS[decided]}, decided on ${dateWords(decidedOn)}`, reason)];
}

function entry(heading: string, text: string): Markup {
  return html`<div class="entry">
    <h3>${heading}</h3>
    ${prose(text)}
  </div>`;
}
