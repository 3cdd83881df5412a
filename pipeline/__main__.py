"""``python -m pipeline`` is the command ``everyreader``."""

import sys

from pipeline.cli import main

sys.exit(main())
