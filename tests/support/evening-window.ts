import { act, screen } from '@testing-library/react';
import type { MemberId, SessionId } from '../../shared/domain/ids';
import type { NoteBody } from '../../shared/domain/note-body';
import { paste, textOf } from './note-editor';
import { sampleAlcove, type SampleAlcove } from './sample-alcove';
import { fillSample } from './sample-caseload';
import { showWindow, theLast, there } from './show-window';

/** The notes of the last session of the usual caseload, opened at Bo’s draft. */

export interface OneEvening {
  readonly alcove: SampleAlcove;
  /** Bo’s note. */
  readonly key: { readonly sessionId: SessionId; readonly memberId: MemberId };
}

export const free = (text: string): NoteBody => ({ template: 'free', sections: { text } });

/** Evening of 15 September 2026; Bo’s draft is in free form and holds `text`. */
export async function anEvening(text: string): Promise<OneEvening> {
  const alcove = sampleAlcove();
  await fillSample(alcove, 'usual', new Date('2026-09-16T12:00:00.000Z'));
  const { sessionId } = theLast(await alcove.ask('listMissingNotes', {}));
  const { roster } = await alcove.ask('getSession', { sessionId });
  const bo = there(roster.find(({ preferredFirstName }) => preferredFirstName === 'Bo'));
  const key = { sessionId, memberId: bo.memberId };
  await alcove.ask('saveDraft', { ...key, body: free(text) });
  return { alcove, key };
}

export async function openEvening({ alcove }: Pick<OneEvening, 'alcove'>) {
  const shown = showWindow(alcove.bridge);
  await shown.user.click(theLast(await screen.findAllByRole('button', { name: 'Write notes' })));
  await screen.findByRole('heading', { name: 'Bo', level: 1 });
  return shown;
}

export const noteField = () => screen.findByRole('textbox', { name: 'Note' });
export const button = (name: string | RegExp) => screen.findByRole('button', { name });

/** The note is signed and on screen; its last note beside it was signed by the same author. */
export const signed = () => button('Write addendum');

export async function typeIn(words: string): Promise<void> {
  const editor = await noteField();
  act(() => paste(editor, words));
}

export async function typed(): Promise<string> {
  return textOf(await noteField());
}
