import type { ReleaseContent } from '../../shared/domain/release-content';
import type { ReleasedContacts } from '../../shared/domain/released-parts';
import { html, prose, type Markup } from './markup';
import { nothing, partOf } from './part';
import { CONTACT_KIND_WORDS, NOTICE_WORDS } from './part-words';
import { counted, dateWords } from './words';

/** What happened between sessions, and what was announced for them (M30, M32, M43). */
export function contactsSection({ contacts }: ReleaseContent): Markup {
  return partOf('contacts', contacts, (known) => {
    const entries = [...known.contacts.map(contact), ...known.notices.map(notice)];
    return entries.length > 0
      ? entries
      : nothing('No contact and no announcement of this period is written down.');
  });
}

function contact({ happenedOn, kind, note }: ReleasedContacts['contacts'][number]): Markup {
  return entry(`${dateWords(happenedOn)}: ${CONTACT_KIND_WORDS[kind]}`, note);
}

function notice({ kind, from, to, minutes, reason }: ReleasedContacts['notices'][number]): Markup {
  const days = from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`;
  const by = minutes === null ? '' : ` by ${counted(minutes, 'minute')}`;
  return entry(`${days}: ${NOTICE_WORDS[kind]}${by}`, reason);
}

function entry(heading: string, text: string): Markup {
  return html`<div class="entry">
    <h3>${heading}</h3>
    ${prose(text)}
  </div>`;
}
