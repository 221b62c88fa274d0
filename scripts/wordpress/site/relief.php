<?php
// What a site owner adds besides the plugin: the theme's own comment form, wrapped. Must-use plugin.
// WordPress's emoji script asks s.w.org for pictures on machines without emoji.
remove_action('wp_head', 'print_emoji_detection_script', 7);
add_action('comment_form_before', function () {
    echo get_option('relief_rest_first') ? '<relief-comment-form backend="wordpress" action="' . esc_url(rest_url()) . '">' : '<relief-comment-form>';
});
add_action('comment_form_after', function () {
    echo '</relief-comment-form>';
});
