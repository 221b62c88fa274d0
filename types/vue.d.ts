import type { AllowedComponentProps, EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ReliefElements } from './elements.js';

type Handlers<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };

/** What our HTML is written with, as the type checker spells it. */
type Data = { [Name in `data${string}`]?: unknown };

/** `readonly` is written as in HTML; the checker makes `headingLevel` of `heading-level` by itself. */
type Props<E extends ReliefElements[keyof ReliefElements]> = E['properties'] & Omit<E['attributes'], keyof E['properties']>;

type Component<E extends ReliefElements[keyof ReliefElements]> = new () => E['element'] & {
  /** @deprecated For the type checker alone. */
  $props: Props<E> & Omit<HTMLAttributes, keyof Props<E>> & PublicProps & AllowedComponentProps & Data;
  /** @deprecated For the type checker alone. */
  $emit: EmitFn<Handlers<E['events']>>;
};

type Tags = { [Tag in keyof ReliefElements]: Component<ReliefElements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
