import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { ChosenCopy } from '../../shared/contract/consents';
import { useChooseSignedCopyMutation } from '../api/hooks';
import { RefusalMessage } from '../ui/refusal-message';
import { refusalOf } from '../ui/refusal-of';
import { sayBytes } from '../ui/say-sizes';
import css from './sign.module.css';
import { signTexts } from './sign-texts';

interface Props {
  readonly copy: ChosenCopy | null;
  readonly onChosen: (copy: ChosenCopy) => void;
}

/** The signed PDF or picture: looked into when it is chosen, kept when the consent is recorded. */
export function CopyField({ copy, onChosen }: Props) {
  const [chooseSignedCopy, { error, isLoading }] = useChooseSignedCopyMutation();
  const refusal = refusalOf(error);
  const choose = async () => {
    const { data } = await chooseSignedCopy({});
    if (data) onChosen(data);
  };
  return (
    <div className={css.copy}>
      <div className={css.copyLine}>
        <Button
          variant="default"
          leftSection={<IconPaperclip size={16} aria-hidden />}
          loading={isLoading}
          onClick={() => void choose()}
        >
          {copy ? signTexts.chooseOther : signTexts.chooseCopy}
        </Button>
        <p role="status">
          {copy && signTexts.copyOf(copy.copy.fileName, sayBytes(copy.copy.bytes))}
        </p>
      </div>
      <p className={css.note}>{signTexts.copyNote}</p>
      <RefusalMessage refusal={refusal?.code === 'save-cancelled' ? null : refusal} />
    </div>
  );
}
