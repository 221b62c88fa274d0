import { checkText } from '../../src/cli/check-files.js';
import { Text, type Finding } from '../../src/cli/text.js';

export const today = new Date('2026-11-22');

/** What is found in a text, with the stretch of it that is marked, and its line and column. */
export async function found(content: string, name = 'content.json') {
  const checked = await checkText(new Text(name, content), { today, cwd: '.' });
  return checked.flatMap(({ text, findings }) =>
    findings.map((it) => ({
      ...it,
      ...text.place(it.span.start),
      marked: content.slice(it.span.start, it.span.end),
    })),
  );
}

/** The first finding of a rule. */
export async function first(content: string, rule: Finding['rule'], name?: string) {
  const all = await found(content, name);
  const it = all.find((finding) => finding.rule === rule);
  if (!it) throw new Error(`${rule} was not found, only: ${all.map((finding) => finding.rule).join(', ') || 'nothing'}`);
  return it;
}

/** A remedy that breaks no rule. */
export const honest = {
  title: 'Rest',
  what: 'Lie down for a while.',
  claims: [
    {
      text: 'It may help a little.',
      direction: 'small',
      certainty: 'low',
      sources: [{ title: 'A trial', doi: '10.1000/example' }],
    },
  ],
  stopIf: ['it hurts more'],
  conflicts: 'None',
};
