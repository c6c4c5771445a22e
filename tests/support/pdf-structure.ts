import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** An element of a PDF's structure tree. */
export interface Tag {
  /** As the role map translates it: `H1`, `Table`, `TH` … */
  readonly kind: string;
  readonly children: readonly Tag[];
  /** Text that stands in its place; empty where there is none. */
  readonly alternative: string;
  /** Of a table's heading cell. */
  readonly scope: string | null;
}

/** Every element in reading order, each before its children; empty when the file is not tagged. */
export function structureOf(pdf: PDFDocument): readonly Tag[] {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return [];
  const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  return childrenOf(pdf, root, roles).flatMap(withDescendants);
}

function withDescendants(tag: Tag): readonly Tag[] {
  return [tag, ...tag.children.flatMap(withDescendants)];
}

/** Chromium wraps what means nothing of its own; what is inside belongs to what is around. */
const TRANSPARENT = new Set(['NonStruct', 'Div']);

function childrenOf(
  pdf: PDFDocument,
  element: PDFDict,
  roles: PDFDict | undefined,
): readonly Tag[] {
  const kids = element.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  return list.flatMap((entry) => {
    const kid = entry instanceof PDFRef ? pdf.context.lookup(entry) : entry;
    return kid instanceof PDFDict && kid.has(PDFName.of('S')) ? tagsOf(pdf, kid, roles) : [];
  });
}

function tagsOf(pdf: PDFDocument, element: PDFDict, roles: PDFDict | undefined): readonly Tag[] {
  const kind = kindOf(element, roles);
  const children = childrenOf(pdf, element, roles);
  if (TRANSPARENT.has(kind)) return children;
  const alternative = textOf(element, 'Alt') || textOf(element, 'ActualText');
  return [{ kind, children, alternative, scope: scopeOf(pdf, element) }];
}

function kindOf(element: PDFDict, roles: PDFDict | undefined): string {
  const own = element.lookup(PDFName.of('S'), PDFName);
  return (roles?.lookupMaybe(own, PDFName) ?? own).decodeText();
}

function textOf(element: PDFDict, key: string): string {
  const value = element.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

function scopeOf(pdf: PDFDocument, element: PDFDict): string | null {
  const attributes = element.lookup(PDFName.of('A'));
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const entry of list) {
    const owner: PDFObject | undefined =
      entry instanceof PDFRef ? pdf.context.lookup(entry) : entry;
    const scope = owner instanceof PDFDict ? owner.lookup(PDFName.of('Scope')) : undefined;
    if (scope instanceof PDFName) return scope.decodeText();
  }
  return null;
}
