import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

declare global {
  interface Window {
    axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
  }
}

/** Rules about whole pages, which a widget alone in a test cannot meet. */
const pageRules = ['region', 'landmark-one-main', 'page-has-heading-one', 'document-title', 'html-has-lang', 'bypass'];

/**
 * Fails with what axe found: every violation with its element. All rules run, best practice and WCAG 2.2 included,
 * but those about whole pages.
 */
export async function expectNoAxeViolations(element: Element): Promise<void> {
  const rules = Object.fromEntries([
    ...pageRules.map((id) => [id, { enabled: false }]),
    ['target-size', { enabled: true }],
  ]) as Record<string, { enabled: boolean }>;
  const { violations, passes } = await window.axe.run(element, { rules, resultTypes: ['violations', 'passes'] });
  if (!violations.length && !passes.length) throw new Error('axe checked nothing: is the element empty or hidden?');
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((it) => `    ${it.target.join(' › ')}  ${it.html}`).join('\n')}`,
  );
  if (found.length) throw new Error(`axe found ${found.length} violations:\n  ${found.join('\n  ')}`);
}
