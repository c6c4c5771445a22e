/** Per cent of the pane's width. */
export const zooms = [75, 100, 125, 150, 200] as const;
export type Zoom = (typeof zooms)[number];

/** The next larger or smaller one; `null` at the end. */
export function zoomBeside(zoom: Zoom, step: 1 | -1): Zoom | null {
  return zooms[zooms.indexOf(zoom) + step] ?? null;
}
