"""The folder of a site in, its pages on 127.0.0.1 out: for translators and editors, with the messages behind a page.

``desk.py`` reads and renders on demand, ``page_view.py`` and ``panel.py`` say what a person sees, ``saving.py``
writes one message, ``server.py`` answers the browser, ``events.py`` tells it that a file changed.
"""
