# What Open edX does to a Text component: it fills in two placeholders, and shows the unit in a frame of the course page.
from pathlib import Path

START = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Open edX</title><body>'
text = Path("paste.html").read_text()
text = text.replace("%%USER_ID%%", "0123").replace("%%COURSE_ID%%", "course-v1:a+b+c")
Path("unit.html").write_text(f'{START}<div id="content"><p>A unit</p>{text}</div></body></html>')
Path("course.html").write_text(
    f'{START}<iframe src="unit.html" title="A unit" width="900" height="900" allowfullscreen></iframe></body></html>'
)
