/** One element of every kind, its words as the page's own HTML, as an author would write them. */
export const samples = {
  'remedy-card': `
    <relief-remedy-card>
      <h2>Heat</h2>
      <p data-relief="what">A warm pack on the sore area.</p>
      <ul data-relief="claims">
        <li data-direction="small" data-certainty="moderate">It can ease a new back pain a little.
          <cite><a href="https://doi.org/10.1002/14651858.CD004750.pub2">Superficial heat or cold for low back pain</a></cite></li>
      </ul>
      <ol data-relief="how">
        <li>Wrap the pack in a towel.</li>
        <li>Leave it on for <time datetime="PT10M">10</time> to <time datetime="PT15M">15 minutes</time>.</li>
      </ol>
      <ul data-relief="not-for"><li>skin that is numb or broken</li></ul>
      <ul data-relief="stop-if"><li>the skin turns bright red or mottled</li></ul>
      <section data-relief="seek-help">
        <h3>Get emergency help if</h3>
        <ul data-relief="emergency"><li>you cannot feel your legs</li></ul>
      </section>
    </relief-remedy-card>`,
  'exercise-stepper': `
    <relief-exercise-stepper>
      <h2>Pelvic tilt</h2>
      <p>Lie on your back, knees bent, feet flat on the floor.</p>
      <ol>
        <li>Press your lower back to the floor. Hold for <time datetime="PT5S">5 seconds</time>.</li>
        <li>Let go slowly. Rest for <time datetime="PT5S">5 seconds</time>.</li>
      </ol>
    </relief-exercise-stepper>`,
  'cause-explainer': `
    <relief-cause-explainer data-topic="back pain">
      <h2>What causes back spasm?</h2>
      <ul data-type="cause">
        <li id="strain"><strong>Pulled muscle</strong> <small>(muscle strain)</small>
          <p>A muscle is stretched too far.</p>
          <ul data-kind="causes">
            <li data-strength="probable"><a href="#back-spasm">Back spasm</a> <p>Often no cause is found.</p></li>
          </ul></li>
      </ul>
      <ul data-type="symptom"><li id="back-spasm"><strong>Back spasm</strong><p>A muscle tightens and hurts.</p></li></ul>
    </relief-cause-explainer>`,
  'comment-thread': `
    <relief-comment-thread id="thread" backend="browser"></relief-comment-thread>`,
  'comment-form': `
    <relief-comment-form for="thread" backend="browser"></relief-comment-form>`,
  'seek-help': `
    <relief-seek-help country="GB">
      <section data-relief="emergency"><h2>Call 999 if</h2><ul><li>you cannot feel your legs</li></ul></section>
    </relief-seek-help>`,
};
