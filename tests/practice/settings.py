"""The settings of a process that a test starts and kills."""

from umid.config.settings import *  # noqa: F403
from umid.config.settings import INSTALLED_APPS as ROOMS

INSTALLED_APPS = [*ROOMS, "tests.practice"]
