import { Button } from '@mantine/core';
import { IconArrowBackUp, IconEraser } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { FormActions } from '../ui/form';
import css from './sign.module.css';
import type { Drawing } from './drawing';
import { signTexts } from './sign-texts';
import { SigningPad } from './signing-pad';

interface Props {
  readonly drawing: Drawing | null;
  readonly onDrawn: (drawing: Drawing | null) => void;
}

/** Where a signature is drawn: by pen, finger or mouse, and by nothing else. */
export function SignatureField({ drawing, onDrawn }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SigningPad>(null);
  const before = useRef(drawing);
  const tell = useRef(onDrawn);
  const note = useId();
  useEffect(() => {
    tell.current = onDrawn;
  }, [onDrawn]);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const made = new SigningPad({
      canvas: canvas.current,
      drawing: before.current,
      onDrawn: (drawn) => tell.current(drawn),
    });
    pad.current = made;
    return () => made.stop();
  }, []);
  return (
    <div role="group" aria-label={signTexts.pad} aria-describedby={note} className={css.signature}>
      <div className={css.sheet}>
        <canvas
          ref={canvas}
          className={css.canvas}
          data-testid="signature-pad"
          role="img"
          aria-label={signTexts.strokes(drawing?.mark.strokes.length ?? 0)}
        />
      </div>
      <p id={note} className={css.note}>
        {signTexts.padNote}
      </p>
      <FormActions>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => pad.current?.undo()}
        >
          {signTexts.undo}
        </Button>
        <Button
          variant="default"
          leftSection={<IconEraser size={16} aria-hidden />}
          onClick={() => pad.current?.clear()}
        >
          {signTexts.clear}
        </Button>
      </FormActions>
    </div>
  );
}
