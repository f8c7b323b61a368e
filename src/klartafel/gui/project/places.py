"""All pages of an open project beside the writing page, in the order of the row above them."""

from klartafel.gui.project.place import Place

PLACES: tuple[type[Place], ...] = ()
