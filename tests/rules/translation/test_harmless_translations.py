"""Good translations with everything that could be mistaken for a fault: no rule says anything."""

from __future__ import annotations

import pytest

from tests.rules.translation.entries import said

GOOD = [
    ("es", "Rest at home (one day).", "Descanse en casa (un día)."),
    ("es", "Does it hurt? Call us!", "¿Le duele? ¡Llámenos!"),
    ("es", "Use `stop()` or [the guide](guide.md).", "Use `stop()` o [la guía](guide.md)."),
    ("es", "The file `notes.txt` holds `name`.", "El archivo `notes.txt` contiene `name`."),
    ("es", "Open `<file name>`.", "Abra `<nombre del archivo>`."),
    ("es", "Key points:", "Puntos clave:"),
    ("es", "See https://example.org/en/rest.", "Consulte https://example.org/es/rest."),
    ("fr", "Key points: rest, water!", "Points clés\u00a0: repos, eau\u202f!"),
    ("fr", "Is it open at 9:30?", "Est-ce ouvert à 9\u202fh\u202f30\u202f?"),
    ("fr", "You wash yourself.", "Vous vous lavez."),
    ("fr", "It fell by 50%.", "Elle a baissé de 50\u00a0% depuis."),
    ("de", "Say “hello”.", "Sagen Sie „Hallo“."),
    ("de", "The pump and the doctor", "Die Pumpe und der Arzt"),
    ("de", "The man who who came", "Der Mann, der der Frau half"),
    ("de", "New functions in Rust", "Neue Funktionen in Rust"),
    ("pt_BR", "The doctors use _threads_.", "Os médicos usam _threads_."),
    ("it", "Two o’clock", "Le due"),
    ("ru", "Use the “pump” now.", "Используйте «насос» сейчас."),
    ("ru", "Run `pump` today.", "Запустите сегодня `pump`."),
    ("ru", "In the 1990s", "В 1990-х годах"),
    ("pl", "I know that it helps.", "Wiem, że to pomaga."),
    ("pl", "Only if it hurts", "Tylko jeśli boli"),
    ("ar", "See C++ and [pain](pain.md).", "انظر C++ و[الألم](pain.md)."),
    ("ar", "Null pointer (NULL)", "المؤشر الفارغ (null pointer)"),
    ("ar", "Wait 15 minutes.", "انتظر 15 دقيقة."),
    ("zh_Hans", "First, rest. Then call.", "首先，请休息。然后打电话。"),
    ("zh_Hans", "Use `pump` with C++.", "将 `pump` 与 C++ 一起使用。"),
    ("zh_Hans", "Follow these steps:", "请按以下步骤操作："),
    ("ja", "Follow these steps:", "次の手順に従ってください。"),
    ("ja", "When will it help?", "いつ効くでしょうか。"),
    ("ko", "The pump (small)", "펌프(소형)입니다"),
    ("fi", "The pump's price is 5.50 €.", "Pumpun hinta on 5,50 €."),
    ("tr", "It fell by 10%.", "%10 düştü."),
    ("id", "Children play.", "Anak-anak bermain."),
    ("fa", "Medicines help.", "دارو\u200cها کمک می\u200cکنند."),
    ("hi", "Slowly", "धीरे धीरे"),
    ("sr_Latn", "The doctor helps.", "Doktor pomaže."),
    ("en_GB", "The color is gray.", "The colour is grey."),
    ("es", "`f32`, `f64`", "`f32`, `f64`"),
    ("es", "Linux, macOS, Windows", "Linux, macOS, Windows"),
    ("es", "<b>Rest</b><br>Relax", "<b>Descanse</b> y relájese"),
    ("es", "Hello {name}, you have {n} of {n}.", "Hola, {name}: tiene {n}."),
    ("es", "100% sure", "100 % seguro"),
    ("es", "**Bold** and *soft*", "**Negrita** y *suave*"),
    ("es", "2 * 3 * 4 and snake_case_name", "2 * 3 * 4 y snake_case_name"),
    ("ja", "**Note:** rest.", "**注:** 休んでください。"),
]


@pytest.mark.parametrize(("locale", "source", "target"), GOOD)
def test_nothing_is_said(locale: str, source: str, target: str) -> None:
    assert [(one.rule, one.words) for one in said(source, target, locale)] == []
