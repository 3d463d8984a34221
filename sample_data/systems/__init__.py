"""One writer a system: its file as it would export it, and what is known of every row."""

from __future__ import annotations

from sample_data.systems import answers, desk, digital, masters, messages, sales
from sample_data.systems.export import ExportFile
from sample_data.world import World


def make_exports(world: World) -> list[ExportFile]:
    """All files in the order in which they are imported: who people are first, then what they did."""
    return [
        masters.make_members(world),
        masters.make_line_links(world),
        digital.make_web(world),
        digital.make_app(world),
        digital.make_chat(world),
        messages.make_mail(world),
        messages.make_line(world),
        messages.make_letters(world),
        desk.make_calls(world),
        desk.make_tickets(world),
        sales.make_shop(world),
        sales.make_orders(world),
        sales.make_deliveries(world),
        answers.make_nps(world),
        answers.make_postcards(world),
    ]
