<?php
// Must-use plugin of refusals.test.mjs: how plugins against spam refuse a comment, by the option relief_refusal; by the form and by REST.
$refusal = (string) get_option('relief_refusal');
$status = (int) substr($refusal, -3);
$spam = 'Your comment looks like spam, and was refused.';

if (strpos($refusal, 'wp_die') === 0) add_filter('preprocess_comment', fn() => wp_die("<p>$spam</p>", 'Refused', ['response' => $status, 'back_link' => true]));
if (strpos($refusal, 'an error') === 0) {
    add_filter('pre_comment_approved', fn() => new WP_Error('spam', $spam, $status));
    add_filter('rest_preprocess_comment', fn() => new WP_Error('spam', $spam, ['status' => $status]));
}
$ends = [
    'a page of its own' => function () {
        echo '<!doctype html><title>One moment</title><h1>Please wait while we look at your browser</h1>';
        exit();
    },
    'another page of the site' => function () {
        wp_safe_redirect(home_url('/'));
        exit();
    },
    'nothing at all' => fn() => exit(),
];
if (isset($ends[$refusal])) {
    add_action('pre_comment_on_post', $ends[$refusal]);
    add_filter('rest_preprocess_comment', fn() => $ends[$refusal]());
}
