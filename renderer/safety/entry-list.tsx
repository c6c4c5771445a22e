import { ActionIcon, Button } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { Fieldset } from '../ui/form';
import { Hint } from '../ui/hint';
import css from './safety.module.css';
import { safetyTexts } from './texts';

const MOST = 10;

interface Props {
  /** One for each entry, as the form's list gives them. */
  readonly ids: readonly string[];
  readonly titleOf: (number: number) => string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
  readonly onMoveUp: (index: number) => void;
  readonly children: (index: number) => ReactNode;
}

/** A list that is written entry by entry, each in a frame of its own. */
export function EntryList(props: Props) {
  const add = useRef<HTMLButtonElement>(null);
  const remove = (index: number) => {
    props.onRemove(index);
    add.current?.focus();
  };
  return (
    <>
      {props.ids.map((id, index) => {
        const title = props.titleOf(index + 1);
        return (
          <div key={id} className={css.typedEntry}>
            <Fieldset legend={title}>{props.children(index)}</Fieldset>
            <div className={css.entryActions}>
              {index > 0 && (
                <IconAction label={safetyTexts.moveUp(title)} onClick={() => props.onMoveUp(index)}>
                  <IconArrowUp size={18} aria-hidden />
                </IconAction>
              )}
              <IconAction label={safetyTexts.remove(title)} onClick={() => remove(index)}>
                <IconX size={18} aria-hidden />
              </IconAction>
            </div>
          </div>
        );
      })}
      <div>
        <Button
          ref={add}
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={props.ids.length >= MOST}
          onClick={props.onAdd}
        >
          {props.add}
        </Button>
      </div>
    </>
  );
}

interface ActionProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function IconAction({ label, onClick, children }: ActionProps) {
  return (
    <Hint label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Hint>
  );
}
