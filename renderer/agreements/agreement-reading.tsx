import { Fragment } from 'react';
import { blocksOf, type AgreementBlock } from '../../shared/domain/agreement-text';
import css from './agreement-reading.module.css';
import { placeholderTexts } from './texts';

interface Props {
  /** Left out where the screen's own heading says it. */
  readonly title?: string;
  readonly text: string;
}

/** An agreement set for reading. What is not filled in yet stands there by its meaning. */
export function AgreementReading({ title, text }: Props) {
  return (
    <div className={css.reading}>
      {title && <h2 dir="auto">{title}</h2>}
      {blocksOf(text).map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: AgreementBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3 dir="auto">
          <Words>{block.text}</Words>
        </h3>
      );
    case 'paragraph':
      return (
        <p dir="auto">
          <Words>{block.text}</Words>
        </p>
      );
    case 'list':
      return (
        <ul className={css.list}>
          {block.items.map((item, index) => (
            <li key={index} dir="auto">
              <Words>{item}</Words>
            </li>
          ))}
        </ul>
      );
  }
}

const meanings = new Map(Object.entries(placeholderTexts));

/** A placeholder that nobody knows is shown as it was typed. */
function Words({ children }: { readonly children: string }) {
  return children.split(/(\{\{[^{}]*\}\})/u).map((part, index) => {
    const meaning = part.startsWith('{{') ? meanings.get(part.slice(2, -2).trim()) : undefined;
    return (
      <Fragment key={index}>
        {meaning ? <span className={css.open}>[{meaning}]</span> : part}
      </Fragment>
    );
  });
}
