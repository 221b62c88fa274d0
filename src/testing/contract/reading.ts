import { stored, type Comment, type Draft } from '../../comments/comment.js';
import { holds, must, show, type Probe } from './probe.js';
import type { Check } from './subject.js';

/** That what was stored can be read, and changed by its writer. */
export function readingChecks(probe: Probe, check: Check) {
  check('lists what was published, without anybody’s e-mail address', async (backend) => {
    if (!backend.capabilities().list) return;
    const draft = probe.write();
    const { kind } = await probe.post(backend, draft);
    const page = await probe.read(backend);
    if (kind === 'published')
      must(
        page.comments.some((one) => holds(one, draft)),
        'published, but not in the list',
      );
    for (const comment of page.comments) {
      must(comment.id !== '' && typeof comment.name === 'string', `${show(comment)} needs an id and a name`);
      must(!Number.isNaN(Date.parse(comment.time)), `${show(comment.time)} is no time`);
    }
    must(!draft.email || !show(page).includes(draft.email), 'the list tells everybody the e-mail address');
  });

  const { moderated = false, slow = false } = probe.subject;
  const readable = moderated ? () => undefined : check;
  const several = slow ? () => undefined : readable;

  several('keeps an answer with the comment that it answers', async (backend) => {
    const can = backend.capabilities();
    if (!can.list || can.reply === 'none') return;
    const first = probe.write();
    await probe.post(backend, first);
    const parent = await probe.find(backend, first);
    must(parent, 'the first comment is not in the list');
    const answer = probe.write({ parent: parent.id });
    await probe.post(backend, answer);
    const shown = await probe.find(backend, answer);
    must(shown?.parent === parent.id, `it answers ${show(shown?.parent)}, not ${parent.id}`);
    const { comments } = await probe.read(backend);
    const at = (draft: Draft) => comments.findIndex((one) => holds(one, draft));
    must(at(first) < at(answer), 'the answer stands before the comment that it answers');
    must(await probe.find(backend, answer, { parent: parent.id }), 'list({parent}) does not have the answer');
  });

  several('turns its pages without losing or repeating a comment', async (backend) => {
    if (!backend.capabilities().list) return;
    const drafts = [probe.write(), probe.write(), probe.write()];
    for (const draft of drafts) await probe.post(backend, draft);
    const seen: Comment[] = [];
    let more = true;
    for (let page = 1; more && page < 10; page += 1) {
      const part = await probe.read(backend, { page, perPage: 2 });
      seen.push(...part.comments);
      more = part.more;
      if (page === 1) must(more, 'there is another page, and more is false');
    }
    must(!more, 'more never became false');
    must(new Set(seen.map(({ id }) => id)).size === seen.length, 'a comment is on two pages');
    for (const draft of drafts)
      must(
        seen.some((one) => holds(one, draft)),
        'a comment is on no page',
      );
  });

  check('counts what everybody can read, for many threads at once, if it declares so', async (backend) => {
    const { thread } = probe.subject;
    if (!backend.capabilities().counts || thread === undefined) return;
    must(backend.counts, 'counts is declared and must be there');
    const ask = async (...threads: string[]) => backend.counts?.(threads, new AbortController().signal);
    const before = await ask(thread);
    must(before instanceof Map, `counts() gave ${show(before)}, and must give a Map`);
    must(before.get(thread) === 0, `nobody has written, and it counts ${show(before.get(thread))}`);
    const { kind } = await probe.post(backend, probe.write());
    const published = kind === 'published' ? 1 : 0;
    const after = await ask(thread, `${thread}0`);
    must(after?.get(thread) === published, `${kind}, and it counts ${show(after?.get(thread))}`);
    // What is not known is left out.
    const other = after?.get(`${thread}0`) ?? 0;
    must(other === 0, `another thread that nobody has written to counts ${show(other)}`);
  });

  readable('lets its writer change and withdraw, if it declares so', async (backend) => {
    const can = backend.capabilities();
    const draft = probe.write();
    if (!can.list || !(can.edit || can.remove)) return;
    await probe.post(backend, draft);
    const own = await probe.find(backend, draft);
    must(own, 'the comment is not in the list');
    const { signal } = new AbortController();
    if (can.edit) {
      const changed = probe.write();
      const outcome = await backend.edit?.(own.id, changed.text, signal);
      must(outcome && stored(outcome), `the change was ${show(outcome)}`);
      must((await probe.times(changed)) === 1 && (await probe.times(draft)) === 0, 'the server still holds the old text');
    }
    if (can.remove) {
      const outcome = await backend.remove?.(own.id, signal);
      must(outcome?.kind === 'removed', `the withdrawal was ${show(outcome)}`);
      must(
        !(await probe.read(backend)).comments.some(({ id, text, html }) => id === own.id && (text || html)),
        'it is still there',
      );
    }
  });
}
