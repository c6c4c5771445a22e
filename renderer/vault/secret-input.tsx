import { PasswordInput, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { uiTexts } from '../ui/texts';

interface Props {
  readonly kind: 'passphrase' | 'recovery-code';
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** Not a form of the library: what is typed here stays in this one place, and goes with it. */
export function SecretInput({ kind, label, value, onChange, ref }: Props) {
  const shown = {
    label,
    value,
    autoComplete: 'off',
    spellCheck: false,
    autoFocus: true,
    ref,
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
