import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ReliefElements } from './elements.js';

/** React 19 sets a property where the element has one, else an attribute, and listens for `on` + the event's name. */
type Props<E extends ReliefElements[keyof ReliefElements]> = Omit<
  DetailedHTMLProps<HTMLAttributes<E['element']>, E['element']>,
  'content'
> &
  E['attributes'] &
  E['properties'] & { [Name in keyof E['events'] as `on${string & Name}`]?: (event: E['events'][Name]) => void } & {
    /** Arrives as well as `className` does. */
    class?: string;
  };

type Tags = { [Tag in keyof ReliefElements]: Props<ReliefElements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
