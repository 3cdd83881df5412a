"""Texts of templates in, a compiled ``Theme`` out, which prints a page as ``Traced``."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.nodes import Expr
from jinja2.runtime import Context
from markupsafe import Markup

from pipeline.model import Place, Span, Text, Traced
from pipeline.pages.messages import TemplateMessage, messages
from pipeline.pages.moulds.mould import Mould, Shared, cast
from pipeline.pages.moulds.plain_templates import only_prints
from pipeline.pages.moulds.stand_ins import CannotCast, Question, form_of, noticing, stand_ins
from pipeline.pages.strings import Key
from pipeline.pages.tracing import Literal, assemble, literal, literal_token, placed, untraced, value_token

TEMPLATES = "pipeline/pages/templates/"  # where the templates that come with the package can be edited
STYLE = "style.css"
_VALUES = "values_of_this_page"


class TemplateFault(Exception):  # noqa: N818 (a fault of the template, not of the program)
    """A template that cannot be read or printed: what is wrong, in a sentence, and the place to mend it."""

    def __init__(self, message: str, place: Place) -> None:
        super().__init__(f"{place.path}:{place.line}: {message}")
        self.message, self.place = message, place


@dataclass(frozen=True, slots=True)
class Theme:
    """Compiled templates and the style sheet. Make it once a process: compiling takes some 20 ms.

    ``key`` is the hash of all sources, for the cache.
    """

    templates: Mapping[str, Text]
    key: str
    _environment: Environment = field(repr=False, compare=False)
    _literals: list[Literal] = field(repr=False, compare=False)
    sources: Mapping[Key, tuple[Traced, ...]] = field(repr=False, compare=False)

    def messages(self) -> tuple[TemplateMessage, ...]:
        """The strings of the templates for translators.

        Raises:
            TemplateFault: a template that cannot be read.
        """
        for name in self.templates:
            if name.endswith(".html"):
                self.compiled(name)
        return _messages_of(_pages(self.templates))

    def compiled(self, template: str) -> Any:
        """A template, compiled on first use.

        Raises:
            TemplateFault: a template that does not exist or cannot be read.
        """
        try:
            return self._environment.get_template(template)
        except TemplateError as error:
            raise self._fault(error, template) from error

    def print(self, template: str, values: Mapping[str, object], shared: Shared | None = None) -> Traced:
        """A page from a template. ``shared``: values that other pages have too, with the moulds of those pages.

        Raises:
            TemplateFault: a template that does not exist, cannot be read, or uses a name that has no value.
        """
        if shared is None:
            return self.printed(template, values)
        text = self._moulded(template, values, shared)
        if text is None:
            return self.printed(template, {**shared.values, **values})
        return Traced(text, lambda: self.printed(template, {**shared.values, **values}).pieces)

    def printed(self, template: str, values: Mapping[str, object]) -> Traced:
        """The same, by the template itself."""
        return assemble(*self._run(template, values), self._literals)

    def _run(self, template: str, values: Mapping[str, object]) -> tuple[tuple[str, ...], list[object]]:
        """The chunks that a template prints, and the values in them."""
        compiled = self.compiled(template)
        kept: list[object] = []
        try:
            return tuple(compiled.generate({**values, _VALUES: kept})), kept
        except Exception as error:  # whatever a template does wrong is a fault of the template, with its line
            raise self._fault(error, template) from error

    def _moulded(self, template: str, values: Mapping[str, object], shared: Shared) -> str | None:
        """The text of a page from a mould, which is made of the first of its form; None where that cannot be."""
        leaves: list[object] = []
        form = (template, *values, *form_of(values.values(), leaves))
        moulds = shared.moulds.get(form)
        for mould in moulds or ():
            if mould.fits(leaves):
                return _filled(mould, leaves)
        if moulds == [] or shared.full:
            return None
        new = self._cast(template, values, leaves, shared)
        shared.moulds.setdefault(form, []).extend([new] if new else ())
        return _filled(new, leaves) if new else None

    def _cast(
        self, template: str, values: Mapping[str, object], leaves: Sequence[object], shared: Shared
    ) -> Mould | None:
        if not only_prints(self._environment, template):
            return None
        questions: list[Question] = []
        own = dict(zip(values, stand_ins(values.values(), leaves, questions), strict=True))
        try:
            printed, kept = self._run(template, {**noticing(shared.values), **own})
            return cast(placed(printed, kept, self._literals), questions)
        except (TemplateFault, CannotCast):
            return None

    def _fault(self, error: Exception, template: str) -> TemplateFault:
        name, line = template, 1
        if isinstance(error, TemplateSyntaxError):
            name, line = error.name or template, error.lineno
        else:
            paths = {text.name: name for name, text in self.templates.items()}
            trace = error.__traceback__
            while trace is not None:
                if trace.tb_frame.f_code.co_filename in paths:
                    name, line = paths[trace.tb_frame.f_code.co_filename], trace.tb_lineno
                trace = trace.tb_next
        text = self.templates.get(name)
        if text is None:
            message = f"There is no template “{name}”."
            return TemplateFault(message, Place(name, 1, 1, 1, 1))
        start = text.offset(line, 1)
        words = text.content[start:].partition("\n")[0]
        span = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        return TemplateFault(f"This template cannot be printed: {str(error).rstrip('.')}.", text.place(span))


def theme(own: Iterable[Text] = ()) -> Theme:
    """The theme that comes with the package; a site's ``own`` templates take the place of those of the same file name.

    The names of ``own`` are paths within the site, such as ``templates/article.html``.
    """
    templates = {**packaged(), **{text.name.rpartition("/")[2]: _one_line_end(text) for text in own}}
    literals: list[Literal] = []

    def source(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        text = templates.get(name)
        return None if text is None else (text.content, text.name, lambda: True)

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, auto_reload=False, cache_size=-1, trim_blocks=True,
        lstrip_blocks=True, loader=FunctionLoader(source), finalize=_kept, extensions=[_TracedLiterals],
    )  # fmt: skip
    environment.code_generator_class = _Kept
    environment.extend(trace_texts=templates, trace_literals=literals)
    content = "\0".join(f"{name}\0{text.name}\0{text.content}" for name, text in sorted(templates.items()))
    key = hashlib.sha256(content.encode()).hexdigest()
    return Theme(templates, key, environment, literals, _sources(_pages(templates)))


@cache
def packaged() -> Mapping[str, Text]:
    """The templates and the style sheet of the package by file name, named by the path where a person edits them."""
    folder = files("pipeline.pages") / "templates"
    found = sorted((item for item in folder.iterdir() if item.is_file()), key=lambda item: item.name)
    return {item.name: Text(TEMPLATES + item.name, item.read_text("utf-8")) for item in found}


@lru_cache(maxsize=4)
def _messages_of(pages: tuple[Text, ...]) -> tuple[TemplateMessage, ...]:
    """Found once for each state of the templates: reading them takes some 10 ms, and every locale asks."""
    return messages(pages)


def _pages(templates: Mapping[str, Text]) -> tuple[Text, ...]:
    return tuple(text for name, text in templates.items() if name.endswith(".html"))


def _sources(templates: Iterable[Text]) -> dict[Key, tuple[Traced, ...]]:
    """The templates' own strings at their places. A template that cannot be read is told of when it is used."""
    found: dict[Key, tuple[Traced, ...]] = {}
    for template in templates:
        with contextlib.suppress(TemplateSyntaxError):
            for message in messages((template,)):
                found.setdefault(message.key, (message.msgid, message.plural) if message.plural else (message.msgid,))
    return found


