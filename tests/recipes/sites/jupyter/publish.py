# Runs the recipe's cell, and keeps its widget as a notebook does.
import json
from pathlib import Path

cell = {}
exec(Path("attention.py").read_text(), cell)
widget = {"model_name": "AnyModel", "model_module": "anywidget", "model_module_version": "0.11.0"}
state = {"lesson": {**widget, "state": cell["lesson"].saved()}}
Path("state.json").write_text(json.dumps({"version_major": 2, "version_minor": 0, "state": state}))
