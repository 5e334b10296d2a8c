"""Every address, by room."""

from django.urls import include, path

urlpatterns = [
    path("", include("barpath.studio.career.urls")),
    path("path/", include("barpath.studio.path.urls")),
    path("", include("barpath.studio.credentials.urls")),
    path("library/", include("barpath.studio.library.urls")),
    path("exam/", include("barpath.studio.exam.urls")),
    path("programmes/", include("barpath.studio.programmes.urls")),
    path("files/", include("barpath.studio.files.urls")),
    path("account/", include("barpath.studio.people.urls")),
    path("account/", include("allauth.account.urls")),
    path("account/security/", include("allauth.mfa.urls")),
    path("account/history/", include("barpath.studio.history.urls")),
    path("", include("barpath.studio.system.urls")),
    path("ui/", include("barpath.studio.ui.urls")),
]
