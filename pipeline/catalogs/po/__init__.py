"""The .po file itself: read without loss, laid out as GNU gettext does, edited in place."""
