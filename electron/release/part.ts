import type { ReleaseSection } from '../../shared/domain/release-sections';
import { html, type Markup } from './markup';
import { PART_WORDS } from './part-words';

/** Where the contents lead to. */
export function anchorOf(section: ReleaseSection): string {
  return `part-${section}`;
}

/** One part of a release under its heading; nothing where it was not chosen. */
export function partOf<Part>(
  section: ReleaseSection,
  part: Part | null,
  inside: (part: Part) => Markup | readonly Markup[],
): Markup {
  if (part === null) return html``;
  return html`<section class="${section}" id="${anchorOf(section)}">
    <h2>${PART_WORDS[section]}</h2>
    ${inside(part)}
  </section>`;
}

export function nothing(words: string): Markup {
  return html`<p class="nothing">${words}</p>`;
}
