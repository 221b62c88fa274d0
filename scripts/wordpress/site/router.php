<?php
// For PHP's own server: files as they are, our built script from its own folder, everything else to WordPress.
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$root = $_SERVER['DOCUMENT_ROOT'];
$password = getenv('RELIEF_PASSWORD');
if ($password && ($_SERVER['PHP_AUTH_PW'] ?? '') !== $password) {
    header('www-authenticate: Basic realm="Site"');
    http_response_code(401);
    echo '<h1>Unauthorized</h1>';
    return true;
}
$dist = getenv('RELIEF_DIST');
if ($dist && strpos($path, '/relief-elements/') === 0) {
    $file = realpath($dist . '/' . substr($path, strlen('/relief-elements/')));
    if (!$file || strpos($file, realpath($dist) . DIRECTORY_SEPARATOR) !== 0) {
        http_response_code(404);
        return true;
    }
    $types = ['js' => 'text/javascript', 'css' => 'text/css', 'json' => 'application/json', 'svg' => 'image/svg+xml'];
    header('content-type: ' . ($types[pathinfo($file, PATHINFO_EXTENSION)] ?? 'application/octet-stream'));
    readfile($file);
    return true;
}
if ($path !== '/' && is_file($root . $path)) return false;
if (is_file($root . $path . '/index.php') && rtrim($root . $path, '/') !== __DIR__) {
    $_SERVER['SCRIPT_NAME'] = rtrim($path, '/') . '/index.php';
    chdir($root . $path);
    require $root . rtrim($path, '/') . '/index.php';
    return true;
}
$_SERVER['SCRIPT_NAME'] = substr(__DIR__, strlen(realpath($root))) . '/index.php';
require __DIR__ . '/index.php';
