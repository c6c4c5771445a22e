import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import css from './pages.module.css';
import { pageTexts } from './texts';
import { zoomBeside, type Zoom } from './zooms';

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly zoom: Zoom;
  readonly onTurn: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Buttons that lead nowhere stay in place and keep the focus: only what they do is off. */
export function PageBar({ page, pages, zoom, onTurn, onZoom }: Props) {
  return (
    <div className={css.bar}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconChevronLeft size={16} aria-hidden />}
        title={pageTexts.previousKeys}
        aria-disabled={page === 1}
        onClick={() => onTurn(Math.max(page - 1, 1))}
      >
        {pageTexts.previous}
      </Button>
      <span role="status">{pageTexts.pageOf(page, pages)}</span>
      <Button
        size="compact-sm"
        variant="default"
        rightSection={<IconChevronRight size={16} aria-hidden />}
        title={pageTexts.nextKeys}
        aria-disabled={page === pages}
        onClick={() => onTurn(Math.min(page + 1, pages))}
      >
        {pageTexts.next}
      </Button>
      <ZoomActs zoom={zoom} onZoom={onZoom} />
    </div>
  );
}

function ZoomActs({ zoom, onZoom }: Pick<Props, 'zoom' | 'onZoom'>) {
  const by = (step: 1 | -1) => {
    const next = zoomBeside(zoom, step);
    return {
      'aria-disabled': next === null,
      onClick: () => {
        if (next !== null) onZoom(next);
      },
    };
  };
  return (
    <span className={css.zoom}>
      <ActionIcon variant="default" aria-label={pageTexts.smaller} {...by(-1)}>
        <IconZoomOut size={16} aria-hidden />
      </ActionIcon>
      <span role="status">{pageTexts.zoom(zoom)}</span>
      <ActionIcon variant="default" aria-label={pageTexts.larger} {...by(1)}>
        <IconZoomIn size={16} aria-hidden />
      </ActionIcon>
    </span>
  );
}
