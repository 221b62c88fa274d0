<?php
// Must-use plugin of editors.test.mjs: what other plugins of a site do, each by an option.
if (get_option('relief_classic')) add_filter('use_block_editor_for_post', '__return_false');

// Shortcodes, and a filter that works on words where most do.
add_shortcode('relief_dose', fn() => '20 minutes');
add_shortcode('relief_box', fn($attributes, $content) => '<div class="box">' . do_shortcode($content) . '</div>');
add_filter('the_content', fn($html) => str_replace('hot-water-bottle', '<b class="term">hot-water bottle</b>', $html));
wp_embed_register_handler('relief', '~^https://video\.example/(\w+)$~', fn($found) => '<p class="embedded">' . $found[1] . '</p>');

// What people have in their functions.php, before our plugin or after it.
$tiny = function ($init) {
    $init['custom_elements'] = '~relief-remedy-card,~other-word';
    $init['extended_valid_elements'] = 'other-word[kind],relief-remedy-card[country|x-old]';
    $init['valid_children'] = '+other-word[b]';
    $init['content_style'] = 'body{margin:7px}';
    return $init;
};
if ($when = get_option('relief_tiny')) add_filter('tiny_mce_before_init', $tiny, (int) $when);

// A plugin that does without WordPress's paragraphs, as many do.
if (get_option('relief_no_paragraphs')) add_action('init', fn() => remove_filter('the_content', 'wpautop'));

// What a filter of WordPress makes of words, for places that a test cannot open otherwise.
add_action('rest_api_init', fn() => register_rest_route('relief-test/v1', '/filter', [
    'methods' => 'POST',
    'permission_callback' => '__return_true',
    'callback' => fn($request) => ['html' => apply_filters($request['name'], $request['html'])],
]));
