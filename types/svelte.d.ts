import type { HTMLAttributes } from 'svelte/elements';
import type { ReliefElements } from './elements.js';

type Props<E extends ReliefElements[keyof ReliefElements]> = Omit<HTMLAttributes<E['element']>, keyof E['properties']> &
  E['attributes'] &
  E['properties'] & { [Name in keyof E['events'] as `on${string & Name}`]?: (event: E['events'][Name]) => void };

type Tags = { [Tag in keyof ReliefElements]: Props<ReliefElements[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
