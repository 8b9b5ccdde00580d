"""The reasons for refusing a file, in words that tell its sender what to do."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext, gettext_noop

from umid.foundation.files.rules.refusals import Refusal

_REASONS: Final = {
    Refusal.EMPTY: gettext_noop("The file is empty."),
    Refusal.TOO_LARGE: gettext_noop("The file is larger than 32 MB. Send it in parts."),
    Refusal.KIND: gettext_noop(
        "Files of this kind are not taken. Send PDF, DOCX, XLSX, CSV, TXT, PNG or JPEG."
    ),
    Refusal.NAME: gettext_noop(
        "The file is of another kind than its name says. Rename it or save it anew."
    ),
    Refusal.TWO_KINDS: gettext_noop(
        "The file is of two kinds at once. Open it and save it anew under another name."
    ),
    Refusal.DAMAGED: gettext_noop("The file cannot be read. Open it and save it anew."),
    Refusal.ENCRYPTED: gettext_noop("The file is under a password. Save it without one."),
    Refusal.UNPACKED: gettext_noop(
        "The file unpacks to more than 96 MB. Make its pictures smaller or send it in parts."
    ),
    Refusal.MEMBERS: gettext_noop("The file has too many parts inside. Save its pages apart."),
    Refusal.MEMBER_NAME: gettext_noop(
        "A part inside the file has a name that is not allowed. Open it and save it anew."
    ),
    Refusal.NESTED: gettext_noop(
        "The file has an archive or another document inside. Send that as a file of its own."
    ),
    Refusal.ENTITIES: gettext_noop(
        "The file defines words of its own inside, which could be an attack. Save it anew."
    ),
    Refusal.MACROS: gettext_noop("The file contains macros. Save it without them."),
    Refusal.EMBEDDED: gettext_noop(
        "The file has a program or another file inside. Take that out and save it anew."
    ),
    Refusal.EXTERNAL: gettext_noop(
        "The file fetches something from elsewhere when it is opened. Put that into the file."
    ),
    Refusal.ACTIVE: gettext_noop(
        "The document runs commands or holds a form that sends. Print it to PDF and send that."
    ),
    Refusal.PIXELS: gettext_noop("The picture has more than 40 million pixels. Make it smaller."),
    Refusal.COSTLY: gettext_noop(
        "The file takes too long to check. Make it simpler or send it in parts."
    ),
    Refusal.VIRUS: gettext_noop("The scanner found malicious software. Check your computer."),
}


def reason(refusal: Refusal) -> str:
    """The sentence, in the reader's language."""
    return gettext(_REASONS[refusal])
