import { EditorView } from '@codemirror/view';

/**
 * CodeMirror writes its styles into a style element, which `style-src 'self'` refuses; for a shadow
 * root it constructs a sheet instead, and remembers it there. The document is given that sheet.
 */
export function adoptEditorStyles(): void {
  if (!('adoptedStyleSheets' in document)) return;
  const root = document.createElement('div').attachShadow({ mode: 'closed' });
  new EditorView({ root, parent: root }).destroy();
  for (const key of Object.getOwnPropertySymbols(root)) {
    if (!Reflect.has(document, key)) Reflect.set(document, key, Reflect.get(root, key));
  }
}
