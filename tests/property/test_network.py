"""Laws of the network: whom a question reaches, and how far a theme does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from umid.council.network.rules.questions import around, beneath, fits
from umid.kernel.languages import Language

NAMES = [f"theme-{number}" for number in range(12)]
LANGUAGES = st.frozensets(st.sampled_from(list(Language)))
SOME = st.frozensets(st.sampled_from(NAMES), max_size=4)


@st.composite
def forests(draw: st.DrawFn) -> dict[str, str | None]:
    """Each theme under an earlier one or none, as the vocabulary has them."""
    return {
        name: draw(st.sampled_from([None, *NAMES[:number]])) for number, name in enumerate(NAMES)
    }


@given(forests(), SOME, SOME, LANGUAGES, st.sampled_from(list(Language)))
def test_a_question_reaches_those_alone_whose_themes_and_languages_both_fit(
    broader: dict[str, str | None],
    knows: frozenset[str],
    about: frozenset[str],
    reads: frozenset[Language],
    language: Language,
) -> None:
    found = fits(knows=knows, reads=reads, about=about, language=language, broader=broader)
    above = {one for theme in about for one in _walked(theme, broader)}
    assert found == (language in reads and bool(above & knows))


@given(forests(), SOME, SOME, LANGUAGES, st.sampled_from(list(Language)))
def test_knowing_more_never_keeps_a_question_away(
    broader: dict[str, str | None],
    knows: frozenset[str],
    more: frozenset[str],
    reads: frozenset[Language],
    language: Language,
) -> None:
    about = frozenset({NAMES[-1]})
    if fits(knows=knows, reads=reads, about=about, language=language, broader=broader):
        assert fits(
            knows=knows | more, reads=reads, about=about, language=language, broader=broader
        )


@given(forests(), SOME)
def test_the_list_for_a_member_holds_what_they_are_asked(
    broader: dict[str, str | None], knows: frozenset[str]
) -> None:
    under = beneath(knows, broader)
    assert under == {name for name in NAMES if around([name], broader) & knows}


def test_who_knows_a_narrow_theme_is_not_asked_about_the_broad_one() -> None:
    broader = {"needs": None, "education": "needs"}
    english = Language.ENGLISH
    assert fits(
        knows={"needs"}, reads={english}, about={"education"}, language=english, broader=broader
    )
    assert not fits(
        knows={"education"}, reads={english}, about={"needs"}, language=english, broader=broader
    )


def _walked(theme: str, broader: dict[str, str | None]) -> set[str]:
    found = {theme}
    above = broader[theme]
    while above is not None:
        found.add(above)
        above = broader[above]
    return found
