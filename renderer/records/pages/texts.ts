export const pageTexts = {
  pages: 'Pages as they will be saved',
  page: (page: number) => `Page ${page}`,
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previous: 'Previous page',
  next: 'Next page',
  previousKeys: 'Page Up; Home for the first page',
  nextKeys: 'Page Down; End for the last page',
  smaller: 'Show the page smaller',
  larger: 'Show the page larger',
  zoom: (percent: number) => `${percent} %`,
  opening: 'Opening the pages…',
  notShown: 'The pages cannot be shown here',
  notShownText:
    'Nothing was saved and nothing left. What goes in is listed above; the PDF can still be saved.',
} as const;
