/** The list: every node once, under headings, with all its links and how strong they are; what a map from data says around it. */
import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { credits, reviewed } from '../../foundation/document/credits.view.js';
import { leftOutList } from '../../foundation/document/left-out.view.js';
import { sourceList } from '../../foundation/document/sources.view.js';
import { words, type DocumentView } from '../../foundation/document/words.view.js';
import { chevronDownIcon, triangleAlertIcon } from '../../foundation/icons.view.js';
import type { Locale } from '../../locales/locale.js';
import type { CauseEdge, CauseMap, CauseNode, Strength } from '../content/cause-map.schema.js';
import { isSure, type CauseGraph, type Section } from '../graph/cause-graph.js';

/** What the list needs to know, and whom it tells. */
export interface ListView extends DocumentView {
  graph: CauseGraph;
  t: Locale['causeList'];
  /** Level of the headings of sections. */
  level: number;
  open: ReadonlySet<string>;
  selected: string | undefined;
  /** Whether the medical name of a node comes before the plain one. */
  medicalFirst: boolean;
  /** What a place is called, by its id. */
  placeName(id: string): string;
  /** Where a link to a node leads. */
  address(id: string): string;
  /** What shows all that it has: sections, and the table. */
  whole: ReadonlySet<string>;
  /** A person pressed the name of a node, which opens or closes it. */
  onPress(id: string): void;
  onToggle(id: string, open: boolean): void;
  /** A person chose a node in the table. */
  onCell(id: string): void;
  onFollow(event: MouseEvent, id: string): void;
  /** Shows all the nodes of a section, or all the rows of the table. */
  onShowAll(section: string): void;
}

/** Full, half, split, empty: four shapes, so that the strength of a link can be told without its colour. */
const shapes: Record<Strength, ReturnType<typeof svg>> = {
  established: svg`<circle cx="8" cy="8" r="7" class="fill"/><path d="m4.8 8.2 2.2 2.2 4.2-4.6" class="mark"/>`,
  probable: svg`<circle cx="8" cy="8" r="6.2"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" class="fill"/>`,
  disputed: svg`<circle cx="8" cy="8" r="6.2"/><path d="M5.2 6.4 3.4 8l1.8 1.6m5.6-3.2L12.6 8l-1.8 1.6M8 4.4v7.2"/>`,
  'not-shown': svg`<circle cx="8" cy="8" r="6.2" stroke-dasharray="2.2 2.1"/><path d="M5.4 8h5.2"/>`,
};

/** Up to this many nodes, closed ones hold their words too, so that “find in page” finds and opens them. */
const small = 60;
/** Nodes that a section shows before it is asked for all. */
export const firstNodes = 12;

/** What a node is called first, as the reader chose, and what it is called too. */
export const namesOf = ({ medicalFirst }: Pick<ListView, 'medicalFirst'>, { plain, medical }: CauseNode) =>
  medicalFirst && medical ? ([medical, plain] as const) : ([plain, medical] as const);

/** What a node is called first, by its id. */
export const nameOf = (view: ListView, id: string) => {
  const node = view.graph.node(id);
  return node ? namesOf(view, node)[0] : id;
};

/** A strength in words, with its shape. */
export const badge = (strength: Strength, words: string) =>
  html`<span class="badge ${strength}" part="strength"
    ><svg viewBox="0 0 16 16" aria-hidden="true">${shapes[strength]}</svg><span>${words}</span></span
  >`;

export const sectionKey = ({ branch, type }: Section) => `${branch ?? ''} ${type}`;

export function causeList(view: ListView, sections: Section[]) {
  return sections.map((section, index) => {
    const { branch, type, nodes } = section;
    const starts = branch !== undefined && branch !== sections[index - 1]?.branch;
    const whole = nodes.length <= firstNodes || view.whole.has(sectionKey(section));
    const shown = whole ? nodes : nodes.slice(0, firstNodes);
    return html`${
        starts ? html`<div class="branch" role="heading" aria-level=${view.level}>${words(branch, view)}</div>` : nothing
      }
      <section part="section" class=${branch === undefined ? '' : 'apart'}>
        <div class="type" role="heading" aria-level=${view.level + (branch === undefined ? 0 : 1)}>${view.t.types[type]}</div>
        <ul class="nodes">
          ${repeat(
            shown,
            ({ id }) => id,
            (node) => causeItem(view, node),
          )}
        </ul>
        ${
          whole
            ? nothing
            : html`<button class="plain" type="button" @click=${() => view.onShowAll(sectionKey(section))}>
                <span>${view.t.showAll(nodes.length)}</span>
              </button>`
        }
      </section>`;
  });
}

