"""The error of an article that cannot be read, with the place to mend."""

from __future__ import annotations

from pipeline.model import Text


class ArticleError(ValueError):
    """``path`` is the article's file; ``line`` and ``column`` count from 1, columns in characters."""

    def __init__(self, message: str, path: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message, self.path, self.line, self.column = message, path, line, column

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"

    def __reduce__(self) -> tuple[type[ArticleError], tuple[str, str, int, int]]:
        return type(self), (self.message, self.path, self.line, self.column)  # crosses process borders whole


def error_at(message: str, text: Text, offset: int) -> ArticleError:
    line, column = text.position(offset)
    return ArticleError(message, text.name, line, column)
