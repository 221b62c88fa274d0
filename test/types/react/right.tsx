import 'relief-elements/define/all.js';
import type {} from 'relief-elements/react';
import { useRef } from 'react';
import type { RemedyCard } from 'relief-elements';

export function Page({ heat }: { heat: object }) {
  const card = useRef<RemedyCard>(null);
  return (
    <main>
      <relief-remedy-card
        ref={card}
        key="heat"
        className="wide"
        content={heat}
        heading-level={4}
        timer
        compact={false}
        seek-help="#help"
        data-topic="back pain"
        onClick={(event) => event.currentTarget.load()}
        onrelief-content-error={({ problems, door }) => console.log(problems[0]?.path, door)}
      >
        <h3>Heat</h3>
      </relief-remedy-card>
      <relief-exercise-stepper headingLevel={2} no-auto-advance onrelief-step-change={({ step }) => console.log(step.cue)} />
      <relief-cause-explainer selected="strain" view="body" onrelief-cause-select={(event) => console.log(event.type)} />
      <relief-comment-form backend="browser" post="1" required />
      <relief-comment-form
        name="story"
        value="Heat"
        form="page"
        disabled={false}
        readOnly
        required
        onInput={({ currentTarget: { value, labels } }) => console.log(value.length, labels?.length)}
        onChange={({ currentTarget }) => currentTarget.setCustomValidity('')}
      />
      <relief-comment-thread order="newest" per-page={10} />
      <relief-comment-count
        backend="waline"
        action="/"
        post="/heat"
        onrelief-comments-count={({ count }) => console.log(count + 1)}
      />
      <relief-seek-help country="GB" />
    </main>
  );
}
