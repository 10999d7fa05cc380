# Debian's HTML Purifier is older than its PHP, which reads $text{0} no more.
cp -r /usr/share/php/HTMLPurifier* .
sed -i -E 's/(\$\w+(\[[^]]*\])?)\{(\$?\w+)\}/\1[\3]/g' \
  HTMLPurifier/Encoder.php HTMLPurifier/ChildDef/Custom.php HTMLPurifier/TagTransform/Font.php
php -d include_path=. publish.php
