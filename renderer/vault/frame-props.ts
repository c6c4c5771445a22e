import type { ComponentType, ReactNode } from 'react';

export interface FrameProps {
  readonly title: string;
  readonly step?: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** What a step stands in: the card before the locked vault, or a page of the settings. */
export type Frame = ComponentType<FrameProps>;
