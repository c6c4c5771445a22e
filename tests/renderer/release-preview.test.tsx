import { render, screen } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { ReleasedPages } from '../../renderer/records/released-pages';
import { aCorrection, aNote, aSession, contentOf } from '../release/fixtures';

/** Texts of a content that stand on paper as they are; dates, marks and ids are put into words. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const show = (content: ReturnType<typeof contentOf>) =>
  render(
    <MantineProvider withCssVariables={false} withGlobalClasses={false}>
      <ReleasedPages content={content} />
    </MantineProvider>,
  );

test('the preview shows every text that the paper holds (M10)', () => {
  const content = contentOf({ notes: [aNote('What was said.')], sessions: [aSession()] });
  const { container } = show(content);
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

test('the preview shows what the paper says of a late note and of a correction (M9, M10, M109)', () => {
  const text = 'Sarah Novak came on Tuesday.';
  const correction = { place: 'text', from: 0, to: 16, reason: 'Liam said so.' } as const;
  const occasion = {
    startedAt: '2026-09-08T23:00:00.000Z',
    timeZone: 'America/Toronto',
    isLate: true,
  };
  const addenda = [aCorrection(1, 'Nobody came.', correction)];
  const { container } = show(contentOf({ notes: [aNote(text, { addenda, occasion })] }));
  expect(screen.getByText('Late entry: session of 8 September 2026,')).toBeInTheDocument();
  expect(container.querySelector('del')).toHaveTextContent('struck: [another member] came');
  expect(screen.getByText('see correction 1')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Correction 1' })).toBeInTheDocument();
  expect(container).toHaveTextContent('Reason: [another member] said so.');
  expect(container).not.toHaveTextContent(/sarah|novak|liam/iu);
});
