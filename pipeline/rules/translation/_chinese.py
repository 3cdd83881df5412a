"""A Chinese text in, whether it is written in the other standard (Simplified, Traditional) out."""

from __future__ import annotations

from pipeline.model.locale import bcp47, language

# Frequent characters that only one standard writes (Unihan 16, kSimplifiedVariant and kTraditionalVariant), in pairs.
_SIMPLIFIED = (
    "们个这来说时国会对学过发经现开关点问间见长动实样种进还让认设该请应数据电脑网页体统码变类义结构处连线错误测试单号为"
    "无书写读执运两从将当仅传语环节图边几东车马门风飞鱼鸟医药疗导术针剂诊断块组级选项键值录"
)
_TRADITIONAL = (
    "們個這來說時國會對學過發經現開關點問間見長動實樣種進還讓認設該請應數據電腦網頁體統碼變類義結構處連線錯誤測試單號為"
    "無書寫讀執運兩從將當僅傳語環節圖邊幾東車馬門風飛魚鳥醫藥療導術針劑診斷塊組級選項鍵值錄"
)
_ONLY_SIMPLIFIED = frozenset(_SIMPLIFIED) - frozenset(_TRADITIONAL)
_ONLY_TRADITIONAL = frozenset(_TRADITIONAL) - frozenset(_SIMPLIFIED)
_TRADITIONAL_PLACES = ("TW", "HK", "MO", "Hant")
_LEAST = 4  # characters: a name may keep the spelling of its place


def other_kind(text: str, locale: str) -> str | None:
    """A sentence that starts “This is written in …”, or None where the text fits or says too little."""
    if language(locale) != "zh":
        return None
    if bcp47(locale) == "zh":
        return None  # either standard
    traditional = any(part in _TRADITIONAL_PLACES for part in bcp47(locale).split("-"))
    wrong, right = _ONLY_TRADITIONAL, _ONLY_SIMPLIFIED
    if traditional:
        wrong, right = right, wrong
    misfits, fits = sum(sign in wrong for sign in text), sum(sign in right for sign in text)
    if misfits < _LEAST or misfits <= 4 * fits:
        return None
    return f"This is written in {'Simplified' if traditional else 'Traditional'} Chinese"
