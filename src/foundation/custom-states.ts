/**
 * Sets the states that a page's CSS asks for by `:state()`: those that are named, and no other.
 * Safari before 17.4 and Firefox before 126 have none, and Chromium 90 to 124 throws for a name without dashes. They are hooks for
 * styles, so nothing else may fail with them.
 */
export function tellStates(internals: ElementInternals | undefined, ...names: (string | false | undefined)[]) {
  const states = internals?.states;
  try {
    states?.clear();
    for (const name of names) if (name) states?.add(name);
  } catch {
    // No hooks here.
  }
}
