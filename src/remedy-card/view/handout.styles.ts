import { css } from 'lit';
import { documentStyles } from '../../foundation/document/document.styles.js';
import { evidenceStyles } from '../../foundation/document/evidence.styles.js';
import { hostStyles } from '../../foundation/styles/host.styles.js';
import { remedyCardStyles } from '../remedy-card.styles.js';
import { pictureStyles } from './out-of-100.styles.js';
import { remedyViewStyles } from './remedy.styles.js';

/** What is drawn on a card is drawn on its sheet of paper, without the frame. */
export const handoutStyles = [
  hostStyles,
  evidenceStyles,
  documentStyles,
  remedyCardStyles,
  remedyViewStyles,
  pictureStyles,
  css`
    .handout .frame {
      padding: 0;
      border: 0;
    }
    .signs {
      margin-block-start: 1.6em;
      border: 2px solid var(--_danger);
      border-radius: 0.6em;
      padding: 1em 1.2em;
    }
    .signs section {
      margin-block-start: 0.8em;
      border: 0;
      padding: 0;
    }
    .signs .emergency [part='section-title'] {
      color: var(--_danger);
    }
    .handout footer {
      display: flex;
      gap: 1.5em;
      align-items: start;
      justify-content: space-between;
      margin-block-start: 1.6em;
      border-block-start: 1px solid var(--_border);
      padding-block-start: 1em;
      font-size: 0.9em;
      break-inside: avoid;
    }
    .handout footer p {
      margin: 0 0 0.4em;
    }
    .qr {
      flex: none;
      inline-size: 8em;
    }
    @page {
      margin: 16mm;
    }
  `,
];
