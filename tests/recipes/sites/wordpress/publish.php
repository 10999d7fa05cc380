<?php
// What WordPress does to a post with a Custom HTML block, by its own functions: its filters for those who may not write
// any HTML, then what it does when a post is shown.
$wordpress = getenv('WORDPRESS');
define('ABSPATH', "$wordpress/");
define('WPINC', 'wp-includes');
foreach (['compat', 'pomo/translations', 'load', 'plugin', 'functions', 'l10n', 'option', 'formatting', 'kses', 'shortcodes', 'blocks', 'class-wp-block-parser', 'class-wp-block-type', 'class-wp-block-type-registry', 'class-wp-block-list', 'class-wp-block'] as $part)
  require_once ABSPATH . WPINC . "/$part.php";

$block = "<!-- wp:html -->\n" . file_get_contents('paste.html') . "<!-- /wp:html -->\n";
$page = fn($post) => '<!doctype html><html lang="en"><meta charset="utf-8"><title>WordPress</title><body><p>A post</p>'
  . wptexturize(do_blocks($post)) . '</body></html>';
file_put_contents('editor.html', $page($block));
file_put_contents('author.html', $page(wp_kses_post($block)));
