// npm run demo:wordpress: a real WordPress on this machine with the article as a post, our script tag and the wrapped comment form.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startWordPress } from './site.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The article of the built demo, without what is otherwise here: the title and the comments are WordPress's, and it keeps them. */
export function article() {
  const file = join(dist, 'demo/index.html');
  if (!existsSync(file)) return '<p>Most back spasms ease within days. Keep moving gently; warmth helps a little.</p>';
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return main
    .replace(/<h1[\s\S]*?<\/h1>/, '')
    .replace(/<section id="reply">[\s\S]*?<\/section>/, '')
    .replace('Your comments, timers and pain notes stay in this browser.', 'Your timers and pain notes stay in this browser.')
    .replace(/src="content\//g, 'src="/relief-elements/demo/content/');
}

/** An editor pastes it as a “Custom HTML” block; there WordPress adds no paragraphs of its own. */
export const asPost = (html) => ({
  post_title: 'Back spasms: what helps, what does not, and when to get help',
  post_name: 'back-spasms',
  post_content: `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`,
  post_status: 'publish',
  comment_status: 'open',
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(dist, 'cdn/relief.js'))) {
    console.error('The script tag is not built yet: run “npm run build” first.');
    process.exit(1);
  }
  try {
    const wordpress = await startWordPress({ dist, ...(process.env.PORT && { port: Number(process.env.PORT) }) });
    const stop = () => wordpress.stop().then(() => process.exit(0));
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const { link } = await wordpress.control({ options: { comment_previously_approved: 1 }, post: asPost(article()) });
    console.log(
      `WordPress ${wordpress.version}: ${link}\nA first comment waits for a moderator, as in any new WordPress. Ctrl+C stops it.`,
    );
  } catch (error) {
    if (error.name !== 'MissingError') throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
