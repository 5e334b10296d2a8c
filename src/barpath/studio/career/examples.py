"""Made-up weeks to try the income planner with. None of these numbers is a fact."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

ExampleName = Literal["in-person", "part-time", "remote"]


@dataclass(frozen=True, slots=True)
class Example:
    """One made-up week, by the names a link uses."""

    label: str
    values: dict[str, str]

    @property
    def query(self) -> str:
        """The link's query."""
        return urlencode({**self.values, "example": "yes"})


EXAMPLES: dict[ExampleName, Example] = {
    "in-person": Example(
        "A full week in person",
        {
            "place": "in-person",
            "time": "full",
            "sessions_per_week": "22",
            "sessions_per_week_high": "28",
            "session_minutes": "60",
            "weeks_per_year": "46",
            "unpaid_hours_per_week": "8",
            "travel_hours_per_week": "4",
            "cancelled_percent": "5",
            "no_show_percent": "6",
            "no_show_pays_percent": "50",
            "price_usd_per_session": "60",
            "price_usd_per_session_high": "70",
            "gym_cut_percent": "45",
            "rent_usd_per_month": "800",
            "insurance_usd_per_year": "300",
            "certification_usd_per_year": "150",
            "equipment_usd_per_year": "250",
            "software_usd_per_month": "30",
            "marketing_usd_per_month": "60",
            "travel_usd_per_week": "25",
            "set_aside_percent": "10",
        },
    ),
    "part-time": Example(
        "A few evenings beside another job",
        {
            "place": "in-person",
            "time": "part",
            "paid_hours_per_week": "12",
            "sessions_per_week": "10",
            "session_minutes": "45",
            "weeks_per_year": "44",
            "unpaid_hours_per_week": "2",
            "travel_hours_per_week": "2",
            "no_show_percent": "8",
            "no_show_pays_percent": "0",
            "price_usd_per_session": "50",
            "gym_cut_percent": "50",
            "rent_usd_per_month": "250",
            "insurance_usd_per_year": "200",
            "certification_usd_per_year": "150",
            "travel_usd_per_week": "10",
            "set_aside_percent": "10",
        },
    ),
    "remote": Example(
        "Coaching from home",
        {
            "place": "remote",
            "time": "full",
            "sessions_per_week": "12",
            "session_minutes": "45",
            "weeks_per_year": "48",
            "unpaid_hours_per_week": "10",
            "no_show_percent": "5",
            "no_show_pays_percent": "100",
            "price_usd_per_session": "45",
            "remote_clients_count": "15",
            "remote_clients_count_high": "25",
            "remote_price_usd_per_month": "110",
            "remote_minutes_per_client_per_week": "20",
            "insurance_usd_per_year": "300",
            "certification_usd_per_year": "150",
            "equipment_usd_per_year": "200",
            "software_usd_per_month": "70",
            "marketing_usd_per_month": "150",
            "set_aside_percent": "12",
        },
    ),
}
