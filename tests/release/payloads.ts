const hostile = [
  '<script>alert(1)</script>',
  '<img src=https://evil.example/x.png onerror=alert(1)>',
  '<iframe src="file:///etc/passwd"></iframe>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<style>@import "https://evil.example";</style>',
  '</style><script>alert(1)</script>',
  '</title><svg/onload=alert(1)>',
  '<svg><use href="https://evil.example#x"/></svg>',
  '<object data="file:///etc/passwd"></object>',
  '<embed src="https://evil.example">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example"><input autofocus></form>',
  '<a href="javascript:alert(1)">x</a>',
  '<video poster="https://evil.example"><source src=x></video>',
  '<!--', '-->', '<![CDATA[', ']]>', '<?xml version="1.0"?>', '<!doctype html>',
  '"><b>x</b>', "'><b>x</b>", '` onmouseover=alert(1) x=`', '</p></td></tr></table></main>',
  '</textarea><script>alert(1)</script>', '<template><b>x</b></template>', '<noscript><b>x',
  '<plaintext>', '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '&lt;b&gt;already&lt;/b&gt;', '&#60;b&#62;', '&amp;lt;', '&', '&nbsp', '<', '>', '<<', '< b >',
  '<b', '<b/', '<B\tx=1>', '＜script＞', '\u2039script\u203a', '%3Cscript%3E', '\\u003cscript\\u003e',
  '{{7*7}}', '${7*7}', '<%= 7 %>', '[[x]](https://evil.example)', '# heading', '| a | b |',
  'url(https://evil.example)', '}; body{display:none}', '/* */ x{}', '\\', "\\'", '$&', '$1', '$$',
  "$'", '%s', '=1+1', '@import', 'javascript:alert(1)', 'data:text/html,<b>', 'file:///etc/passwd',
  'https://evil.example/x', '../../../etc/passwd',
]; // prettier-ignore

/** 100 texts that would do harm, or come out wrong, where text is taken for mark-up. */
export const payloads: readonly string[] = [
  ...hostile,
  ...hostile.slice(0, 100 - hostile.length).map((text) => `x ${text.toUpperCase()} "y"`),
];
