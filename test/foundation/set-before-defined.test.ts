import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { CauseExplainer } from '../../src/cause-explainer/cause-explainer.js';
import { CommentCount } from '../../src/comments/comment-count.js';
import { CommentForm } from '../../src/comments/comment-form.js';
import { CommentThread } from '../../src/comments/comment-thread.js';
import { ExerciseStepper } from '../../src/exercise-stepper/exercise-stepper.js';
import { RemedyCard } from '../../src/remedy-card/remedy-card.js';
import { SeekHelp } from '../../src/seek-help/seek-help.js';

interface Member {
  kind: string;
  name: string;
  readonly?: boolean;
  type?: { text: string };
}
interface Declaration {
  tagName?: string;
  members?: Member[];
}
interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

const classes: Record<string, CustomElementConstructor> = {
  'relief-cause-explainer': CauseExplainer,
  'relief-comment-count': CommentCount,
  'relief-comment-form': CommentForm,
  'relief-comment-thread': CommentThread,
  'relief-exercise-stepper': ExerciseStepper,
  'relief-remedy-card': RemedyCard,
  'relief-seek-help': SeekHelp,
};

/** Something that the property may hold and does not begin with. */
function sample({ name, type }: Member): unknown {
  const text = type?.text ?? '';
  if (text === 'boolean') return true;
  if (/^number/.test(text)) return 4;
  if (/=>/.test(text)) return () => [];
  if (name === 'content') return { name: 'Heat' };
  // Of a list of words the last, where it says one.
  return [...text.matchAll(/'([\w-]+)'/g)].pop()?.[1] ?? 'set-before';
}

// As in an app that has drawn before our script has come: what it sets are own properties of an element of no class yet.
describe('what a page sets before an element is defined', () => {
  it('is there after it, each public property of each element', async () => {
    const { modules } = (await (await fetch('/custom-elements.json')).json()) as Manifest;
    const elements = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
    expect(elements.map(({ tagName }) => tagName).sort()).to.deep.equal(Object.keys(classes).sort());
    const holder = document.body.appendChild(document.createElement('form'));
    const id = 'set-before';
    holder.id = id;
    const set = elements.flatMap(({ tagName, members = [] }) =>
      members
        .filter(({ kind, readonly }) => kind === 'field' && !readonly)
        .map((member) => {
          const element = document.createElement(tagName!) as LitElement & Record<string, unknown>;
          element[member.name] = sample(member);
          return { element, member, value: member.name === 'form' ? holder : element[member.name] };
        }),
    );
    for (const { element } of set) document.body.append(element);
    for (const [tag, it] of Object.entries(classes)) customElements.define(tag, it);
    await Promise.all(set.map(({ element }) => element.updateComplete));
    const lost = set.filter(({ element, member, value }) => {
      // Its own would hide the accessor: set again, nobody would hear of it.
      return element[member.name] !== value || Object.hasOwn(element, member.name);
    });
    expect(lost.map(({ element, member }) => `${element.localName} ${member.name}`)).to.deep.equal([]);
    expect(set.length).to.be.above(50);
    for (const { element } of set) element.remove();
    holder.remove();
  });
});
