import '../support/browser-gaps';
import { MantineProvider } from '@mantine/core';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Autosave } from '../../renderer/notes/autosave';
import { ProcessForm } from '../../renderer/notes/group/process-form';
import { ProcessRead } from '../../renderer/notes/group/process-read';
import { nothingOfProcess, type GroupNoteBody } from '../../shared/domain/group-process';
import { ok } from '../../shared/lib/result';
import { sessionId } from '../support/people';

/** What is said of the group beside its note: stage, cohesion, factors, attendance (M9, M11). */

const attendance = {
  present: 8,
  late: 1,
  absentWithNotice: 0,
  absentWithoutNotice: 2,
  unmarked: 0,
};
const earlier = [
  { sessionId: sessionId(1), sessionDate: '2026-09-01', stage: 'forming', cohesion: 1 },
  { sessionId: sessionId(2), sessionDate: '2026-09-08', stage: null, cohesion: null },
] as const;

const inMantine = (children: ReactNode) => (
  <MantineProvider withCssVariables={false} withGlobalClasses={false}>
    {children}
  </MantineProvider>
);

function showForm(
  body: GroupNoteBody = { template: 'group', sections: { themes: 'Trust.' } },
  isClosed = false,
) {
  const saves: GroupNoteBody[] = [];
  const autosave = new Autosave<GroupNoteBody>({
    content: body,
    savedAt: '2026-09-16T01:00:00.000Z',
    save: async (content) => {
      saves.push(content);
      return ok({ savedAt: '2026-09-16T01:00:01.000Z' });
    },
    onState: () => {},
    isTyped: (before, after) => before.sections !== after.sections,
  });
  const place = { date: '2026-09-15', earlier };
  render(inMantine(<ProcessForm {...{ autosave, attendance, place, isClosed }} />));
  return { autosave, saves, user: userEvent.setup({ delay: null }) };
}

const bar = (name: string) => screen.getByRole('toolbar', { name });
const chip = (group: string, name: string) => within(bar(group)).getByRole('button', { name });
const course = () =>
  within(screen.getByRole('list', { name: 'Stage and cohesion so far' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('what is said of the group goes into the draft beside its text, and is saved at once', async () => {
  const { autosave, saves, user } = showForm();
  await user.click(chip('Stage', 'Storming'));
  await user.click(chip('Cohesion', '4'));
  await user.click(chip('What helped', 'Catharsis'));
  await user.click(chip('What helped', 'Hope'));
  const process = {
    stage: 'storming',
    cohesion: 4,
    factors: ['hope', 'catharsis'],
    attendance: null,
  };
  expect(autosave.content()).toEqual({
    template: 'group',
    sections: { themes: 'Trust.' },
    process,
  });
  await act(async () => void (await autosave.flush()));
  expect(saves.at(-1)?.process).toEqual(process);
  expect(screen.getByText('strong')).toBeInTheDocument();
});

test('a stage and a degree are alone, and pressed once more they are unsaid', async () => {
  const { autosave, user } = showForm();
  await user.click(chip('Stage', 'Forming'));
  await user.click(chip('Stage', 'Norming'));
  expect(chip('Stage', 'Forming')).toHaveAttribute('aria-pressed', 'false');
  expect(chip('Stage', 'Norming')).toHaveAttribute('aria-pressed', 'true');
  await user.click(chip('Cohesion', '2'));
  await user.click(chip('Stage', 'Norming'));
  await user.click(chip('Cohesion', '2'));
  expect(autosave.content().process).toEqual(nothingOfProcess);
});

test('by keyboard each row is one stop, and the arrows go along it', async () => {
  const { autosave, user } = showForm();
  await user.tab();
  expect(chip('Stage', 'Forming')).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowRight} ');
  await user.tab();
  expect(chip('Cohesion', '1')).toHaveFocus();
  await user.keyboard('{ArrowLeft}{Enter}');
  await user.tab();
  await user.keyboard(' {ArrowDown} ');
  expect(autosave.content().process).toMatchObject({
    stage: 'norming',
    cohesion: 5,
    factors: ['hope', 'universality'],
  });
  await user.tab({ shift: true });
  expect(chip('Cohesion', '5')).toHaveFocus();
});

test('each is explained in a word when it is reached', async () => {
  const { user } = showForm();
  await user.tab();
  expect(await screen.findByRole('tooltip')).toHaveTextContent(/Finding out whether it is safe/);
});

test('an earlier version that is brought back is shown', async () => {
  const { autosave } = showForm();
  const process = { ...nothingOfProcess, stage: 'adjourning', cohesion: 5 } as const;
  const body = { template: 'group', sections: { themes: 'Goodbye.' }, process } as const;
  await act(async () => autosave.change(body));
  expect(chip('Stage', 'Adjourning')).toHaveAttribute('aria-pressed', 'true');
  expect(chip('Cohesion', '5')).toHaveAttribute('aria-pressed', 'true');
});

test('the course goes up to what is being said, and a gap stays a gap', async () => {
  const { user } = showForm();
  await user.click(chip('Stage', 'Norming'));
  await user.click(chip('Cohesion', '3'));
  expect(course()).toEqual([
    'Tuesday 1 September 2026: Forming, cohesion 1 of 5',
    'Tuesday 8 September 2026: no stage said, no cohesion said',
    'Tuesday 15 September 2026: Norming, cohesion 3 of 5',
  ]);
  expect(document.querySelectorAll('svg circle')).toHaveLength(2);
});

test('attendance stands there in numbers, and nobody is counted who was not', () => {
  showForm();
  expect(screen.getByText('8 present')).toBeInTheDocument();
  expect(screen.getByText('1 late')).toBeInTheDocument();
  expect(screen.getByText('2 absent without notice')).toBeInTheDocument();
  expect(screen.queryByText(/absent with notice|not marked/)).not.toBeInTheDocument();
});

test('signed, it is read: what nobody said is called so, and nothing can be pressed', () => {
  const process = { ...nothingOfProcess, factors: ['altruism'], cohesion: 5, attendance } as const;
  const place = { date: '2026-09-15', earlier: [] };
  render(inMantine(<ProcessRead process={process} place={place} />));
  const said = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(said.slice(0, 3)).toEqual(['Not said', '5 of 5: very strong', 'Altruism']);
  expect(screen.getByText('8 present')).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
