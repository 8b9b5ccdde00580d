"""The room's addresses."""

from __future__ import annotations

from django.urls import include, path

from umid.council.delegations.pages import (
    assessment,
    by_link,
    by_name,
    delegates,
    desk,
    home,
    importing,
    invitations,
    kept,
    kept_paper,
    media,
    participants,
    visa,
)
from umid.foundation.ui.public import open_to_all

app_name = "delegations"
_meeting = [
    path("", desk.desk, name="desk"),
    path("invite/", desk.invite, name="invite"),
    path("invite-by-name/", by_name.invite, name="invite_by_name"),
    path("note/", by_name.file_note, name="file_note"),
    path("note/<str:into>/", by_name.note, name="note"),
    path("media/", media.desk, name="media_desk"),
    path("media/terms/", media.terms, name="media_terms"),
    path("media/enter/", media.enter, name="enter_media"),
    path("media/decide/", media.decide, name="decide_media"),
    path("import/", importing.table, name="import"),
    path("send/", desk.send, name="send"),
    path("letters/<slug:kind>/agree/", desk.agree, name="agree"),
    path("letters/<slug:kind>/<str:into>/", desk.letter, name="letter"),
    path("assessment/", assessment.assessment, name="assessment"),
    path("assessment/carry/", assessment.carry, name="carry_assessment"),
    path("assessment.pdf", assessment.pdf, name="assessment_pdf"),
    path("participants/", participants.page, name="participants"),
    path("participants.pdf", participants.pdf, name="participants_pdf"),
    path("participants.xlsx", participants.xlsx, name="participants_xlsx"),
]
_invitation = [
    path("", invitations.invitation, name="invitation"),
    path("letter.pdf", invitations.letter_pdf, name="letter_pdf"),
    path("letter.docx", invitations.letter_docx, name="letter_docx"),
    path("terms/", invitations.terms, name="terms"),
    path("answer/", invitations.answer, name="answer"),
    path("reply/", invitations.reply, name="reply"),
    path("copy/", invitations.copy, name="copy"),
    path("decide/", invitations.decide, name="decide"),
    path("nominate/", delegates.nominate, name="nominate"),
]
_delegate = [
    path("", delegates.delegate, name="delegate"),
    path("submit/", delegates.submit, name="submit"),
    path("withdraw/", delegates.withdraw, name="withdraw"),
    path("credentials/", delegates.credentials, name="credentials"),
    path("needs/", delegates.needs, name="needs"),
    path("visa/", visa.write, name="write_visa_letter"),
    path("visa.pdf", visa.pdf, name="visa_letter"),
    path("kept/", kept.page, name="kept"),
    path("kept.json", kept.as_json, name="kept_json"),
    path("kept.pdf", kept_paper.pdf, name="kept_pdf"),
    path("listing/", kept.listing, name="listing"),
    path("wish/", kept.wish, name="wish"),
    path("settle/", kept.settle, name="settle"),
]
_public = [
    path("answer/<str:token>/", by_link.answer, name="answer_by_link"),
    path("answer/<str:token>/needs/", by_link.needs, name="needs_by_link"),
    path("answer/<str:token>/letter.pdf", by_link.letter_pdf, name="letter_pdf_by_link"),
    path("answer/<str:token>/letter.docx", by_link.letter_docx, name="letter_docx_by_link"),
    path("answer/<str:token>/note/", by_link.note, name="note_by_link"),
    path("confirm/<str:token>/", media.confirm, name="confirm_media"),
    path("media/<slug:slug>/", media.ask, name="media"),
    path("media/<slug:slug>/asked/", media.asked, name="media_asked"),
]
urlpatterns = [
    path("delegations/", home.home, name="home"),
    path("delegations/meetings/<slug:slug>/", include(_meeting)),
    path("delegations/invitations/<uuid:invitation>/", include(_invitation)),
    path("delegations/delegates/<uuid:delegate>/", include(_delegate)),
    *open_to_all(_public),
]
