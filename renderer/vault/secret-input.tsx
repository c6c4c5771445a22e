import { PasswordInput, TextInput } from '@mantine/core';
import { useLayoutEffect, type RefObject } from 'react';
import { uiTexts } from '../ui/texts';
import type { SecretKind } from './secret-kind';
import { vaultTexts } from './texts';

interface Props {
  readonly kind: SecretKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly label?: string | undefined;
  /** Another control has the keyboard first. */
  readonly isFocusLeft?: boolean | undefined;
}

/** Not a form of the library: what is typed here stays in this one place, and goes with it. */
export function SecretInput({ kind, value, onChange, ref, label, isFocusLeft = false }: Props) {
  useLayoutEffect(() => {
    if (!isFocusLeft) ref.current?.focus();
  }, [ref, isFocusLeft]);
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
      label={label ?? vaultTexts.passphrase}
      visibilityToggleButtonProps={{ 'aria-label': uiTexts.showTyped, tabIndex: 0 }}
    />
  );
}
