import '../support/browser-gaps';
import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import { Provider } from 'react-redux';
import { createAppStore } from '../../renderer/api/store';
import { PassingPrompts } from '../../renderer/room/passing-prompts';
import { libraryEntrySchema } from '../../shared/domain/library';
import { ok } from '../../shared/lib/result';
import { contractDouble } from '../support/contract-double';

const prompt = (title: string) =>
  libraryEntrySchema.parse({
    ...{ id: `default:${title.toLowerCase()}`, shelf: 'prompt', title, text: 'Say so.' },
    ...{ options: [], kinds: ['closed-module'], occasion: 'opening' },
  });

async function showPrompts() {
  jest.useFakeTimers();
  const entries = ['Greet', 'Cameras'].map((title) => ({
    entry: prompt(title),
    origin: 'default' as const,
  }));
  const bridge = contractDouble({ getLibrary: () => ok({ entries, feedbackAddress: '' }) });
  render(
    <MantineProvider>
      <Provider store={createAppStore(bridge)}>
        <PassingPrompts kind="closed-module" occasions={['opening']} />
      </Provider>
    </MantineProvider>,
  );
  await screen.findByText('Greet');
}

const wait = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));

test('a prompt goes by itself, then the next one, then none (M59)', async () => {
  await showPrompts();
  await wait(21);
  expect(screen.queryByText('Greet')).not.toBeInTheDocument();
  expect(screen.getByText('Cameras')).toBeInTheDocument();
  await wait(21);
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
});

test('a prompt does not go from under the keyboard (M59)', async () => {
  await showPrompts();
  act(() => screen.getByRole('button', { name: 'Next prompt' }).focus());
  await wait(90);
  expect(screen.getByText('Greet')).toBeInTheDocument();
  act(() => screen.getByRole('button', { name: 'Next prompt' }).blur());
  await wait(3);
  expect(screen.getByText('Cameras')).toBeInTheDocument();
});
