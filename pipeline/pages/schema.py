"""The facts of an article in, what search engines read of it out: JSON-LD in the words of schema.org, traced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.model import Traced
from pipeline.pages.addresses import absolute, index_path
from pipeline.pages.facts import ArticleFacts, SiteFacts
from pipeline.pages.tracing import UNSEEN, Html

# JSON's own escapes, what could end a script element or an old parser's line (HTML Standard
# 4.12.1.3), and what plain text loses on a page.
_SPECIAL = re.compile(f'["\\\\\t\n\r<>&\u2028\u2029{UNSEEN}]')
_DROPPED = re.compile(f"[{UNSEEN}]")

JsonValue = Traced | str | Mapping[str, "JsonValue"]


def article_data(facts: ArticleFacts, site: SiteFacts, site_name: Traced) -> Html:
    """The content of the ``application/ld+json`` script of one article."""
    data: dict[str, JsonValue] = {"@context": "https://schema.org", "@type": facts.kind}
    data["headline"] = data["name"] = facts.title.text
    if facts.description:
        data["description"] = facts.description.text
    data["inLanguage"] = facts.locale
    if site.url:
        data["url"] = absolute(site.url, facts.path)
    if facts.published:
        data["datePublished"] = facts.published.isoformat()
    if facts.updated or facts.published:
        data["dateModified"] = (facts.updated or facts.published).isoformat()  # type: ignore[union-attr]
    if site.url and facts.image:
        data["image"] = absolute(site.url, facts.image)
    data["isPartOf"] = _website(facts, site, site_name)
    if site.owner:
        data["publisher"] = {"@type": "Organization", "name": site.owner}
    original = next((a for a in facts.alternates if a.locale == site.source_locale), None)
    if site.url and original and facts.locale != site.source_locale:
        data["translationOfWork"] = {
            "@type": facts.kind, "inLanguage": original.locale, "@id": absolute(site.url, original.path),
        }  # fmt: skip
    return Html(as_json(data))


def _website(facts: ArticleFacts, site: SiteFacts, name: Traced) -> dict[str, JsonValue]:
    website: dict[str, JsonValue] = {"@type": "WebSite", "name": name}
    if site.url:
        website["url"] = absolute(site.url, index_path(facts.locale))
    return website


def as_json(value: JsonValue) -> Traced:
    """JSON that is safe inside a script element, each string with its origin."""
    return Traced(_json_text(value), lambda: Traced.join(_json_parts(value)).pieces)


def _json_text(value: JsonValue) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join([f'"{key}": {_json_text(item)}' for key, item in value.items()]) + "}"
    text = value if isinstance(value, str) else value.text
    return f'"{_SPECIAL.sub(_escaped, text)}"' if _SPECIAL.search(text) else f'"{text}"'


def _json_parts(value: JsonValue) -> Iterator[Traced | str]:
    if isinstance(value, str):
        yield f'"{_SPECIAL.sub(_escaped, value)}"'
        return
    if isinstance(value, Traced):
        yield '"'
        yield value.rewrite((m.start(), m.end(), _escaped(m)) for m in _SPECIAL.finditer(value.text))
        yield '"'
        return
    between = "{"
    for key, item in value.items():
        yield f'{between}"{key}": '
        yield from _json_parts(item)
        between = ", "
    yield "}" if value else "{}"


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if _DROPPED.match(character):
        return ""
    return f"\\{character}" if character in '"\\' else f"\\u{ord(character):04x}"
