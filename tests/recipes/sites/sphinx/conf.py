project = "A course"
extensions = ["myst_parser"]
html_static_path = ["_static"]
html_theme = "basic"
