import { render } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { ReleasedPages } from '../../renderer/records/released-pages';
import { contentOf, aNote, aSession } from '../release/fixtures';

/** Texts of a content that stand on paper as they are; dates, marks and ids are put into words. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

test('the preview shows every text that the paper holds (M10)', () => {
  const content = contentOf({ notes: [aNote('What was said.')], sessions: [aSession()] });
  const { container } = render(
    <MantineProvider withCssVariables={false} withGlobalClasses={false}>
      <ReleasedPages content={content} />
    </MantineProvider>,
  );
  const shown = container.textContent;
  const { timeZone: _zone, ...practice } = content.practice;
  const notes = content.notes.map(({ author, sections }) => [
    author,
    ...sections.map(({ text }) => text),
  ]);
  for (const text of [...textsIn(content.member), ...textsIn(practice), ...notes.flat()]) {
    expect(shown).toContain(text);
  }
});
