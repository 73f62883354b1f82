import type { DocumentBlock, DocumentSection } from '../api/types';
import ui from '../ui/ui.module.css';
import styles from './DocumentText.module.css';

interface Props {
  sections: readonly DocumentSection[];
  label: string;
}

/** The words of the document, as the PDF has them: a phone reads these, and a screen reader too. */
export function DocumentText({ sections, label }: Props) {
  return (
    <article className={styles.document} lang="fr" aria-label={label}>
      {sections.map((section, at) => (
        <section key={at}>
          <h3>{section.heading}</h3>
          {section.blocks.map((block, place) => (
            <Block key={place} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block }: { block: DocumentBlock }) {
  switch (block.type) {
    case 'PARAGRAPH':
      return <p>{block.text}</p>;
    case 'BULLETS':
      return (
        <ul className={ui.bullets}>
          {block.items?.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case 'FACTS':
      return (
        <dl className={ui.facts}>
          {block.facts?.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'TABLE':
      return <Table {...block} />;
  }
}

function Table({ caption, head = [], rows = [] }: DocumentBlock) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column} data-column={head[column]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
