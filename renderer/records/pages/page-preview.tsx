import { useState, type KeyboardEvent } from 'react';
import { RefusedPages } from './refused-pages';
import { PageBar } from './page-bar';
import { PageSheet } from './page-sheet';
import css from './pages.module.css';
import { pageTexts } from './texts';
import { useOpenPdf } from './use-open-pdf';
import type { Zoom } from './zooms';

/** A PDF as it will be saved, page by page; PageUp, PageDown, Home and End turn its pages. */
export function PagePreview({ bytes }: { readonly bytes: Uint8Array }) {
  const { pdf, hasFailed } = useOpenPdf(bytes);
  const [wanted, setWanted] = useState(1);
  const [zoom, setZoom] = useState<Zoom>(100);
  if (hasFailed) return <RefusedPages />;
  if (!pdf) return <p className={css.soft}>{pageTexts.opening}</p>;
  const page = Math.min(wanted, pdf.pages);
  const turnBy = (event: KeyboardEvent) => {
    const to = turnedTo(event.key, page, pdf.pages);
    if (to === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setWanted(to);
  };
  return (
    <div role="group" aria-label={pageTexts.pages}>
      {/* The keys belong to whatever in here has the focus: the pages, or a button beside them. */}
      <div role="presentation" onKeyDown={turnBy}>
        <PageBar page={page} pages={pdf.pages} zoom={zoom} onTurn={setWanted} onZoom={setZoom} />
        <PageSheet pdf={pdf} page={page} zoom={zoom} />
      </div>
    </div>
  );
}

function turnedTo(key: string, page: number, pages: number): number | null {
  if (key === 'PageDown') return Math.min(page + 1, pages);
  if (key === 'PageUp') return Math.max(page - 1, 1);
  if (key === 'Home') return 1;
  return key === 'End' ? pages : null;
}
