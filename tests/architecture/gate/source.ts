import { parseSync } from '@swc/core';

/** One node of the syntax tree, as far as the gate looks at it. */
export interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

export interface Source {
  /** Below the checkout, with slashes: `electron/platform/menu.ts`. */
  readonly file: string;
  readonly nodes: readonly Node[];
  /** What is imported from where, types left out: `{ from: 'electron', name: 'app' }`. */
  readonly imports: readonly { readonly from: string; readonly name: string }[];
}

export function readSource(file: string, code: string): Source {
  const tsx = file.endsWith('x');
  const nodes: Node[] = [];
  collect(parseSync(code, { syntax: 'typescript', tsx }), nodes);
  return { file, nodes, imports: nodes.flatMap(importsOf) };
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function collect(value: unknown, nodes: Node[]): void {
  if (Array.isArray(value)) return value.forEach((one) => collect(one, nodes));
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value) && typeof value.type === 'string') nodes.push(value);
  Object.values(value).forEach((one) => collect(one, nodes));
}

function importsOf(node: Node): Source['imports'] {
  if (node.type !== 'ImportDeclaration' || node['typeOnly'] === true) return [];
  const from = textOf(node['source']) ?? '';
  const specifiers = node['specifiers'] as readonly Node[];
  const named = specifiers.filter((one) => one['isTypeOnly'] !== true).map(importedName);
  return (specifiers.length === 0 ? [''] : named).map((name) => ({ from, name }));
}

function importedName(specifier: Node): string {
  if (specifier.type !== 'ImportSpecifier') return '*';
  return nameOf(specifier['imported'] ?? specifier['local']) ?? '';
}

/** The text of a string, or of a template with nothing put in. */
export function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'StringLiteral') return node['value'] as string;
  if (node.type === 'TemplateElement') return node['raw'] as string;
  const quasis = node['quasis'] as readonly Node[] | undefined;
  return node.type === 'TemplateLiteral' && quasis?.length === 1 ? textOf(quasis[0]) : undefined;
}

/** An identifier's name, or that of the member at the end of `a.b.c` and `a['c']`. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return node['value'] as string;
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  if (node.type === 'SuperPropExpression') return nameOf(node['property']);
  if (node.type === 'Computed') return textOf(node['expression']);
  if (node.type === 'OptionalChainingExpression') return nameOf(node['base']);
  return undefined;
}

/** The object of `object.member`. */
export function objectOf(node: unknown): unknown {
  return isNode(node) && node.type === 'MemberExpression' ? node['object'] : undefined;
}

export function argumentsOf(node: Node): readonly Node[] {
  const given = (node['arguments'] ?? []) as readonly { readonly expression: Node }[];
  return given.map(({ expression }) => expression);
}

export function calls({ nodes }: Source, name: string): readonly Node[] {
  return nodes.filter(({ type, ...node }) => {
    return type === 'CallExpression' && nameOf(node['callee']) === name;
  });
}

/** The entries of an object literal by name; `null` when not all of them can be seen. */
export function entriesOf(node: unknown): ReadonlyMap<string, Node> | null {
  if (!isNode(node) || node.type !== 'ObjectExpression') return null;
  const entries = new Map<string, Node>();
  for (const property of node['properties'] as readonly Node[]) {
    const name = nameOf(property['key']) ?? textOf(property['key']) ?? nameOf(property);
    if (name === undefined) return null;
    entries.set(name, (property['value'] as Node | undefined) ?? property);
  }
  return entries;
}

/** `true` or `false` when that is what is written there. */
export function booleanOf(node: unknown): boolean | undefined {
  return isNode(node) && node.type === 'BooleanLiteral' ? (node['value'] as boolean) : undefined;
}
