"""Catalogs and glossaries for other programs: TMX, XLIFF, CSV, TBX and .mo, out and in without loss."""
