"""People: texts and history refer to a number, the name stands here alone and can be erased."""

from klartafel.domain.person import Person, Role
from klartafel.domain.record import normalised
from klartafel.store.transaction import Transaction, read_value


def ensure(t: Transaction, name: str, role: Role) -> Person:
    """The person of this name, added where unknown; the role stated last holds.

    Names are compared without regard to case and blanks, so that four eyes are not two spellings.
    """
    shown = " ".join(normalised(name).split())
    for person in names(t):
        if person.name.casefold() == shown.casefold():
            if person.role is not role:
                t.execute("UPDATE person SET role = ? WHERE id = ?", role.value, person.id)
            return Person(person.id, person.name, role)
    return Person(t.execute("INSERT INTO person (name, role) VALUES (?, ?)", shown, role.value), shown, role)


def get(t: Transaction, person: int) -> Person:
    """A person; the name is empty where it was erased. Raises KeyError where there is none."""
    row = t.row("SELECT id, name, role FROM person WHERE id = ?", person)
    if row is None:
        raise KeyError(person)
    return Person(row[0], row[1], read_value(Role, row[2]))


def names(t: Transaction) -> tuple[Person, ...]:
    """Everybody who works here and has a name, in the order they came. Testers are nobody's suggestion."""
    return tuple(
        Person(number, name, read_value(Role, role))
        for number, name, role in t.rows(
            "SELECT id, name, role FROM person WHERE name <> '' AND role <> ? ORDER BY id", Role.TESTER.value
        )
    )


def add_tester(t: Transaction, name: str) -> Person:
    """Somebody who tests, always as a person of their own: the same name may belong to another one."""
    shown = " ".join(normalised(name).split())
    number = t.execute("INSERT INTO person (name, role) VALUES (?, ?)", shown, Role.TESTER.value)
    return Person(number, shown, Role.TESTER)


def erase(t: Transaction, person: int) -> None:
    """Take a name out of this file; the number stays, so the history still tells people apart.

    `erasure.erase_person` does this in the project and in all its backups.
    """
    t.execute("UPDATE person SET name = '' WHERE id = ?", person)
