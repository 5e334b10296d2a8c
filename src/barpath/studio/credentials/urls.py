"""The addresses of this room."""

from django.urls import path

from barpath.studio.credentials.views import certifications, papers, prerequisites, sharing

app_name = "credentials"
urlpatterns = [
    path("prerequisites/", prerequisites.prerequisites, name="prerequisites"),
    path("certifications/", certifications.certifications, name="certifications"),
    path("certifications/<slug:key>/", certifications.certification, name="certification"),
    path("certifications/<slug:key>/cost/", certifications.cost, name="cost"),
    path("certifications/<slug:key>/choose/", certifications.choose, name="choose"),
    path("certifications/<slug:key>/figures/<slug:group>/", certifications.figures, name="figures"),
    path("papers/", papers.papers, name="papers"),
    path("papers/add/", papers.add_paper, name="add-paper"),
    path("papers/shown/", sharing.shared_papers, name="shared-papers"),
    path("papers/<int:pk>/", papers.paper, name="paper"),
    path("papers/<int:pk>/change/", papers.change_paper, name="change-paper"),
    path("papers/<int:pk>/remove/", papers.remove_paper, name="remove-paper"),
    path("papers/<int:pk>/show/<int:role_pk>/", sharing.share_paper, name="share-paper"),
    path(
        "papers/<int:pk>/take-back/<int:share_pk>/",
        sharing.take_back_paper,
        name="take-back-paper",
    ),
]
