import { PasswordInput, TextInput } from '@mantine/core';
import { uiTexts } from '../ui/texts';

interface Props {
  readonly kind: 'passphrase' | 'recovery-code';
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Not a form of the library: what is typed here stays in this one place, and goes with it. */
export function SecretInput({ kind, label, value, onChange }: Props) {
  const shown = {
    label,
    value,
    autoComplete: 'off',
    spellCheck: false,
    autoFocus: true,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
  } as const;
  return kind === 'recovery-code' ? (
    <TextInput {...shown} />
  ) : (
    <PasswordInput
      {...shown}
      visibilityToggleButtonProps={{ 'aria-label': uiTexts.showTyped, tabIndex: 0 }}
    />
  );
}
