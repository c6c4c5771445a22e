import { PasswordInput, TextInput } from '@mantine/core';
import { useLayoutEffect, type RefObject } from 'react';
import { uiTexts } from '../ui/texts';
import { vaultTexts } from './texts';
import type { KeyKind } from './use-unlock';

interface Props {
  readonly kind: KeyKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref: RefObject<HTMLInputElement | null>;
}

/** Not a form of the library: what is typed here stays in this one place, and goes with it. */
export function SecretInput({ kind, value, onChange, ref }: Props) {
  useLayoutEffect(() => ref.current?.focus(), [ref]);
  const shown = {
    ref,
    value,
    autoComplete: 'off',
    spellCheck: false,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
  } as const;
  return kind === 'recovery-code' ? (
    <TextInput {...shown} label={vaultTexts.recoveryCode} />
  ) : (
    <PasswordInput
      {...shown}
      label={vaultTexts.passphrase}
      visibilityToggleButtonProps={{ 'aria-label': uiTexts.showTyped, tabIndex: 0 }}
    />
  );
}
