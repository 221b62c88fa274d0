/** Holds what the checker reports of each row of the article, as it was written, against what the evidence says of it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkFiles } from '../../src/cli/check-files.js';
import { checkContent } from '../../src/cli/content.js';
import { kindOf } from '../../src/cli/kinds.js';
import { plain } from '../../src/health/honesty/plain.js';

/** How the evidence stands to a row as it was written. */
export type Verdict = 'supported' | 'unsupported' | 'contradicted' | 'unsafe';

export interface Row {
  id: string;
  verdict: Verdict;
  evidence: string;
  /** The article's own words; the content of the row holds them as they stand. */
  words: string[];
}

export interface Judged extends Row {
  /** Rules of truth and safety that the row breaks. */
  rules: string[];
  /** Rules of plain writing that it breaks: they say nothing of whether it is true, and do not count. */
  style: string[];
  /** Rules that are left when every claim and cause is given a source that does not bear it out, and a certainty. */
  dressed: string[];
  right: boolean;
}

const folder = 'test/seed';
export const today = new Date('2026-11-22');
export const rows = JSON.parse(readFileSync(`${folder}/rows.json`, 'utf8')) as Row[];
export const document = (id: string) => JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')) as Record<string, unknown>;

const aboutStyle = new Set([...plain.map(({ id }) => id), 'reading-age']);

/** Rules that a row's file breaks, as `relief-elements check` finds them. */
export async function reported(id: string): Promise<string[]> {
  const checked = await checkFiles([resolve(folder, `${id}.json`)], { today, cwd: resolve('.') });
  return [...new Set(checked.flatMap(({ findings }) => findings.map(({ rule }) => rule)))];
}

export async function judge(row: Row): Promise<Judged> {
  const found = await reported(row.id);
  const rules = found.filter((it) => !aboutStyle.has(it));
  return {
    ...row,
    rules,
    style: found.filter((it) => aboutStyle.has(it)),
    dressed: dressed(document(row.id)).filter((it) => !aboutStyle.has(it)),
    right: rules.length > 0 === (row.verdict !== 'supported'),
  };
}

/** What is still found when an author adds a source that has nothing to do with it. */
function dressed(data: Record<string, unknown>): string[] {
  const source = { title: 'A study of something else', year: 2020, doi: '10.1000/something.else' };
  const dress = (list: unknown) =>
    (list as Record<string, unknown>[] | undefined)?.map((it) => ({
      ...it,
      ...(it.certainty === 'none' && { certainty: 'high' }),
      sources: it.sources ?? [source],
    }));
  const content = { ...data, claims: dress(data.claims), edges: dress(data.edges), sources: data.sources ?? [source] };
  const kept = JSON.parse(JSON.stringify(content)) as object;
  return [...new Set(checkContent(kindOf(kept)!, kept, today).map(({ rule }) => rule))];
}
