import { stored } from '../../comments/comment.js';
import { honest, markIn, must, show, type Probe } from './probe.js';
import type { Check } from './subject.js';

/** That what is sent is stored once, and that it is said truthfully. */
export function sendingChecks(probe: Probe, check: Check) {
  check('says what it can do before it has asked anybody, the same every time, and has a method for it', async (backend) => {
    must(typeof backend.id === 'string' && backend.id !== '', 'id must be a short name');
    const can = backend.capabilities();
    must(show(can) === show(backend.capabilities()), 'capabilities() must answer the same twice');
    must(['none', 'one-level', 'tree'].includes(can.reply), `reply is ${show(can.reply)}`);
    for (const name of ['list', 'edit', 'remove', 'vote', 'counts'] as const)
      must(!can[name] || typeof backend[name] === 'function', `${name} is declared, and there is no method ${name}()`);
    must(!can.nativeForm || typeof backend.toNativeForm === 'function', 'nativeForm is declared, and there is no toNativeForm()');
    for (const [field, rule] of Object.entries(can.fields)) {
      must(['required', 'optional', 'hidden'].includes(rule.use), `fields.${field}.use is ${show(rule.use)}`);
      must(rule.max > 0 && ['bytes', 'runes', 'chars'].includes(rule.unit), `fields.${field} needs a max and its unit`);
    }
    must(can.fields.text.use === 'required', 'a comment without text is none');
  });

  check('stores a good comment once and says so in plain data', async (backend) => {
    const outcome = await probe.post(backend, probe.write());
    must(show(structuredClone(outcome)) === show(outcome), 'an outcome must be plain data');
  });

  check('never stores an empty text', async (backend) => {
    for (const text of ['', '  \n ']) {
      const before = (await probe.subject.texts()).length;
      const outcome = await probe.send(backend, probe.write({ text }));
      must(!stored(outcome), `an empty text was ${outcome.kind}`);
      must((await probe.subject.texts()).length === before, 'an empty text reached the thread');
    }
  });

  check('sends nothing when it was given up before it began', async (backend) => {
    const draft = probe.write();
    const outcome = await probe.send(backend, draft, AbortSignal.abort());
    must(['timeout', 'offline', 'unreachable'].includes(outcome.kind), `nothing was sent, and it says ${outcome.kind}`);
    must((await probe.times(draft)) === 0, 'it was sent all the same');
  });

  for (const [what, text] of [
    ['an unfinished surrogate', 'half \ud83d'],
    ['a null character', 'a\0b'],
    ['markup', '<script>alert(1)</script><b>"&amp;\''],
    ['Arabic and emoji', 'ظهري يؤلمني 🧘🏽‍♀️'],
    ['70 000 letters', 'ظ'.repeat(70_000)],
  ] as const)
    check(`is truthful about ${what}`, async (backend) => {
      const draft = probe.write();
      const outcome = await probe.send(backend, { ...draft, text: `${markIn(draft)} ${text}` });
      must(
        honest(outcome, await probe.times(draft)),
        `it says ${outcome.kind}, and the server holds it ${await probe.times(draft)} times`,
      );
    });

  check('does not store the same draft twice, if it declares so', async (backend) => {
    if (!backend.capabilities().dedupes) return;
    const draft = probe.write();
    const first = await probe.post(backend, draft);
    const second = await probe.send(backend, draft);
    must(
      ['published', 'pending', 'received', 'duplicate', 'too-fast'].includes(second.kind),
      `the second time it says ${second.kind}`,
    );
    must(
      (await probe.times(draft)) === 1,
      `${first.kind}, then ${second.kind}: the server holds it ${await probe.times(draft)} times`,
    );
  });

  check('can be sent as a plain form, if it declares so', async (backend) => {
    if (!backend.capabilities().nativeForm) return;
    const draft = probe.write();
    const form = backend.toNativeForm?.(draft);
    must(form && /^https?:/.test(form.action) && form.method === 'post', `${show(form)} is no form`);
    must(
      form.fields.some(([, value]) => value === draft.text),
      'the text is missing from the form',
    );
  });
}

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
