"""Checks a JSON document against one of our schemas: the part of JSON Schema that they use, and no more.

A schema may point into another one beside it: "check.json#/properties/findings".
"""

import json
import re
from pathlib import Path
from typing import Any

SCHEMAS = Path(__file__).parents[1] / "docs" / "schemas"
_TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "integer": int,
    "number": (int, float),
}
_KNOWN = {
    "$schema", "$defs", "$ref", "title", "description", "type", "required", "additionalProperties",
    "properties", "items", "enum", "const", "pattern", "minimum", "maximum", "minItems", "maxItems", "oneOf",
}  # fmt: skip


def troubles(document: Any, schema_name: str) -> list[str]:
    """What is wrong, as "path: reason"; empty where the document fits."""
    schema = _read(schema_name)
    return list(_troubles(document, schema, schema, "$"))


def _read(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((SCHEMAS / name).read_text("utf-8"))
    return schema


def _pointed_at(reference: str, root: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a reference means, and the schema it stands in."""
    file, _, place = reference.partition("#/")
    if file:
        root = _read(file)
    found = root
    for name in place.split("/"):
        found = found[name]
    return found, root


def _troubles(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str) -> Any:
    unknown = set(schema) - _KNOWN
    assert not unknown, f"the checker does not know {unknown}"
    if "$ref" in schema:
        yield from _troubles(value, *_pointed_at(schema["$ref"], root), path)
    if "oneOf" in schema:
        tried = [list(_troubles(value, choice, root, path)) for choice in schema["oneOf"]]
        if sum(1 for found in tried if not found) != 1:
            yield f"{path}: not one of {len(tried)} shapes"
            yield from min(tried, key=len)
    if "type" in schema and not _is(value, schema["type"]):
        yield f"{path}: not {schema['type']}"
        return
    if "const" in schema and value != schema["const"]:
        yield f"{path}: not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {value!r} not one of {schema['enum']}"
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        yield f"{path}: {value!r} does not look like {schema['pattern']}"
    if "minimum" in schema and isinstance(value, int | float) and value < schema["minimum"]:
        yield f"{path}: below {schema['minimum']}"
    if "maximum" in schema and isinstance(value, int | float) and value > schema["maximum"]:
        yield f"{path}: above {schema['maximum']}"
    if isinstance(value, dict):
        yield from (f"{path}: {name} is missing" for name in schema.get("required", ()) if name not in value)
        for name, inner in value.items():
            if name in schema.get("properties", {}):
                yield from _troubles(inner, schema["properties"][name], root, f"{path}.{name}")
            elif schema.get("additionalProperties") is False:
                yield f"{path}: {name} is not in the schema"
    fewest, most = schema.get("minItems", 0), schema.get("maxItems", float("inf"))
    if isinstance(value, list) and not fewest <= len(value) <= most:
        yield f"{path}: {len(value)} items"
    if isinstance(value, list) and "items" in schema:
        for number, inner in enumerate(value):
            yield from _troubles(inner, schema["items"], root, f"{path}[{number}]")


def _is(value: Any, types: str | list[str]) -> bool:
    names = [types] if isinstance(types, str) else types
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, _TYPES[name]) for name in names)
