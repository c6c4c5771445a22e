import { Button } from '@mantine/core';
import { IconColumns2, IconHistory, IconTextPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Hint } from '../ui/hint';
import { ariaKeysOf, shortcuts, type Shortcut } from '../ui/keys';
import { useShortcut } from '../ui/use-shortcut';
import css from './desk.module.css';
import { deskTexts } from './desk-texts';

interface Props {
  readonly children: ReactNode;
  /** It is being signed, or asked about. */
  readonly isClosed: boolean;
  /** `null` where there is no last plan, or nowhere to write it. */
  readonly onLastPlan: (() => void) | null;
  /** `null` where there is no last note. */
  readonly onCompare: (() => void) | null;
  readonly isComparing: boolean;
  readonly onVersions: () => void;
}

/** What helps with writing this note, in one row above it. */
export function DeskTools({ children, isClosed, onLastPlan, onCompare, ...props }: Props) {
  const { isComparing, onVersions } = props;
  return (
    <div className={css.tools} role="group" aria-label={deskTexts.tools}>
      {children}
      {onLastPlan && (
        <Tool
          label={deskTexts.lastPlan}
          shown={deskTexts.lastPlanShort}
          icon={<IconTextPlus size={16} aria-hidden />}
          hint={deskTexts.lastPlanExplained}
          shortcut={shortcuts.lastPlan}
          isClosed={isClosed}
          onUse={onLastPlan}
        />
      )}
      {onCompare && (
        <Tool
          label={deskTexts.compare}
          shown={deskTexts.compareShort}
          icon={<IconColumns2 size={16} aria-hidden />}
          hint={deskTexts.compare}
          shortcut={shortcuts.compare}
          isOn={isComparing}
          isClosed={isClosed}
          onUse={onCompare}
        />
      )}
      <Tool
        label={deskTexts.versions}
        shown={deskTexts.versionsShort}
        icon={<IconHistory size={16} aria-hidden />}
        hint={deskTexts.versionsExplained}
        shortcut={shortcuts.versions}
        isClosed={isClosed}
        onUse={onVersions}
      />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  /** A part of the label. */
  readonly shown: string;
  readonly icon: ReactNode;
  readonly hint: string;
  readonly shortcut: Shortcut;
  readonly isOn?: boolean;
  readonly isClosed: boolean;
  readonly onUse: () => void;
}

function Tool({ label, shown, icon, hint, shortcut, isOn, isClosed, onUse }: ToolProps) {
  useShortcut(shortcut, () => void (isClosed || onUse()));
  return (
    <Hint label={hint} shortcut={shortcut}>
      <Button
        size="compact-sm"
        className={css.tool}
        variant="subtle"
        color="gray"
        leftSection={icon}
        aria-label={label}
        aria-pressed={isOn}
        disabled={isClosed}
        aria-keyshortcuts={ariaKeysOf(shortcut)}
        onClick={onUse}
      >
        {shown}
      </Button>
    </Hint>
  );
}