def _one_line_end(text: Text) -> Text:
    """As Jinja2 reads it; lines and columns stay the same."""
    return Text(text.name, text.content.replace("\r\n", "\n").replace("\r", "\n"))


def _filled(mould: Mould, leaves: Sequence[object]) -> str | None:
    """The page of these values; None where a function cannot take one: its template tells that, and in which line."""
    try:
        return mould.text(leaves)
    except Exception:  # whatever it is, the template does it again
        return None


@pass_context
def _kept(context: Context, value: object) -> str:
    """Every value that a template prints passes here: it is kept as it is, and a token is printed."""
    if isinstance(value, Markup):
        return value  # what a macro or block printed: its tokens are in it
    if value is None:
        raise TypeError("a value is empty here (None). Ask for it with {% if … %} before it is printed")
    values = context.parent.get(_VALUES)
    if values is None:  # in a macro imported without "with context": no origin, but escaped all the same
        return untraced(value)
    if isinstance(value, StrictUndefined):
        str(value)  # raises, and names what is missing
    values.append(value)
    return value_token(len(values) - 1)


class _Kept(CodeGenerator):
    """Prints a value as ``_kept`` gives it: what that returns is safe already, and escaping it again takes its time."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:  # noqa: ARG002
        self.write(f"({finalize.src or ''}")


class _TracedLiterals(Extension):
    """Puts a token in the place of each literal text of a template."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        text: Text = self.environment.trace_texts[stream.name]  # type: ignore[attr-defined]
        literals: list[Literal] = self.environment.trace_literals  # type: ignore[attr-defined]
        places = _literal_places(self.environment, text)
        for token in stream:
            if token.type != "data":
                yield token
                continue
            start = next(places)
            literals.append(literal(Traced.of(token.value, text, Span(start, start + len(token.value)))))
            yield Token(token.lineno, "data", literal_token(len(literals) - 1))


def _literal_places(environment: Environment, text: Text) -> Iterator[int]:
    """Where each literal starts in its template. What the lexer leaves out between two tokens is white space."""
    position = 0
    for _, sort, value in environment.lexer.tokeniter(text.content, text.name):
        start = max(position, text.content.find(value, position))
        position = start + len(value)
        if sort == "data":
            yield start
