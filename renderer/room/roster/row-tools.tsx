import { IconMapPin, IconPencil, IconPhone, IconShieldHeart } from '@tabler/icons-react';
import type { RoomMember } from '../../../shared/contract/rooms';
import { rowKeys, rowTools, type RowTool } from './keys';
import type { RowPart } from './open-part';
import css from './roster.module.css';
import { rosterTexts } from './texts';

const toolIcons = {
  jot: IconPencil,
  where: IconMapPin,
  safety: IconShieldHeart,
  telephone: IconPhone,
} as const;

const toolNames = {
  jot: rosterTexts.jotAbout,
  where: rosterTexts.whereIs,
  safety: rosterTexts.safetyOf,
  telephone: rosterTexts.telephoneOf,
} as const;

interface Props {
  readonly row: RoomMember;
  readonly part: RowPart | null;
  readonly isCurrent: boolean;
  readonly onUse: (tool: RowTool) => void;
}

/** What else is done about a member, each under its letter. */
export function RowTools({ row, part, isCurrent, onUse }: Props) {
  return (
    <span className={css.tools}>
      {rowTools.map((tool) => {
        const Icon = toolIcons[tool];
        const letter = rowKeys[tool].toUpperCase();
        return (
          <button
            key={tool}
            type="button"
            className={css.letter}
            title={rosterTexts[tool]}
            aria-label={toolNames[tool](row.displayName)}
            aria-keyshortcuts={letter}
            {...(tool !== 'safety' && { 'aria-expanded': part?.kind === tool })}
            tabIndex={isCurrent ? 0 : -1}
            onClick={() => onUse(tool)}
          >
            <Icon size={14} aria-hidden />
            <span aria-hidden>{letter}</span>
          </button>
        );
      })}
    </span>
  );
}
