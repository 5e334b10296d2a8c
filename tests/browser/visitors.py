"""Who looks at the pages, and on what."""

from typing import Any

from playwright.sync_api import BrowserContext, Page

DEVICES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}, "reduced_motion": "reduce"},
    "desktop": {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"},
}


class Visitor:
    """A page that remembers what a browser complained about."""

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _listen(self, message: Any) -> None:
        # A refused form answers 422 or 409, and the browser reports any such answer.
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(message.text)


def enter(page: Page, name: str) -> None:
    """Enter the demo as one of its people."""
    page.goto("/account/demo/")
    page.get_by_role("button", name=f"Enter as {name}").click()
    page.wait_for_url("**/path/")
