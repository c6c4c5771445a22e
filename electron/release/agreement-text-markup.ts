import {
  blocksOf,
  signingPlaceholders,
  type AgreementBlock,
} from '../../shared/domain/agreement-text';
import { LINE_WORDS } from './agreement-words';
import { html, prose, type Markup } from './markup';

type Inline = (text: string) => readonly Markup[];

/** The text as it was signed: what looks like a placeholder in it is somebody's words. */
export function signedText(text: string): readonly Markup[] {
  return blocks(text, (words) => [html`${words}`]);
}

/** The text of a form: placeholders that are open until a member signs are lines to write on. */
export function textToFillIn(text: string): readonly Markup[] {
  return blocks(text, withLines);
}

function blocks(text: string, inline: Inline): readonly Markup[] {
  return blocksOf(text).flatMap((block) => markupOf(block, inline));
}

function markupOf(block: AgreementBlock, inline: Inline): readonly Markup[] {
  switch (block.kind) {
    case 'heading':
      return [html`<h2>${inline(block.text)}</h2>`];
    case 'list':
      return [
        html`<ul>
          ${block.items.map((item) => html`<li>${inline(item)}</li>`)}
        </ul>`,
      ];
    case 'paragraph': {
      // With nothing to write on in it, a paragraph may be as long as it likes.
      const parts = inline(block.text);
      return parts.length === 1 ? prose(block.text) : [html`<p>${parts}</p>`];
    }
  }
}

export function withLines(text: string): readonly Markup[] {
  return text.split(OPEN).map((part, index) => {
    const known = signingPlaceholders.find((placeholder) => placeholder === part);
    return known && index % 2 === 1 ? lineToWriteOn(LINE_WORDS[known]) : html`${part}`;
  });
}

const OPEN = new RegExp(`\\{\\{\\s*(${signingPlaceholders.join('|')})\\s*\\}\\}`, 'u');

function lineToWriteOn(caption: string): Markup {
  return html`<span class="open"><span class="caption">${caption}</span></span>`;
}
