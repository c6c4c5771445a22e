import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TextPart } from '../../shared/domain/compare-texts';
import css from './compared.module.css';
import { uiTexts } from './texts';

/** Words that stayed, came and went: underlined, struck through, and each also said. */
export function ComparedParts({ of }: { readonly of: readonly TextPart[] }) {
  return of.map(({ kind, text }, index) => (
    <Changed key={index} kind={kind}>
      {text}
    </Changed>
  ));
}

interface ChangedProps {
  readonly kind: TextPart['kind'];
  readonly children: ReactNode;
}

/** Not every screen reader says `ins` and `del`: the words are there as well. */
export function Changed({ kind, children }: ChangedProps) {
  switch (kind) {
    case 'same':
      return children;
    case 'added':
      return (
        <ins className={css.added}>
          <VisuallyHidden component="span">{uiTexts.saidAdded}</VisuallyHidden>
          {children}
        </ins>
      );
    case 'removed':
      return (
        <del className={css.removed}>
          <VisuallyHidden component="span">{uiTexts.saidRemoved}</VisuallyHidden>
          {children}
        </del>
      );
  }
}
