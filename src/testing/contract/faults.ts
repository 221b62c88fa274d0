import { honest, must, show, type Probe } from './probe.js';
import type { Check } from './subject.js';

/** That the truth is told when a server or its network fails. */
export function faultChecks(probe: Probe, check: Check) {
  for (const fault of probe.subject.faults ?? [])
    check(`tells the truth when the answer is: ${fault}`, async (backend) => {
      const draft = probe.write();
      await probe.subject.arrange?.(fault);
      const outcome = await probe.send(backend, draft);
      const held = await probe.times(draft);
      must(honest(outcome, held), `it says ${show(outcome)}, and the server holds the comment ${held} times`);
    });

  if (probe.subject.faults?.includes('refused'))
    check('rejects when the thread cannot be read, rather than showing an empty one', async (backend) => {
      if (!backend.capabilities().list) return;
      await probe.subject.arrange?.('refused');
      const error: unknown = await probe.read(backend).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      must(error instanceof Error, `list() gave ${show(error)}`);
    });
}
