<?php
// Lets tests change the site and look into its database. Must-use plugin; answers only who knows the token of this site.
if (get_option('relief_guests')) add_filter('rest_allow_anonymous_comments', '__return_true');
if (get_option('relief_no_flood')) add_filter('wp_is_comment_flood', '__return_false', 99);
add_filter('pre_wp_mail', '__return_true');
// A site that hands readers a nonce, as many themes do; how many seconds it lives.
if (get_option('relief_nonce')) add_action('wp_enqueue_scripts', fn() => wp_enqueue_script('wp-api-request'));
if ($life = (int) get_option('relief_nonce_life')) add_filter('nonce_life', fn() => $life);
// A page cache that does not know members from guests: everybody gets the page as its first reader got it.
add_action('template_redirect', function () {
    if (!get_option('relief_page_cache')) return;
    $kept = WP_CONTENT_DIR . '/relief-page-' . md5($_SERVER['REQUEST_URI']);
    if (is_file($kept)) {
        readfile($kept);
        exit();
    }
    ob_start(function ($page) use ($kept) {
        file_put_contents($kept, $page);
        return $page;
    });
});

add_action('init', function () {
    if (!isset($_GET['relief-control']) || !hash_equals(RELIEF_CONTROL, $_GET['relief-control'])) return;
    $command = json_decode(file_get_contents('php://input'), true);
    foreach ($command['options'] ?? [] as $name => $value) update_option($name, $value);
    $all = ['status' => 'any', 'orderby' => 'comment_ID', 'order' => 'ASC']; // held, spam and trash too
    if (!empty($command['wipe'])) foreach (get_comments($all + ['fields' => 'ids']) as $id) wp_delete_comment($id, true);
    remove_all_filters('content_save_pre'); // the article brings elements that an editor without the right would lose
    if (!empty($command['restricted'])) $command['post']['post_content'] = wp_kses_post($command['post']['post_content']);
    if (!empty($command['wipe'])) array_map('unlink', glob(WP_CONTENT_DIR . '/relief-page-*'));
    if (isset($command['post'])) {
        $post = wp_insert_post($command['post'], true);
        if (is_wp_error($post)) wp_send_json(['error' => $post->get_error_message()], 500);
    }
    // A member, and the cookies of being logged in, by the same functions as wp-login.php uses.
    if (isset($command['login'])) {
        $name = $command['login'];
        $user = username_exists($name) ?: wp_insert_user(['user_login' => $name, 'user_pass' => wp_generate_password(), 'user_email' => "$name@example.com", 'display_name' => "$name the Member", 'role' => $command['role'] ?? 'subscriber']);
        wp_set_auth_cookie($user, true);
    }
    if (isset($command['edit'])) wp_update_post($command['edit']);
    if (isset($command['approve'])) wp_set_comment_status($command['approve'], 'approve');
    $rows = array_map(
        fn($row) => [
            'id' => (int) $row->comment_ID,
            'post' => (int) $row->comment_post_ID,
            'user' => (int) $row->user_id,
            'parent' => (int) $row->comment_parent,
            'status' => $row->comment_approved,
            'name' => $row->comment_author,
            'email' => $row->comment_author_email,
            'url' => $row->comment_author_url,
            'text' => $row->comment_content,
        ],
        get_comments($all),
    );
    wp_send_json(['version' => get_bloginfo('version'), 'post' => $post ?? null, 'user' => $user ?? 0, 'link' => isset($post) ? get_permalink($post) : null, 'comments' => $rows]);
});
