"""What a comment form left behind is known in many languages; what only speaks of one is not."""

from __future__ import annotations

import pytest

from pipeline.imports import import_plain

BODY = "Title\n\nA paragraph that is the text of the article, long enough to be one.\n\n"


@pytest.mark.parametrize(
    "form",
    [
        "Leave a Reply Cancel reply\n\n"
        "Your email address will not be published. Required fields are marked *\n\n"
        "Name *\n\n"
        "Post Comment",
        "LEAVE A COMMENT",
        "Leave a Reply\n\n"
        "Name\n\n"
        "Email\n\n"
        "Save my name, email, and website in this browser for the next time I comment.",
        "Deja una respuesta\n\n"
        "Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *",
        "Laisser un commentaire\n\n"
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        "Schreibe einen Kommentar\n\n"
        "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert",
        "Deixe um comentário\n\nO seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *",
        "اترك تعليقاً\n\nلن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
        "发表回复\n\n您的邮箱地址不会被公开。 必填项已用 * 标注",
        "Lascia un commento\n\nIl tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *",
    ],
)
def test_a_form_goes_and_every_line_of_it_is_listed(form: str) -> None:
    article = import_plain(BODY + form)
    assert (
        article.content
        == "---\ntitle: Title\n---\n\nA paragraph that is the text of the article, long enough to be one.\n"
    )
    lines = [number for number, line in enumerate((BODY + form).split("\n"), 1) if line and number > 3]
    assert [entry.line for entry in article.left_out] == lines


@pytest.mark.parametrize(
    "text",
    [
        "The page says “Your email address will not be published,” and that is true.",
        "Leave a reply on the machine, or call us in the morning.",
        "Website",
        "Leave a Reply\n\nThis section of the article has a text of its own, so it is no leftover.",
    ],
)
def test_text_of_the_article_stays(text: str) -> None:
    article = import_plain(BODY + text)
    assert article.left_out == ()
    for paragraph in text.split("\n\n"):
        assert paragraph in article.content
