import { html, type Markup } from './markup';

/** What stands in one cell of the overview's tables: words, a figure, or mark-up. */
export type Cell = string | { readonly figure: string } | Markup;

export function headCells(cells: readonly Cell[]): readonly Markup[] {
  return cells.map((cell) =>
    isFigure(cell)
      ? html`<th scope="col" class="figure">${cell.figure}</th>`
      : html`<th scope="col">${cell}</th>`,
  );
}

export function bodyCells(cells: readonly Cell[]): readonly Markup[] {
  return cells.map((cell) =>
    isFigure(cell) ? html`<td class="figure">${cell.figure}</td>` : html`<td>${cell}</td>`,
  );
}

function isFigure(cell: Cell): cell is { readonly figure: string } {
  return typeof cell !== 'string' && 'figure' in cell;
}
