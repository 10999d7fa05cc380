<?php
// What Moodle does to a text: a teacher's is shown as it is; a student's goes through HTML Purifier, with the settings
// that matter for frames and scripts as Moodle has them.
require_once 'HTMLPurifier.auto.php';

$config = HTMLPurifier_Config::createDefault();
$config->set('Cache.DefinitionImpl', null);
$config->set('HTML.Doctype', 'XHTML 1.0 Transitional');
$config->set('Core.ConvertDocumentToFragment', true);
$config->set('URI.AllowedSchemes', ['http' => true, 'https' => true, 'mailto' => true]);

$text = file_get_contents('paste.html');
$page = fn($body) => "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Moodle</title><body>$body</body></html>";
file_put_contents('teacher.html', $page($text));
file_put_contents('student.html', $page('<p>A post</p>' . (new HTMLPurifier($config))->purify($text)));
