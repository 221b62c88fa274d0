/** What the explainer says before anything is asked of it. The rest comes with the list and the views. */
export const causeExplainer = {
  /** Names the choice between the views. */
  view: 'View',
  views: { list: 'List', body: 'Body', table: 'Table' },
  find: 'Find',
};
