import type { BackupState } from '../../shared/contract/backups';
import { Banner } from '../ui/banner';
import { saySpan, sayNear } from '../ui/say-dates';
import { laptopTimeZone, useNow } from '../ui/use-now';
import { failureWords } from './failure-words';
import { folderName, wherePlaces } from './known-backups';
import { backupTexts } from './texts';

/** How good the backups are: the last verified one, what is missing, what failed. */
export function Standing({ state }: { readonly state: BackupState }) {
  const now = useNow();
  const { tone, title, text } = standingOf(state, now);
  const away = state.isOverdue && state.places.find(({ isReachable }) => !isReachable);
  return (
    <Banner tone={tone} title={title}>
      {text && <p>{text}</p>}
      {away && <p>{backupTexts.connect(folderName(away.folder))}</p>}
      {state.failures.map(({ kind, code }) => {
        const place = state.places.filter((one) => one.kind === kind);
        return <p key={kind}>{backupTexts.failed(wherePlaces(place), failureWords(code))}</p>;
      })}
    </Banner>
  );
}

interface Words {
  readonly tone: 'missing' | 'plain' | 'done';
  readonly title: string;
  readonly text: string | null;
}

/** The two sentences about the backups that a clinician has to know. */
export function standingOf(state: BackupState, now: Date): Words {
  const { last, lastElsewhere, isOverdue, places, failures } = state;
  if (!last) {
    return { tone: 'missing', title: backupTexts.none, text: backupTexts.noneText };
  }
  const chosen = places.find(({ kind }) => kind === 'chosen');
  const title = backupTexts.last(sayNear(last.madeAt, now, laptopTimeZone()));
  if (isOverdue) {
    return { tone: 'missing', title: overdueTitle(state, now), text: chosen ? title : null };
  }
  if (!chosen) return { tone: 'plain', title, text: backupTexts.laptopOnly };
  const elsewhere = lastElsewhere && sayNear(lastElsewhere.madeAt, now, laptopTimeZone());
  const text = elsewhere && backupTexts.lastIn(folderName(chosen.folder), elsewhere);
  return { tone: failures.length > 0 ? 'missing' : 'done', title, text };
}

function overdueTitle({ places, last, lastElsewhere }: BackupState, now: Date): string {
  const age = (madeAt: string) => saySpan(now.getTime() - Date.parse(madeAt));
  const chosen = places.find(({ kind }) => kind === 'chosen');
  if (!chosen) return last ? backupTexts.old(age(last.madeAt)) : backupTexts.none;
  const name = folderName(chosen.folder);
  return lastElsewhere
    ? backupTexts.oldIn(name, age(lastElsewhere.madeAt))
    : backupTexts.noneIn(name);
}
