"""A place behind a number in, the unit that stands there out, as one name for all ways of writing it."""

from __future__ import annotations

import re
from types import MappingProxyType

# Unit → its signs and names where they differ by script or language (BIPM, SI brochure, 9th edition; CLDR 46 units).
_SIGNS = MappingProxyType({
    "mg": "mg мг 毫克 ミリグラム 밀리그램 ملغ ملجم مجم مغ میلی‌گرم miligramos milligrammes miligramas milligrammi "
    "Milligramm миллиграмм milligrams milligram",
    "g": "g г 克 グラム 그램 غ غرام جرام گرم gramos grammes gramas grammi Gramm граммов грамм grams gram",
    "µg": "µg μg mcg мкг 微克 マイクログラム 마이크로그램 ميكروغرام میکروگرم microgramos microgrammes microgramas "
    "Mikrogramm микрограмм micrograms microgram",
    "kg": "kg кг 公斤 千克 キログラム 킬로그램 كغ كجم کیلوگرم kilogramos kilogrammes quilogramas chilogrammi Kilogramm "
    "килограмм kilograms kilogram",
    "ml": "ml mL мл 毫升 ミリリットル 밀리리터 مل مليلتر میلی‌لیتر mililitros millilitres Milliliter миллилитров "
    "milliliters",
    "l": "l L л 升 リットル 리터 لتر لیتر litros litres Liter литров liters",
    "mm": "mm мм 毫米 ミリメートル 밀리미터 مم ملم milímetros millimètres Millimeter миллиметров millimeters",
    "cm": "cm см 厘米 公分 センチ 센티미터 سم centímetros centimètres Zentimeter сантиметров centimeters",
    "km": "km км 公里 千米 キロ 킬로미터 كم کیلومتر kilómetros kilomètres quilômetros Kilometer километров kilometers",
    "kB": "kB KB КБ кБ", "MB": "MB МБ Мб", "GB": "GB ГБ Гб", "TB": "TB ТБ Тб",
    "KiB": "KiB КиБ", "MiB": "MiB МиБ", "GiB": "GiB ГиБ",
    "ms": "ms мс 毫秒 ミリ秒 밀리초", "Hz": "Hz Гц 赫兹", "kHz": "kHz кГц", "MHz": "MHz МГц", "GHz": "GHz ГГц",
    "%": "% ٪ ％ percent prozent", "‰": "‰",
    "°C": "°C ℃ °С", "°F": "°F ℉",
})  # fmt: skip
_UNIT = MappingProxyType({sign: unit for unit, signs in _SIGNS.items() for sign in signs.split()})
_AFTER = re.compile(
    r"[ \u00a0\u202f]?("
    + "|".join(sorted(map(re.escape, _UNIT), key=len, reverse=True))
    + r")(?![A-Za-z\u0400-\u04ff])"
)


def unit_after(text: str, at: int) -> tuple[str, str] | None:
    """The unit that stands right behind a number that ends at ``at``, and its sign as written."""
    match = _AFTER.match(text, at)
    return (_UNIT[match[1]], match[1]) if match else None
