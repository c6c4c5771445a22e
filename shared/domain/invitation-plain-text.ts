/** Elements after which a reader sees a new line. */
const BREAKS = new Set(['br', 'p', 'div', 'tr', 'li', 'table', 'h1', 'h2', 'h3', 'td']);

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['nbsp', ' '],
  ['#160', ' '],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', '’'],
]);

/**
 * What a reader would see of a mail: without the signs of a quotation, without tags and entities.
 * The address of a link is kept, since it is what would be followed.
 */
export function plainTextOf(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^(?:[ \t]{0,8}>){1,20}[ \t]?/gm, '')
    .replaceAll(/<(\/?[a-z][^<>]{0,3000})>/gi, (_tag, inside: string) => insteadOf(inside))
    .replaceAll(/&([a-z]{2,4}|#\d{2,3});/gi, (entity, name: string) => {
      return entities.get(name.toLowerCase()) ?? entity;
    })
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}

function insteadOf(tag: string): string {
  // An address in angle brackets may be broken anywhere: the brackets say where it ends.
  if (/^https?:/i.test(tag)) return ` ${tag.replaceAll(/\s/g, '')} `;
  const address = /^a\s[^]*?href\s?=\s?["']?([^\s"'>]{1,3000})/i.exec(tag)?.[1];
  if (address !== undefined) return ` ${address} `;
  const [name = ''] = /[a-z][a-z0-9]*/i.exec(tag) ?? [];
  return BREAKS.has(name.toLowerCase()) ? '\n' : '';
}
