<?php
/**
 * Plugin Name: Relief Elements
 * Description: Loads Relief Elements, lets every author save its tags, and keeps WordPress's automatic paragraphs out of them.
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * Put this file and the folder dist/cdn of the package, named cdn, into wp-content/plugins/relief-elements/ and activate it.
 */

defined('ABSPATH') || exit;

add_action('wp_head', function () {
    $cdn = esc_url(plugins_url('cdn', __FILE__));
    echo "<link rel=\"stylesheet\" href=\"$cdn/relief.css\">\n<script type=\"module\" src=\"$cdn/relief.js\"></script>\n";
});

// WordPress takes tags that it does not know from authors who may not write any HTML. The comment elements are not among these:
// they name the address that comments go to, which is for the owner of the site to say.
add_filter('wp_kses_allowed_html', function ($tags, $context) {
    if ($context !== 'post') return $tags;
    $own = [
        'relief-remedy-card' => 'src heading-level seek-help timer compact handout compare',
        'relief-exercise-stepper' => 'src heading-level announcements no-auto-advance keep-going guide from-link no-pain-question media-controls',
        'relief-cause-explainer' => 'src heading-level no-address selected view marks',
        'relief-seek-help' => 'src country emergency-number advice-number advice-name heading-level',
        'time' => 'datetime',
    ];
    foreach ($own as $tag => $attributes) {
        $tags[$tag] = array_fill_keys(explode(' ', "$attributes id class lang dir data-*"), true);
    }
    return $tags;
}, 10, 2);

// The classic editor's paragraphs end a tag that WordPress does not know before its words begin. So what is ours steps aside for
// a moment; its quotes and dashes are made as everywhere else.
(function () {
    $aside = [];
    add_filter('the_content', function ($html) use (&$aside) {
        return preg_replace_callback('~<(relief-[a-z-]+)\b[^>]*>.*?</\1>~s', function ($found) use (&$aside) {
            $aside[] = wptexturize($found[0]);
            return '<div data-relief-aside="' . array_key_last($aside) . '"></div>';
        }, $html) ?? $html;
    }, 9);
    add_filter('the_content', function ($html) use (&$aside) {
        return preg_replace_callback('~<div data-relief-aside="(\d+)"></div>~', function ($found) use (&$aside) {
            return $aside[$found[1]] ?? '';
        }, $html) ?? $html;
    }, 12);
})();
