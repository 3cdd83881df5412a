"""An object element in, whether it shows an image or plays a sound or film out."""

from __future__ import annotations

import re

from pipeline.markup import Element

_ENDING = re.compile(
    r"\.(?:apng|avif|gif|jpe?g|png|svg|webp|bmp|ico|mp3|wav|ogg|oga|flac|aac|m4a|opus|mp4|m4v|webm|ogv|mov)\Z",
    re.IGNORECASE,
)
_TYPES = ("image/", "audio/", "video/")


def is_media(element: Element) -> bool:
    """By its declared type, else by the ending of its address."""
    address = element.attrs.get("data", "").partition("#")[0].partition("?")[0].strip()
    kind = element.attrs.get("type", "").strip().lower()
    if not address:
        return False
    return kind.startswith(_TYPES) if kind else _ENDING.search(address) is not None
