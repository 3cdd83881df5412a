"""A function and its arguments in, the results in the same order out: in this process, a pool, or a Dask cluster."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")

_WORTH_A_POOL = 8  # fewer items are done sooner here than a pool starts


class ExecutorError(Exception):
    """An executor that is not known or not to be had, with the remedy."""


def run(function: Callable[[A], B], items: Iterable[A], executor: str = "process", jobs: int | None = None) -> list[B]:
    """``function`` of each item, in order. Every executor gives the same results.

    ``executor`` is ``serial``, ``process`` or ``dask://HOST:PORT``; ``jobs`` the number of processes.

    Raises:
        ExecutorError: an unknown executor, or Dask is not installed or not reached.
    """
    work = list(items)
    known_executor(executor, jobs)
    if executor.startswith("dask://"):
        return _on_dask(function, work, executor.removeprefix("dask://"))
    count = min(jobs or _cores(), len(work))
    if executor == "serial" or count < 2 or (jobs is None and len(work) < _WORTH_A_POOL):
        return [function(item) for item in work]
    # "spawn" is the one way to start a process that all three systems have, and the only one safe with threads.
    with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn")) as pool:
        return list(pool.map(function, work, chunksize=max(1, len(work) // (count * 4))))


def known_executor(executor: str, jobs: int | None = None) -> None:
    """Raises ExecutorError for an executor that nobody knows, or no process at all."""
    if executor not in ("serial", "process") and not executor.startswith("dask://"):
        raise ExecutorError(f"There is no executor “{executor}”. Write serial, process or dask://HOST:PORT.")
    if jobs is not None and jobs < 1:
        raise ExecutorError(f"{jobs} processes cannot work. Write --jobs 1 or more, or leave it out.")


def _on_dask(function: Callable[[A], B], work: Sequence[A], address: str) -> list[B]:
    try:
        from distributed import Client
    except ImportError:
        raise ExecutorError("Dask is not installed. Run: pip install everyreader[dask]") from None
    try:
        client = Client(f"tcp://{address}", timeout="10s")
    except (OSError, TimeoutError) as error:
        raise ExecutorError(f"No Dask scheduler answers at {address} ({error}). Start one, or name another.") from None
    with client:
        return list(client.gather(client.map(function, work, pure=False)))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
