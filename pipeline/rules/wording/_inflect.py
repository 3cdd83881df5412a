"""An English verb in, its five forms out, so that a rule may say "~utilize" for all of them."""

from __future__ import annotations

# base: past, participle. The -s and -ing forms are regular, but for "be" and "have", which no rule inflects.
_IRREGULAR = {
    "bear": ("bore", "borne"), "beat": ("beat", "beaten"), "begin": ("began", "begun"), "bring": ("brought", "brought"),
    "buy": ("bought", "bought"), "catch": ("caught", "caught"), "choose": ("chose", "chosen"), "come": ("came", "come"),
    "cut": ("cut", "cut"), "do": ("did", "done"), "draw": ("drew", "drawn"), "drink": ("drank", "drunk"),
    "eat": ("ate", "eaten"), "fall": ("fell", "fallen"), "feel": ("felt", "felt"), "find": ("found", "found"),
    "get": ("got", "got"), "give": ("gave", "given"), "go": ("went", "gone"), "grow": ("grew", "grown"),
    "hold": ("held", "held"), "hurt": ("hurt", "hurt"), "keep": ("kept", "kept"), "know": ("knew", "known"),
    "lead": ("led", "led"), "leave": ("left", "left"), "let": ("let", "let"), "lose": ("lost", "lost"),
    "make": ("made", "made"), "meet": ("met", "met"), "pay": ("paid", "paid"), "put": ("put", "put"),
    "read": ("read", "read"), "run": ("ran", "run"), "say": ("said", "said"), "see": ("saw", "seen"),
    "send": ("sent", "sent"), "set": ("set", "set"), "show": ("showed", "shown"), "speak": ("spoke", "spoken"),
    "speed": ("sped", "sped"), "spend": ("spent", "spent"), "stand": ("stood", "stood"), "stick": ("stuck", "stuck"),
    "take": ("took", "taken"), "teach": ("taught", "taught"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "undergo": ("underwent", "undergone"), "understand": ("understood", "understood"), "wear": ("wore", "worn"),
    "win": ("won", "won"), "write": ("wrote", "written"),
}  # fmt: skip
_DOUBLING = {
    "admit", "begin", "commit", "control", "cut", "drop", "get", "let", "occur", "permit", "plan", "prefer", "put",
    "refer", "run", "set", "stir", "stop", "strip", "submit", "transfer", "win",
}  # fmt: skip


def verb_forms(base: str) -> tuple[str, str, str, str, str]:
    """Base, -s form, past, participle, -ing form.

    >>> verb_forms("utilize")
    ('utilize', 'utilizes', 'utilized', 'utilized', 'utilizing')
    """
    past, participle = _IRREGULAR.get(base) or (_ed(base), _ed(base))
    return base, _s(base), past, participle, _ing(base)


def _consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in "aeiou"


def _s(base: str) -> str:
    if _consonant_y(base):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if _consonant_y(base):
        return base[:-1] + "ied"
    return base + (base[-1] if base in _DOUBLING else "") + "ed"


def _ing(base: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if base in _DOUBLING else "") + "ing"
