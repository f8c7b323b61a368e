"""Building HTML as a tree, so that whatever stands in a field is text and never markup."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from klartafel.exporters.words import cleaned

Child = Element | str | None


def element(tag: str, *children: Child | Iterable[Element], **attributes: str | None) -> Element:
    """An element with its children; attributes that are None are left out.

    `class_` is "class" and `aria_label` is "aria-label". Never called with "script" or "style": their
    content alone would not be escaped.
    """
    built = Element(tag)
    for name, value in attributes.items():
        if value is not None:
            built.set(name.rstrip("_").replace("_", "-"), cleaned(value))
    for child in children:
        if isinstance(child, str):
            _add_text(built, cleaned(child))
        elif isinstance(child, Element):
            built.append(child)
        elif child is not None:
            built.extend(child)
    return built


def document(root: Element) -> str:
    """The whole page as text."""
    ET.indent(root, space=" ")
    return "<!DOCTYPE html>\n" + ET.tostring(root, encoding="unicode", method="html") + "\n"


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
