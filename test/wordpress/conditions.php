<?php
// Must-use plugin of matrix.test.mjs: what plugins and owners of a site do to comments, each by the option relief_case.
$case = get_option('relief_case');

// As Antispam Bee does it: the box gets another name, and a trap with the usual one stands beside it.
if ($case === 'renamed box') {
    add_filter('comment_form_field_comment', fn($html) => preg_replace('~<textarea([^>]*?) id="comment" name="comment"~', '<textarea$1 id="b0x" name="b0x"', $html) .
        '<textarea id="comment" name="comment" aria-hidden="true" aria-label="hp-comment" autocomplete="new-password" tabindex="-1" style="padding:0 !important;clip:rect(1px, 1px, 1px, 1px) !important;position:absolute !important;white-space:nowrap !important;height:1px !important;width:1px !important;overflow:hidden !important;"></textarea>');
    add_action('init', function () {
        if (!isset($_POST['b0x']) && !isset($_POST['comment'])) return;
        $GLOBALS['relief_is_spam'] = !empty($_POST['comment']) || empty($_POST['b0x']);
        if (!$GLOBALS['relief_is_spam']) $_POST['comment'] = $_POST['b0x'];
    }, 0);
    add_filter('pre_comment_approved', fn($approved) => !empty($GLOBALS['relief_is_spam']) ? 'spam' : $approved, 99);
}

if ($case === 'spam filter') add_filter('pre_comment_approved', fn() => 'spam', 99);

if ($case === 'refused with 403') add_filter('preprocess_comment', fn() => wp_die('Please leave out the link to example.net.', 'Refused', ['response' => 403, 'back_link' => true]));

if ($case === 'refused by an error') add_filter('pre_comment_approved', fn() => new WP_Error('comment_link', 'Please leave out the link to example.net.', 409));

// A field of a plugin's, which it wants to see filled in.
if ($case === 'a required field') {
    $field = function () {
        echo '<p><label for="sum">Two and two</label> <input id="sum" name="sum" required></p>';
    };
    add_action('comment_form_after_fields', $field);
    add_action('comment_form_logged_in_after', $field);
    add_filter('preprocess_comment', fn($comment) => ($_POST['sum'] ?? '') === '4' ? $comment : wp_die('Please add up two and two.', 'Refused', ['response' => 403]));
}

if ($case === 'no REST') add_filter('rest_authentication_errors', fn() => new WP_Error('rest_disabled', 'The REST API is switched off.', ['status' => 401]));
