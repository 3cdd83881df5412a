"""Kazakh: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, words

LANGUAGE = Language(
    tag="kk",
    name="Kazakh",
    evidence=Evidence.NONE,
    titles=words("проф акад т.б. т.с.с қ ж көш"),
    endings=words("т.б т.с.с ж жж ғ ғғ мың млн млрд тг км"),
    before_numbers=words("б № т"),
    openers=words("бұл ол осы сол мен сен біз сіз олар және бірақ алайда сондай сондықтан егер қазір бүгін кеше ертең"),
)
