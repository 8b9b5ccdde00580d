"""A component says what it is told, safely, and refuses what it does not know."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django import forms
from django.template import Context, Template, TemplateSyntaxError
from django.utils import translation

from umid.kernel.languages import Language


@dataclass(frozen=True)
class Words:
    """A text as a reader meets it."""

    text: str
    language: Language
    wanted: Language = Language.KAZAKH

    def __str__(self) -> str:
        return self.text


def drawn(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


def test_a_misspelt_argument_fails_when_the_template_is_read() -> None:
    with pytest.raises(TemplateSyntaxError, match="titel"):
        drawn('{% card titel="Working groups" %}{% endcard %}')


def test_an_unknown_tone_fails() -> None:
    with pytest.raises(ValueError, match="alarming"):
        drawn('{% status word="Late" tone="alarming" %}')


def test_words_in_another_language_than_the_page_say_so() -> None:
    words = Words("Заседание", Language.RUSSIAN)
    assert drawn("{% said words %}", words=words) == '<span lang="ru">Заседание</span>'
    with translation.override("ru"):
        assert drawn("{% said words %}", words=words) == "Заседание"


def test_what_people_wrote_never_becomes_markup() -> None:
    evil = Words("<i>&", Language.RUSSIAN)
    for source in (
        "{% said words %}",
        "{% speaker name=words detail=words %}",
        "{% card title=words eyebrow=words %}{{ words }}{% endcard %}",
        "{% fact label=words %}{{ words }}{% endfact %}",
        "{% source title=words url=words publisher=words %}",
    ):
        for words in (evil, str(evil)):
            assert "<i>" not in drawn(source, words=words), source


def test_a_reader_is_told_when_another_language_stands_in() -> None:
    shown = drawn("{% fallback of=words %}", words=Words("Заседание", Language.RUSSIAN))
    assert "Shown in Russian; there is no version in Kazakh yet." in shown
    assert drawn("{% fallback of=words %}", words=Words("Отырыс", Language.KAZAKH)).strip() == ""


def test_a_status_is_a_word_a_shape_and_a_tone() -> None:
    outlines = set()
    for tone in ("quiet", "info", "success", "warning", "problem"):
        shown = drawn(f'{{% status word="Word" tone="{tone}" %}}')
        assert "Word" in shown
        assert f"tone-{tone}" in shown
        outlines.add(shown.split(' d="')[1].split('"')[0])
    assert len(outlines) == 5


class Nomination(forms.Form):
    """A question of one control, and one of several."""

    name = forms.CharField(label="Name", help_text="As in the passport.")
    attendance = forms.ChoiceField(
        label="How", choices=[("room", "Room")], widget=forms.RadioSelect
    )


def test_an_error_is_linked_to_its_field_and_the_field_to_its_error() -> None:
    form = Nomination({})
    summary = drawn("{% error_summary form=form kept='Kept.' %}", form=form)
    assert '<a href="#id_name">Name: This field is required.</a>' in summary
    assert '<a href="#id_attendance_0">' in summary
    assert "Kept." in summary
    field = drawn("{% field of=form.name %}", form=form)
    assert 'aria-invalid="true"' in field
    for part in field.split('aria-describedby="')[1].split('"')[0].split():
        assert f'id="{part}"' in field


def test_a_form_without_errors_has_no_summary() -> None:
    assert drawn("{% error_summary form=form %}", form=Nomination()).strip() == ""


def test_further_rows_are_offered_only_where_there_are_any() -> None:
    assert drawn("{% pages %}").strip() == ""
    assert 'rel="next"' in drawn('{% pages next_url="?after=x" %}')


def test_a_heading_has_the_level_it_is_given() -> None:
    assert "<h4>" in drawn('{% card title="Title" level=4 %}{% endcard %}')
