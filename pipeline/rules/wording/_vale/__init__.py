"""A folder of public Vale styles in, one rule set out that runs them as they are."""

from pipeline.rules.wording._vale.run import ValeStyles
from pipeline.rules.wording._vale.style_file import ValeRule, read_styles

__all__ = ["ValeRule", "ValeStyles", "read_styles"]
