"""Reads exported pages as a browser would, as far as tests need it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_EMPTY = frozenset(("meta", "link", "img", "br"))


@dataclass
class Tag:
    """An element with its attributes, its text (children included) and the elements in it."""

    name: str
    attributes: dict[str, str]
    children: list["Tag"] = field(default_factory=list)
    own_text: list[str] = field(default_factory=list)

    def all(self, *names: str) -> list["Tag"]:
        """Elements of these names below this one, in document order; without names: all."""
        found = []
        for child in self.children:
            if not names or child.name in names:
                found.append(child)
            found += child.all(*names)
        return found

    def one(self, name: str) -> "Tag":
        """The only element of a name."""
        (found,) = self.all(name)
        return found

    @property
    def text(self) -> str:
        """All text in it, blanks levelled."""
        return " ".join(" ".join([*self.own_text, *(tag.text for tag in self.children)]).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Tag("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), "an attribute stands twice"
        element = Tag(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"{tag} closed inside {self.open[-1].name}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].own_text.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def read_page(html: str) -> Tag:
    """The tree of a page. Fails on markup that is not closed as it was opened."""
    assert html.startswith("<!DOCTYPE html>\n")
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == [reader.root]
    return reader.root.one("html")
