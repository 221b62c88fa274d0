import { css } from 'lit';

/**
 * The box, the wall and the colours of every widget.
 *
 * - `:host` sets `display` and little more: a page's `* { margin: 0; padding: 0 }` beats `:host`.
 * - `.frame` is the box. Slots stand in it directly, so that slotted words inherit from the page as if we were not there.
 * - `.base` is the wall around our own words: everything initial, then the few properties that make us look like the site.
 * - Neutral colours are mixtures with `currentColor`, so they are right on any background, whatever the page says of its scheme.
 */
export const hostStyles = css`
  :host {
    display: block;
    --_accent: var(--relief-accent, color-mix(in oklab, #007a86, currentColor 22%));
    --_on-accent: var(--relief-on-accent, oklch(from var(--_accent) clamp(0, (0.57 - l) * 1000, 1) 0 0));
    --_good: var(--relief-good, color-mix(in oklab, #16803f, currentColor 28%));
    --_caution: var(--relief-caution, color-mix(in oklab, #b26a00, currentColor 34%));
    --_danger: var(--relief-danger, color-mix(in oklab, #d02b20, currentColor 30%));
    --_border: var(--relief-border, color-mix(in srgb, currentColor 24%, transparent));
    --_surface: var(--relief-surface, transparent);
    --_tint: var(--relief-tint, color-mix(in srgb, currentColor 5%, transparent));
    --_muted: var(--relief-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_focus: var(--relief-focus, currentColor);
    --_radius: var(--relief-radius, 0.75em);
    --_space: var(--relief-space, 1em);
  }
  /* Browsers without relative colours (Chrome before 119, Safari before 18, Firefox before 128) cannot tell what reads well on the accent. */
  @supports not (color: oklch(from red l c h)) {
    :host {
      --_accent: var(--relief-accent, #00656f);
      --_on-accent: var(--relief-on-accent, #fff);
    }
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* Large type on a narrow screen needs the room for its words. */
  .frame {
    padding: min(calc(var(--_space) * 1.25), 6vw);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--relief-shadow, none);
  }
  .base {
    all: initial;
    display: block;
    font-family: inherit;
    font-size: inherit;
    line-height: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    color-scheme: inherit;
    overflow-wrap: anywhere;
  }
  .words {
    unicode-bidi: isolate;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
  }
  a {
    color: var(--_accent);
  }
  :focus-visible {
    outline: max(2px, 0.16em) solid var(--_focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    :host {
      --_border: CanvasText;
      --_accent: LinkText;
      --_focus: Highlight;
      --_muted: CanvasText;
    }
  }
`;
