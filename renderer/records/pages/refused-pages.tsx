import { Banner } from '../../ui/banner';
import { pageTexts } from './texts';

/** The file is as good as before: it is only this window that could not read it. */
export function RefusedPages() {
  return (
    <Banner tone="missing" role="alert" title={pageTexts.notShown}>
      <p>{pageTexts.notShownText}</p>
    </Banner>
  );
}
