import { sentence, type Problem } from '../../health/problem.js';
import { ContentErrorEvent } from './content-error.events.js';
import type { Door } from './types.js';

/** Says what is wrong with content, in the console and, where nothing of it could be used, by an event. */
export function report(host: HTMLElement, failed: boolean, problems: readonly Problem[], door: Door): void {
  const text = problems.map((problem) => `  ${problem.severity}: ${sentence(problem)}`).join('\n');
  const { localName, id } = host;
  console[failed ? 'error' : 'warn'](
    `<${localName}${id && ` id="${id}"`}> ${failed ? 'cannot use' : 'read'} its content (${door}):\n${text}`,
  );
  if (failed) host.dispatchEvent(new ContentErrorEvent(problems, door));
}
