export const wrong = [
  <relief-remedy-card heading-level="high" />,
  <relief-remedy-card timer="yes" />,
  <relief-remedy-card compackt />,
  <relief-remedy-carrd />,
  <relief-remedy-card onrelief-content-error={(event: MouseEvent) => event.clientX} />,
  <relief-cause-explainer view="bodies" />,
  <relief-comment-thread order="random" />,
  <relief-comment-count patience="long" />,
];