function causeItem(view: ListView, node: CauseNode) {
  const { id, summary } = node;
  const [first, second] = namesOf(view, node);
  const open = view.open.has(id);
  // What a cause is said to do shows while it is closed: a heading “Causes” must not vouch for what is not shown.
  const teasers = node.type === 'cause' || node.type === 'risk-group' ? view.graph.out(id) : [];
  return html`<li class=${view.selected === id ? 'node selected' : 'node'} part="node" data-id=${id}>
    <details .open=${open} @toggle=${(event: Event) => view.onToggle(id, (event.target as HTMLDetailsElement).open)}>
      <summary aria-current=${view.selected === id ? 'true' : nothing} @click=${() => view.onPress(id)}>
        <span class="names"
          ><span class="name">${words(first, view)}</span>
          ${second ? html`<span class="medical">${words(`(${second})`, view)}</span>` : nothing}
          ${
            teasers.length
              ? html`<span class="teasers"
                  >${teasers
                    .slice(0, 3)
                    .map(
                      ({ to, strength }) =>
                        html`<span class="teaser"
                          >${badge(strength, view.t.strengths[strength])} ${words(nameOf(view, to), view)}</span
                        >`,
                    )}</span
                >`
              : nothing
          }</span
        >
        ${chevronDownIcon()}
      </summary>
      ${
        open || view.graph.map.nodes.length <= small
          ? html`<div class="body">
              ${summary ? html`<p>${words(summary, view)}</p>` : nothing}${links(view, node)}${sourceList(node.sources, view)}
            </div>`
          : nothing
      }
    </details>
    ${emergency(view, node)}
  </li>`;
}

/** Links in groups that each read as a sentence, doubtful ones apart. */
function links(view: ListView, { id }: CauseNode) {
  const { graph, t } = view;
  const groups = new Map<string, CauseEdge[]>();
  const put = (heading: string, edge: CauseEdge) => void groups.set(heading, [...(groups.get(heading) ?? []), edge]);
  for (const edge of graph.out(id)) put(isSure(edge) ? t.does[edge.kind] : t.doubtful.out, edge);
  for (const edge of graph.into(id)) put(isSure(edge) ? t.done[edge.kind] : t.doubtful.into, edge);
  return [...groups].map(
    ([heading, edges]) =>
      html`<div class="group">
        <p class="does">${heading}</p>
        <ul class="links">
          ${edges.map((edge) => link(view, edge, edge.from === id ? edge.to : edge.from))}
        </ul>
      </div>`,
  );
}

function link(view: ListView, { strength, why, sources }: CauseEdge, other: string) {
  return html`<li part="link">
    <a href=${view.address(other)} @click=${(event: MouseEvent) => view.onFollow(event, other)}
      >${words(nameOf(view, other), view)}</a
    >
    ${badge(strength, view.t.strengths[strength])} ${why ? html`<p class="why">${words(why, view)}</p>` : nothing}
    ${sourceList(sources, view)}
  </li>`;
}

/** Stands beside the node, not in it: a sign that needs help is never behind a click. */
function emergency(view: ListView, { seekHelp }: CauseNode) {
  const tiers = [
    [view.t.emergency, seekHelp?.emergency, 'danger'],
    [view.t.urgent, seekHelp?.urgent, 'caution'],
    [view.t.nonUrgent, seekHelp?.nonUrgent, ''],
  ] as const;
  return tiers.map(([title, lines, tone]) =>
    lines?.length
      ? html`<div class="help ${tone}" part="warning">
          ${triangleAlertIcon()}
          <div>
            <p>${title}</p>
            <ul>
              ${lines.map((line) => html`<li>${words(line, view)}</li>`)}
            </ul>
          </div>
        </div>`
      : nothing,
  );
}

/** What a map from data says before its list. */
export const headView = ({ title, what }: CauseMap, level: number, { own }: Pick<ListView, 'own'>) =>
  html`${
    title
      ? html`<div class="title words" part="title" role="heading" aria-level=${level} dir="auto" lang=${own ?? nothing}>
          ${title}
        </div>`
      : nothing
  }
  ${what ? html`<p class="what words" dir="auto" lang=${own ?? nothing}>${what}</p>` : nothing}`;

/** What a map from data says of itself: what it leaves out, where the rest comes from, who checked it, or that nobody did. */
export const aboutView = (map: CauseMap, list: ListView) =>
  html`${
      map.leftOut.length
        ? html`<details class="omitted">
            <summary><span>${list.t.leftOut}</span></summary>
            ${leftOutList(map.leftOut, list)}
          </details>`
        : nothing
    }
    ${sourceList(map.sources, list, list.health.references)}
    <div part="review">
      <p>${reviewed(map.review, list) ?? list.shared.notReviewed}</p>
      ${credits(map, list)}
    </div>`;

/** What the four strengths mean. */
export function legend(t: Locale['causeList']) {
  return html`<details class="legend">
    <summary><span>${t.legend}</span></summary>
    <dl>
      ${(Object.keys(t.strengths) as Strength[]).map(
        (it) =>
          html`<dt>${badge(it, t.strengths[it])}</dt>
            <dd>${t.meanings[it]}</dd>`,
      )}
    </dl>
  </details>`;
}
