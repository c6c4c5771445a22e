import { Checkbox } from '@mantine/core';
import type { Writing } from '../../../shared/domain/writing';
import { Section } from '../../ui/page';
import { RefusalMessage } from '../../ui/refusal-message';
import { NumberChoice } from '../number-choice';
import { SettingRow, SettingRows } from '../setting-row';
import { habitTexts } from './texts';
import { useHabits } from './use-habits';
import css from './writing.module.css';

const USUAL_DAYS = [1, 2, 3, 5, 7, 14] as const;

/** From when on notes are reminded of, and whether a group note points out full names. */
export function Habits({ writing }: { readonly writing: Writing }) {
  const { change, refusal, isSaved } = useHabits(writing);
  return (
    <Section title={habitTexts.title}>
      <SettingRows>
        <SettingRow title={habitTexts.remind} text={habitTexts.remindText}>
          <NumberChoice
            label={habitTexts.remind}
            usual={USUAL_DAYS}
            value={writing.remindAfterDays}
            say={habitTexts.days}
            unit={habitTexts.unit}
            onChoose={(remindAfterDays) => change({ remindAfterDays })}
          />
        </SettingRow>
        <SettingRow
          title={habitTexts.warns}
          text={habitTexts.warnsText}
          action={
            <Checkbox
              aria-label={habitTexts.warns}
              checked={writing.warnsInGroupNotes}
              onChange={(event) => change({ warnsInGroupNotes: event.currentTarget.checked })}
            />
          }
        />
      </SettingRows>
      <RefusalMessage refusal={refusal} />
      <p className={css.said} role="status">
        {isSaved ? habitTexts.saved : ''}
      </p>
    </Section>
  );
}
