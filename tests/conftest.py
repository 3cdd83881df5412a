"""Property tests draw the same examples on every run, so that red means a change; EVERYREADER_FUZZ=1 draws new ones."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# How long an example takes depends on the machine's other work: no test asserts time.
settings.register_profile("same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fuzz", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("fuzz" if os.environ.get("EVERYREADER_FUZZ") else "same")
