import { Button } from '@mantine/core';
import { Banner } from '../../ui/banner';
import { writingTexts } from './texts';

interface Props {
  readonly name: string;
  readonly note?: string;
  readonly onPutBack: () => void;
}

/** What was taken away can be put back for as long as the screen stays open. */
export function GoneLine({ name, note, onPutBack }: Props) {
  return (
    <Banner
      tone="plain"
      role="status"
      end={
        <Button variant="default" aria-label={writingTexts.putBackOf(name)} onClick={onPutBack}>
          {writingTexts.putBack}
        </Button>
      }
    >
      <p>{writingTexts.isGone(name)}</p>
      {note && <p>{note}</p>}
    </Banner>
  );
}
