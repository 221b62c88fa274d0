/** Findings as SARIF 2.1.0, which code hosts show beside the lines of a change. */
import { createHash } from 'node:crypto';
import { version } from '../../version.js';
import { rules } from '../rules.js';
import type { Checked, Finding, Text } from '../text.js';

const levels = { error: 'error', warning: 'warning', advice: 'note' } as const;

export function sarif(files: readonly Checked[]): string {
  const run = {
    tool: {
      driver: {
        name: 'relief-elements',
        semanticVersion: version,
        rules: rules.map(({ id, severity, asks, reason, source }) => ({
          id,
          shortDescription: { text: asks },
          fullDescription: { text: `${asks} ${reason}` },
          help: { text: `${reason} Source: ${source}.` },
          defaultConfiguration: { level: levels[severity] },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map(({ text }) => ({ location: { uri: uri(text.name) } })),
    results: files.flatMap(({ text, findings }, index) => findings.map((it) => result(text, it, index))),
  };
  return JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2);
}

const uri = (name: string) => name.split('/').map(encodeURIComponent).join('/');

function result(text: Text, { rule, severity, message, path, element, words, span }: Finding, index: number) {
  const start = text.place(span.start);
  const end = text.place(span.end);
  const where = [element, path].filter(Boolean).join(' ');
  // Lines move; what a problem is about stays.
  const print = createHash('sha256').update([rule, text.name, where, words].join('\0')).digest('hex').slice(0, 32);
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: `${where ? `${where} ` : ''}${message}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uri(text.name), index },
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
            ...(words && { snippet: { text: text.content.slice(span.start, span.end) } }),
          },
        },
        ...(where && { logicalLocations: [{ fullyQualifiedName: where }] }),
      },
    ],
    partialFingerprints: { 'reliefElements/v1': print },
  };
}
