import { Button } from '@mantine/core';
import type { ComponentProps } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FormFrame } from '../members/form-frame';
import { uiTexts } from '../ui/texts';

type FrameProps<V extends FieldValues, R extends FieldValues> = Omit<
  ComponentProps<typeof FormFrame<V, R>>,
  'saved' | 'actions'
>;

interface Props {
  /** Goes back without saving; without it the form stays until it is saved. */
  readonly onClose?: (() => void) | undefined;
}

/** A form of one step, which can be left where something else would be shown instead. */
export function StepFrame<V extends FieldValues, R extends FieldValues>({
  onClose,
  ...frame
}: FrameProps<V, R> & Props) {
  const leave = () => {
    frame.of.kept.drop();
    onClose?.();
  };
  return (
    <FormFrame
      {...frame}
      saved=""
      actions={
        onClose && (
          <Button variant="default" onClick={leave}>
            {uiTexts.cancel}
          </Button>
        )
      }
    />
  );
}
