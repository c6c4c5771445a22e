import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ScrollPane } from '../../ui/scroll-pane';
import type { OpenPdf } from './open-pdf';
import css from './pages.module.css';
import { RefusedPages } from './refused-pages';
import { pageTexts } from './texts';
import type { Zoom } from './zooms';

interface Props {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly zoom: Zoom;
}

/** One page, drawn; what stands on it is there as text for those who do not look. */
export function PageSheet({ pdf, page, zoom }: Props) {
  const { canvas, lines, state } = useDrawing({ pdf, page, zoom });
  return (
    <>
      <ScrollPane label={pageTexts.page(page)} className={css.pane}>
        <canvas
          ref={canvas}
          className={css.sheet}
          data-zoom={zoom}
          data-state={state}
          aria-hidden="true"
        />
        <VisuallyHidden component="div">
          {lines.map((line, index) => (
            <p key={index} dir="auto">
              {line}
            </p>
          ))}
        </VisuallyHidden>
      </ScrollPane>
      {state === 'failed' && <RefusedPages />}
    </>
  );
}

type State = 'drawing' | 'drawn' | 'failed';

interface Read {
  readonly page: number;
  readonly lines: readonly string[];
}

function useDrawing({ pdf, page, zoom }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [read, setRead] = useState<Read>({ page: 0, lines: [] });
  const [state, setState] = useState<State>('drawing');
  useEffect(() => {
    const drawn = canvas.current;
    if (!drawn) return undefined;
    const leaving = new AbortController();
    const dots = (zoom / 100) * window.devicePixelRatio;
    setState('drawing');
    pdf.draw(page, drawn, dots, leaving.signal).then(
      (isWhole) => isWhole && setState('drawn'),
      () => leaving.signal.aborted || setState('failed'),
    );
    return () => leaving.abort();
  }, [pdf, page, zoom]);
  useEffect(() => {
    let isShown = true;
    if (canvas.current?.parentElement) canvas.current.parentElement.scrollTop = 0;
    pdf.linesOf(page).then(
      (lines) => isShown && setRead({ page, lines }),
      () => isShown && setState('failed'),
    );
    return () => void (isShown = false);
  }, [pdf, page]);
  return { canvas, lines: read.page === page ? read.lines : [], state };
}
