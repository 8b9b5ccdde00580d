"""The vocabulary's file as RDF: read into rules, and written in other forms.

This is the only module that imports rdflib, which costs a process some 20 MB: import it where it
is used, so that a worker that nobody asks for RDF stays small.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rdflib import Graph, Literal, Node, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, RDF, SKOS

from umid.council.themes.media import FILE, Form
from umid.council.themes.rules import Theme, Vocabulary, Words
from umid.foundation.texts.rules import Standing
from umid.kernel.errors import NotFound
from umid.kernel.languages import Language

ANYWHERE: Final = "https://umid.invalid/"
"""The origin while only content matters; `invalid` is reserved for this (RFC 2606)."""


def vocabulary(turtle: str | None = None) -> Vocabulary:
    """What the file (or other Turtle of its shape) tells; `rules.require_sound` judges it.

    Raises rdflib's errors where it is not RDF, ValueError where it is not of this shape.
    """
    graph = _parsed(FILE.read_text("utf-8") if turtle is None else turtle, ANYWHERE)
    scheme = URIRef(f"{ANYWHERE}themes/")
    (order,) = graph.objects(predicate=SKOS.memberList)
    return Vocabulary(
        title=_words(graph, scheme, DCTERMS.title),
        by=str(graph.value(scheme, DCTERMS.creator, any=False)),
        standings={
            Language(str(graph.value(one, DCTERMS.language))): Standing(
                str(graph.value(one, DCTERMS.type))
            )
            for one in graph.objects(scheme, DCTERMS.provenance)
        },
        themes=tuple(_theme(graph, concept) for concept in Collection(graph, order)),
    )


def _theme(graph: Graph, concept: Node) -> Theme:
    broader = graph.value(concept, SKOS.broader, any=False)
    return Theme(
        slug=_slug(graph, concept),
        label=_words(graph, concept, SKOS.prefLabel),
        definition=_words(graph, concept, SKOS.definition),
        also=_words(graph, concept, SKOS.altLabel),
        broader=None if broader is None else _slug(graph, broader),
        related=frozenset(_slug(graph, other) for other in graph.objects(concept, SKOS.related)),
    )


def _slug(graph: Graph, concept: Node) -> str:
    return str(graph.value(concept, SKOS.notation, default=concept, any=False))


def _words(graph: Graph, thing: Node, what: URIRef) -> Words:
    found = [one for one in graph.objects(thing, what) if isinstance(one, Literal)]
    words = {Language(one.language or ""): str(one) for one in found}
    if len(words) < len(found):
        raise ValueError(f"{thing} has two of {what} in one language")
    return words


@lru_cache(maxsize=2 * len(Form))
def whole(form: Form, origin: str) -> bytes:
    """The vocabulary in a form; `origin` ends with a slash and begins every theme's address."""
    return _written(_graph(origin), form)


def part(slug: str, form: Form, origin: str) -> bytes:
    """What the vocabulary says of one theme and, shortly, of the whole. Raises NotFound."""
    graph, some = _graph(origin), Graph()
    scheme, concept = URIRef(f"{origin}themes/"), URIRef(f"{origin}themes/{slug}/")
    if (concept, RDF.type, SKOS.Concept) not in graph:
        raise NotFound
    for prefix, namespace in graph.namespaces():
        some.bind(prefix, namespace)
    some += graph.triples((concept, None, None))
    for told in (RDF.type, DCTERMS.title, DCTERMS.creator, DCTERMS.license):
        some += graph.triples((scheme, told, None))
    return _written(some, form)


@lru_cache(maxsize=2)
def _graph(origin: str) -> Graph:
    return _parsed(FILE.read_text("utf-8"), origin)


def _parsed(turtle: str, origin: str) -> Graph:
    return Graph().parse(data=turtle, format="turtle", publicID=origin)


def _written(graph: Graph, form: Form) -> bytes:
    return graph.serialize(format=form.media_type, encoding="utf-8")
