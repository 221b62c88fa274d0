import { claims, common, filled, heading, names, number, part, phrase, sentences, value, words } from '../../health/read-html.js';

/**
 * Reads a remedy from a card's own HTML; undefined when it holds none of ours. Beside what every widget shares (health/read-html.ts):
 *
 * ```html
 * <relief-remedy-card id="cold-pack" data-kind="PhysicalTherapy" data-topic="back pain" data-conditions="back-spasm">
 *   <h3>Cold pack <small data-relief="medical">(cryotherapy)</small></h3>
 *   <p data-relief="what">A cold pack on the sore area.</p>
 *   <p data-relief="for-when" data-value="acute">For new pain</p>
 *   <ul data-relief="claims">
 *     <li data-direction="unclear" data-certainty="very-low" data-level="B">It may ease pain for a short time.
 *       <ul data-relief="sources"><li><cite><a href="https://doi.org/10.1002/14651858.CD004750.pub2">Superficial heat or
 *         cold for low back pain</a></cite> <time data-relief="year" datetime="2006">2006</time></li></ul></li>
 *   </ul>
 *   <ol data-relief="how"><li>Wrap the pack in a towel.</li></ol>
 *   <dl data-relief="dose">
 *     <dt>Each time</dt><dd data-relief="duration"><time datetime="PT10M">10</time> to <time datetime="PT15M">15 minutes</time></dd>
 *     <dt>Never longer than</dt><dd data-relief="max"><time datetime="PT20M">20 minutes</time></dd>
 *     <dt>Wait at least</dt><dd data-relief="min-gap"><time datetime="PT2H">2 hours</time></dd>
 *     <dt>Times a day</dt><dd data-relief="per-day">3</dd>
 *   </dl>
 *   <section data-relief="do-not"><h4>With the pack on</h4><ul><li><span data-relief="lead">Do not</span> sleep</li></ul></section>
 *   <ul data-relief="not-for"><li>Raynaud’s</li></ul>
 * </relief-remedy-card>
 * ```
 *
 * Also in `dose`: `gap-condition`, `for-days`, `amount`, `max-amount`, `frequency`, `note`; on the card: `body-location`.
 */
export function fromHtml(host: Element): unknown {
  if (!heading(host) && !part(host, 'what')) return undefined;
  const dose = part(host, 'dose') ?? undefined;
  return {
    ...common(host),
    kind: host.getAttribute('data-kind') ?? undefined,
    forWhen: value(host, 'for-when')?.match(/\S+/g) ?? undefined,
    conditions: names(host, 'data-conditions'),
    bodyLocation: phrase(host, 'body-location'),
    claims: claims(host),
    how: sentences(host, 'how'),
    advice: advice(host),
    dose:
      dose &&
      filled({
        duration: value(dose, 'duration'),
        max: value(dose, 'max'),
        minGap: value(dose, 'min-gap'),
        gapCondition: phrase(dose, 'gap-condition'),
        perDay: number(dose, 'per-day'),
        forDays: number(dose, 'for-days'),
        amount: phrase(dose, 'amount'),
        maxAmount: phrase(dose, 'max-amount'),
        frequency: phrase(dose, 'frequency'),
        note: phrase(dose, 'note'),
      }),
  };
}

/** Lists of what to do and what not to do, under the page's own headings. */
const advice = (host: Element) =>
  Array.from(host.querySelectorAll('[data-relief~="do"],[data-relief~="do-not"]'), (it) => ({
    kind: it.matches('[data-relief~="do"]') ? 'do' : 'do-not',
    title: words(it.querySelector('h1,h2,h3,h4,h5,h6')),
    lines: Array.from(it.querySelectorAll('li'), words).filter((line) => line !== undefined),
  }));
