import {
  endHtml,
  escapeHtml,
  headingHtml,
  listHtml,
  named,
  seekHelpHtml,
  sourcesHtml,
  tag,
  type HtmlOptions,
  type Words,
} from '../../health/write-html.js';
import { isSure } from '../graph/cause-graph.js';
import type { Locale } from '../../locales/locale.js';
import type { CauseEdge, CauseMap, CauseNode } from './cause-map.schema.js';

/**
 * Writes the whole tag with the semantic HTML that `fromHtml` reads: it makes sense with no script, and a round trip
 * loses nothing but `seed` and `$schema`, which are for editors.
 */
export function toHtml(
  it: CauseMap,
  words: Words & Pick<Locale, 'causeList'>,
  { level = 3 }: Pick<HtmlOptions, 'level'> = {},
): string {
  const t = words.causeList;
  const names = new Map(it.nodes.map(({ id, plain }) => [id, plain]));

  const link = (edge: CauseEdge) => {
    const { to, kind, strength, why, sources } = edge;
    const parts = [
      `${named('lead', 'span', isSure(edge) ? t.does[kind] : t.doubtful.out)} <a href="#${to}">${escapeHtml(names.get(to) ?? to)}</a>.`,
      named('strength', 'em', `${t.strengths[strength]}.`),
      named('why', 'p', why),
      sourcesHtml(sources, words),
    ];
    return tag('li', { 'data-kind': kind, 'data-strength': strength }, parts.filter(Boolean).join(' '));
  };

  /** What a cause is said to do shows while it is closed: a heading “Causes” must not vouch for what is not shown. */
  const teaser = ({ to, strength }: CauseEdge) => {
    const badge = tag('em', { 'data-relief': 'strength', 'data-strength': strength }, `${escapeHtml(t.strengths[strength])}:`);
    return tag('span', { 'data-relief': 'teaser' }, `${badge} ${escapeHtml(names.get(to) ?? to)}`);
  };

  const node = ({ id, type, structure, plain, medical, summary, regions, seekHelp, sources }: CauseNode) => {
    const edges = it.edges.filter(({ from }) => from === id);
    const links = edges.map(link);
    const teasers = type === 'cause' || type === 'risk-group' ? edges.slice(0, 3).map(teaser) : [];
    const signs = [
      ['emergency', t.emergency, seekHelp?.emergency],
      ['urgent', t.urgent, seekHelp?.urgent],
      ['non-urgent', t.nonUrgent, seekHelp?.nonUrgent],
    ] as const;
    const name = tag('strong', {}, escapeHtml(plain)) + (medical ? ` <small>(${escapeHtml(medical)})</small>` : '');
    const inside = [
      named('what', 'p', summary),
      links.length ? `<ul>\n${links.join('\n')}\n</ul>` : '',
      sourcesHtml(sources, words),
    ].filter(Boolean);
    const parts = [
      inside.length ? `<details><summary>${[name, ...teasers].join(' ')}</summary>\n${inside.join('\n')}\n</details>` : name,
      // A sign that needs help is never behind a click, so it stands beside what is folded.
      ...signs.flatMap(([tier, lead, lines]) =>
        lines?.length ? [tag('div', { 'data-relief': tier }, `${named('lead', 'p', lead)}\n${listHtml(lines)}`)] : [],
      ),
    ];
    const said = { id, 'data-structure': structure, 'data-regions': regions.join(' ') };
    return tag('li', said, parts.join('\n'));
  };

  const lists = [...new Set([undefined, ...it.nodes.map(({ branch }) => branch)])].map((branch) => {
    const below = level + (branch === undefined ? 1 : 2);
    const groups = Object.keys(t.types).map((type) => {
      const nodes = it.nodes.filter((one) => one.branch === branch && one.type === type);
      return nodes.length
        ? `${headingHtml(below, t.types[type as CauseNode['type']])}\n${tag('ul', { 'data-type': type }, `\n${nodes.map(node).join('\n')}\n`)}`
        : '';
    });
    const inner = groups.filter(Boolean).join('\n');
    return branch === undefined
      ? inner
      : tag('section', { 'data-branch': branch }, `\n${headingHtml(level + 1, branch)}\n${inner}\n`);
  });

  const parts = [
    it.title && tag(`h${Math.min(level, 6)}`, { 'data-relief': 'title' }, escapeHtml(it.title)),
    named('what', 'p', it.what),
    it.seekHelp && seekHelpHtml(it.seekHelp, level + 1, words),
    ...lists,
    ...endHtml(it, level, words),
  ];
  const host = { id: it.id, lang: it.lang, 'data-topic': it.topic };
  return tag('relief-cause-explainer', host, `\n${parts.filter(Boolean).join('\n')}\n`);
}
