import { ActionIcon } from '@mantine/core';
import {
  IconDoorExit,
  IconLayoutSidebarRightCollapse,
  IconWindowMaximize,
} from '@tabler/icons-react';
import { Hint } from '../ui/hint';
import { roomTexts } from './texts';
import type { WindowShape } from './use-room-shape';

interface Props {
  readonly label: string;
  readonly Icon: typeof IconDoorExit;
  readonly onPress: () => void;
}

/** What is wanted once or twice in a session: a sign with a hint, so that the bar stays short. */
function SignButton({ label, Icon, onPress }: Props) {
  return (
    <Hint label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} onClick={onPress}>
        <Icon size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Hint>
  );
}

export function LeaveSign({ onLeave }: { readonly onLeave: () => void }) {
  return <SignButton label={roomTexts.leave} Icon={IconDoorExit} onPress={onLeave} />;
}

interface ShapeProps {
  readonly shape: WindowShape;
  readonly onShape: (shape: WindowShape) => void;
}

export function ShapeSign({ shape, onShape }: ShapeProps) {
  const other = shape === 'slim' ? 'usual' : 'slim';
  const Icon = other === 'slim' ? IconLayoutSidebarRightCollapse : IconWindowMaximize;
  return <SignButton label={roomTexts.shapes[other]} Icon={Icon} onPress={() => onShape(other)} />;
}
