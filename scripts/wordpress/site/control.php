<?php
// Lets tests change the site and look into its database. Must-use plugin; answers only who knows the token of this site.
if (get_option('relief_guests')) add_filter('rest_allow_anonymous_comments', '__return_true');
if (get_option('relief_no_flood')) add_filter('wp_is_comment_flood', '__return_false', 99);
add_filter('pre_wp_mail', '__return_true');

add_action('init', function () {
    if (!isset($_GET['relief-control']) || !hash_equals(RELIEF_CONTROL, $_GET['relief-control'])) return;
    $command = json_decode(file_get_contents('php://input'), true);
    foreach ($command['options'] ?? [] as $name => $value) update_option($name, $value);
    $all = ['status' => 'any', 'orderby' => 'comment_ID', 'order' => 'ASC']; // held, spam and trash too
    if (!empty($command['wipe'])) foreach (get_comments($all + ['fields' => 'ids']) as $id) wp_delete_comment($id, true);
    remove_all_filters('content_save_pre'); // the article brings elements that an editor without the right would lose
    if (!empty($command['restricted'])) $command['post']['post_content'] = wp_kses_post($command['post']['post_content']);
    if (isset($command['post'])) {
        $post = wp_insert_post($command['post'], true);
        if (is_wp_error($post)) wp_send_json(['error' => $post->get_error_message()], 500);
    }
    if (isset($command['edit'])) wp_update_post($command['edit']);
    if (isset($command['approve'])) wp_set_comment_status($command['approve'], 'approve');
    $rows = array_map(
        fn($row) => [
            'id' => (int) $row->comment_ID,
            'post' => (int) $row->comment_post_ID,
            'parent' => (int) $row->comment_parent,
            'status' => $row->comment_approved,
            'name' => $row->comment_author,
            'email' => $row->comment_author_email,
            'url' => $row->comment_author_url,
            'text' => $row->comment_content,
        ],
        get_comments($all),
    );
    wp_send_json(['version' => get_bloginfo('version'), 'post' => $post ?? null, 'link' => isset($post) ? get_permalink($post) : null, 'comments' => $rows]);
});
