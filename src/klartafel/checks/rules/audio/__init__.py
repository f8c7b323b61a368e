"""Scripts of audio descriptions and audio guides.

How fast a script is spoken is measured on the sound, not here.
"""

from klartafel.checks.rules.audio.length import AUDIO_LENGTH
from klartafel.checks.rules.audio.order import AUDIO_ORDER
from klartafel.checks.rules.audio.unspeakable import AUDIO_UNSPEAKABLE
from klartafel.checks.rules.audio.viewpoint import AUDIO_VIEWPOINT
from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = (AUDIO_UNSPEAKABLE, AUDIO_VIEWPOINT, AUDIO_LENGTH, AUDIO_ORDER)
