"""An older catalog and a newer template in, the merged catalog out: the merge of a catalog that belongs to no site."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline import catalogs, formats
from pipeline.catalogs import Harmless, Memory, Rewording, typography_change


def merge_catalog(
    old_po: str,
    new_pot: str,
    *,
    memory: Memory | None = None,
    rewordings: Iterable[Rewording] = (),
    harmless: Harmless = typography_change,
    name: str = "catalog.po",
) -> str:
    """The catalog with the template's messages; ``catalogs.merge`` with the targets of links carried along.

    Raises:
        CatalogError: a text that is no catalog. MergeError: translations would be lost.
    """
    return catalogs.merge(
        old_po, new_pot, memory=memory, rewordings=rewordings, harmless=harmless, carry=formats.retarget, name=name
    )
