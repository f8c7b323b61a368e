"""All pages of an open project beside the writing page, in the order of the row above them."""

from klartafel.gui.guide.guide_page import GuidePage
from klartafel.gui.models.models_page import ModelsPage
from klartafel.gui.overview.overview_page import OverviewPage
from klartafel.gui.project.place import Place
from klartafel.gui.review.review_page import ReviewPage
from klartafel.gui.sessions.sessions_page import SessionsPage
from klartafel.gui.settings.settings_page import SettingsPage
from klartafel.gui.workshop.workshop_page import WorkshopPage

PLACES: tuple[type[Place], ...] = (
    ReviewPage,
    SessionsPage,
    OverviewPage,
    WorkshopPage,
    ModelsPage,
    SettingsPage,
    GuidePage,
)
