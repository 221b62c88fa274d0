/** Findings for other programs. */
import type { Checked } from '../text.js';

export const json = (files: readonly Checked[]): string =>
  JSON.stringify(
    files.map(({ text, findings }) => ({
      file: text.name,
      problems: findings.map(({ rule, severity, message, path, element, words, span }) => {
        const start = text.place(span.start);
        const end = text.place(span.end);
        return {
          rule,
          severity,
          ...start,
          endLine: end.line,
          endColumn: end.column,
          ...(element && { element }),
          path,
          message,
          ...(words && { words }),
        };
      }),
    })),
    null,
    2,
  );
