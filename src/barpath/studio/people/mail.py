"""Where a mail turns up, for the pages that tell somebody to look for one."""

from django.conf import settings


def where_mail_goes() -> str:
    """Nothing when mail is sent; else a sentence on where it is printed instead."""
    if not settings.MAIL_IS_PRINTED:
        return ""
    return (
        "This installation sends no mail: the message is printed in the terminal where Barpath "
        "runs, and whoever runs it can pass the link on."
    )
