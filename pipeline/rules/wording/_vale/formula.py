"""The formula of a metric rule and the measures of a text in, a number out; arithmetic and nothing else."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Mapping, Sequence

from pipeline.languages import sentences

_OPERATIONS: dict[type, Callable[[float, float], float]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
}  # fmt: skip
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    ">": operator.gt, "<": operator.lt, ">=": operator.ge, "<=": operator.le, "=": operator.eq, "==": operator.eq,
}  # fmt: skip
_VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LONG = 7  # letters of a long word, as LIX counts them
COMPLEX = 3  # syllables of a complex word, as Gunning Fog and SMOG count them


class FormulaError(ValueError):
    """The formula is no arithmetic over the measures, or divides by nothing."""


def measures(texts: Sequence[str], locale: str) -> dict[str, float]:
    """What Vale's formulas may name: words, sentences, syllables and so on, over all texts."""
    words = [word for text in texts for word in _WORD.findall(text)]
    syllables = [max(1, len(_VOWELS.findall(word)) - _silent_end(word)) for word in words]
    return {
        "words": len(words),
        "sentences": sum(len(sentences(text, locale)) for text in texts if text.strip()),
        "syllables": sum(syllables),
        "characters": sum(len(word) for word in words),
        "paragraphs": len(texts),
        "complex_words": sum(count >= COMPLEX for count in syllables),
        "polysyllabic_words": sum(count >= COMPLEX for count in syllables),
        "long_words": sum(len(word) >= LONG for word in words),
    }


def _silent_end(word: str) -> int:
    return int(word.lower().endswith("e") and not word.lower().endswith("le"))


def evaluate(formula: str, values: Mapping[str, float]) -> float:
    """The value of a formula. FormulaError where it is more than arithmetic or cannot be computed."""
    try:
        return _value(ast.parse(formula.strip().replace("\n", " "), mode="eval").body, values)
    except (SyntaxError, ZeroDivisionError, RecursionError, OverflowError) as fault:
        raise FormulaError(str(fault)) from None


def _value(node: ast.expr, values: Mapping[str, float]) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return float(node.value)
    if isinstance(node, ast.Name) and node.id in values:
        return float(values[node.id])
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_value(node.operand, values)
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATIONS:
        return _OPERATIONS[type(node.op)](_value(node.left, values), _value(node.right, values))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "sqrt":
        return float(_value(node.args[0], values) ** 0.5)
    raise FormulaError("A formula may add, subtract, multiply and divide the measures of the text.")


def condition_holds(value: float, condition: str) -> bool:
    """``"> 8"`` and the like; False where the condition cannot be read."""
    match = re.fullmatch(r"\s*(>=|<=|==|=|>|<)\s*(-?\d+(?:\.\d+)?)\s*", condition)
    return match is not None and _COMPARE[match[1]](value, float(match[2]))
