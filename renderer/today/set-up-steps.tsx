import { Button } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { Today } from '../../shared/contract/today';
import { paths } from '../shell/paths';
import { todayTexts } from './texts';
import css from './today.module.css';

interface Step {
  readonly title: string;
  readonly text: string;
  readonly isDone: boolean;
  readonly path: string;
}

/** What the first start still asks for. Left and taken up again at any step. */
export function SetUpSteps({ setUp }: { readonly setUp: Today['setUp'] }) {
  const navigate = useNavigate();
  const steps: readonly Step[] = [
    {
      title: todayTexts.stepPractice,
      text: todayTexts.stepPracticeText,
      isDone: setUp.practice,
      path: paths.settings,
    },
    {
      title: todayTexts.stepModule,
      text: todayTexts.stepModuleText,
      isDone: setUp.module,
      path: paths.groups,
    },
    {
      title: todayTexts.stepMembers,
      text: todayTexts.stepMembersText,
      isDone: setUp.members,
      path: paths.newMember(null),
    },
  ];
  const next = steps.findIndex(({ isDone }) => !isDone);
  return (
    <section className={css.setUp} aria-labelledby="set-up">
      <h2 id="set-up">{todayTexts.setUpTitle}</h2>
      <p className={css.soft}>{todayTexts.setUpText}</p>
      <ol className={css.steps}>
        {steps.map(({ title, text, isDone, path }, index) => (
          <li key={title} className={css.step} data-done={isDone} data-next={index === next}>
            <span className={css.number} aria-hidden>
              {isDone ? <IconCircleCheckFilled size={28} /> : index + 1}
            </span>
            <div className={css.stepWords}>
              <h3>{title}</h3>
              <p className={css.soft}>{isDone ? todayTexts.stepDone : text}</p>
            </div>
            {index === next && (
              <Button aria-label={todayTexts.startStep(title)} onClick={() => void navigate(path)}>
                {todayTexts.start}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
