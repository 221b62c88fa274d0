/**
 * What every comment backend keeps to, ours and yours, as checks that any test runner can run:
 *
 *     import { backendContract } from 'relief-elements/testing/backend-contract.js';
 *     for (const { name, run } of backendContract(subject)) it(name, run);
 *
 * A check fulfils or rejects with an Error that says what was promised and what was seen. A backend that
 * never answers trips the runner's own time limit. Nothing here needs a browser.
 */
import { Probe } from './contract/probe.js';
import { readingChecks } from './contract/reading.js';
import { faultChecks, sendingChecks } from './contract/sending.js';
import type { Check, ContractCheck, ContractSubject } from './contract/subject.js';

export { honest } from './contract/probe.js';
export { faults, type ContractCheck, type ContractSubject, type Fault } from './contract/subject.js';

/** All checks that apply to what the backend declares. */
export function backendContract(subject: ContractSubject): ContractCheck[] {
  const checks: ContractCheck[] = [];
  const check: Check = (name, run) => checks.push({ name, run: async () => run(await subject.create()) });
  const probe = new Probe(subject);
  sendingChecks(probe, check);
  readingChecks(probe, check);
  faultChecks(probe, check);
  return checks;
}
