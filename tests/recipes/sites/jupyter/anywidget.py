"""Stands for anywidget in Python, which Debian does not have: a widget is its traits, with the text of its module."""

import traitlets


class AnyWidget(traitlets.HasTraits):
    def saved(self):
        """What a notebook keeps of it."""
        state = {name: getattr(self, name) for name in self.trait_names(sync=True)}
        return {
            **state,
            "_esm": self._esm.read_text(),
            "_anywidget_id": f"{type(self).__module__}.{type(self).__name__}",
            "_model_module": "anywidget",
            "_model_module_version": "0.11.0",
            "_model_name": "AnyModel",
            "_view_module": "anywidget",
            "_view_module_version": "0.11.0",
            "_view_name": "AnyView",
        }
