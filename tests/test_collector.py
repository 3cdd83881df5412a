"""A build inside somebody else's program leaves Python's collector as it found it."""

from __future__ import annotations

import gc

import pytest

from pipeline.collector import collector_paused


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_as_before_also_after_a_fault(on: bool) -> None:
    was, frozen = gc.isenabled(), gc.get_freeze_count()
    (gc.enable if on else gc.disable)()
    try:
        with pytest.raises(ZeroDivisionError), collector_paused():
            assert not gc.isenabled()
            _ = 1 / 0
        assert gc.isenabled() is on
        assert gc.get_freeze_count() == frozen
    finally:
        (gc.enable if was else gc.disable)()
