"""Rows of numbers in, ridge weights and rank correlations out, in plain Python: the sets are small."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean


def ridge(inputs: Sequence[Sequence[float]], outputs: Sequence[float], strength: float) -> list[float]:
    """Weights without a constant (the columns are centred already); the penalty is a share of each column's square."""
    size = len(inputs[0])
    squares = [[sum(row[i] * row[j] for row in inputs) for j in range(size)] for i in range(size)]
    right = [sum(row[i] * out for row, out in zip(inputs, outputs, strict=True)) for i in range(size)]
    for i in range(size):
        squares[i][i] *= 1 + strength
    return _solve(squares, right)


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """Spearman's rank correlation, ties sharing their mean rank."""
    a, b = _ranks(first), _ranks(second)
    ma, mb = fmean(a), fmean(b)
    top = sum((x - ma) * (y - mb) for x, y in zip(a, b, strict=True))
    bottom = sum((x - ma) ** 2 for x in a) * sum((y - mb) ** 2 for y in b)
    return top / bottom**0.5 if bottom else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    at = 0
    while at < len(order):
        end = at
        while end + 1 < len(order) and values[order[end + 1]] == values[order[at]]:
            end += 1
        for place in range(at, end + 1):
            ranks[order[place]] = (at + end) / 2
        at = end + 1
    return ranks


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gauss with the largest pivot."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda line: abs(rows[line][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for line in range(size):
            if line != column:
                factor = rows[line][column] / rows[column][column]
                rows[line] = [a - factor * b for a, b in zip(rows[line], rows[column], strict=True)]
    return [rows[line][size] / rows[line][line] for line in range(size)]
