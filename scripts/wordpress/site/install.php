<?php
// Makes the tables and the first user.
define('WP_INSTALLING', true);
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Relief', 'admin', 'admin@example.com', true, '', bin2hex(random_bytes(12)));
update_option('permalink_structure', '/%postname%/');
update_option('template', $argv[1] ?? 'relief');
update_option('stylesheet', $argv[1] ?? 'relief');
if (is_file(WP_PLUGIN_DIR . '/relief-elements/relief-elements.php')) update_option('active_plugins', ['relief-elements/relief-elements.php']);
