import { useEffect, useState } from 'react';
import { openPdf, type OpenPdf } from './open-pdf';

type Opening = { readonly pdf: OpenPdf | null; readonly hasFailed: boolean };
const NOT_YET: Opening = { pdf: null, hasFailed: false };

/** The file while this component shows it: it is forgotten with it, and so with a lock. */
export function useOpenPdf(bytes: Uint8Array): Opening {
  const [opening, setOpening] = useState(NOT_YET);
  useEffect(() => {
    let isShown = true;
    const opened = openPdf(bytes.slice());
    opened.then(
      (pdf) => isShown && setOpening({ pdf, hasFailed: false }),
      () => isShown && setOpening({ pdf: null, hasFailed: true }),
    );
    return () => {
      isShown = false;
      setOpening(NOT_YET);
      opened.then(
        (pdf) => pdf.close(),
        () => undefined,
      );
    };
  }, [bytes]);
  return opening;
}
