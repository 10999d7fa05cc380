# What Canvas does to a page: the sanitize library with Canvas's list of what a frame may have, and a listener for the
# height of a frame.
require 'sanitize'

config = {
  elements: %w[a p h1 h2 h3 div span em strong ul ol li img iframe],
  attributes: {
    :all => %w[style class id title role lang dir aria-label aria-labelledby aria-describedby],
    'a' => %w[href target name],
    'img' => %w[align alt height src width],
    'iframe' => %w[src width height name align frameborder scrolling sandbox allowfullscreen]
  },
  protocols: { 'iframe' => { 'src' => ['http', 'https', :relative] } }
}
listener = <<~HTML
  <script>
    addEventListener('message', ({ source, data }) => {
      if (data.subject !== 'lti.frameResize') return;
      const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
      frame.style.height = frame.height = data.height + 'px';
    });
  </script>
HTML

more = '<script src="https://example.org/lesson/embed.js"></script><attention-lesson></attention-lesson>'
kept = Sanitize.fragment(File.read('paste.html') + more, config)
File.write('kept.html', kept)
File.write('page.html', "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Canvas</title><body>#{listener}#{kept}</body></html>")
