import type { AllowedComponentProps, EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ReliefElements } from './elements.js';

type Handlers<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };

/** What our HTML is written with, as the type checker spells it. */
type Data = { [Name in `data${string}`]?: unknown };

type Component<E extends ReliefElements[keyof ReliefElements]> = new () => E['element'] & {
  /** @deprecated For the type checker alone. */
  $props: E['properties'] & Omit<HTMLAttributes, keyof E['properties']> & PublicProps & AllowedComponentProps & Data;
  /** @deprecated For the type checker alone. */
  $emit: EmitFn<Handlers<E['events']>>;
};

type Tags = { [Tag in keyof ReliefElements]: Component<ReliefElements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
