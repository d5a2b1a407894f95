"""The timeline of a fact base: from its rows to what the picture shows."""

from __future__ import annotations

from bot.facts.model.timeline import Panel, PanelKind, Timeline
from bot.facts.queries import Records
from bot.pictures.chart import Bar, Bars, Chart, Figures, Layer, Part, Steps
from bot.wording import gatherings


def chart(timeline: Timeline, records: Records) -> Chart:
    """The whole picture; a panel whose relation has no rows is left out."""
    parts = (_part(panel, records) for panel in timeline.panels if records.rows(panel.relation))
    return Chart(timeline.title, tuple(parts))


def _part(panel: Panel, records: Records) -> Part:
    match panel.kind:
        case PanelKind.BARS:
            return _bars(panel, records)
        case PanelKind.SIZE:
            return _steps(panel, records)
        case PanelKind.FIGURES:
            return _figures(panel, records)


def _bars(panel: Panel, records: Records) -> Bars:
    roll = records.roll(panel.relation)
    rows = (
        Bar(records.base.entities[subject].short, tuple(s.span for s in roll.stints(subject)))
        for subject in roll.subjects
    )
    return Bars(panel.title, tuple(rows))


def _steps(panel: Panel, records: Records) -> Steps:
    """How many held on each day on which that changes, those set apart in layers of their own."""
    roll = records.roll(panel.relation)
    days = sorted({day for held in roll.held for day in (held.span.start, held.span.end)})
    statuses = [[held.status for held in roll.on(day)] for day in days]
    others = tuple(sum(s not in panel.apart for s in there) for there in statuses)
    layers = [Layer(panel.others, others)]
    for status in panel.apart:
        name = gatherings.plural(records.base.entities[status].name)
        layers.append(Layer(name, tuple(there.count(status) for there in statuses)))
    return Steps(panel.title, tuple(days), tuple(layers))


def _figures(panel: Panel, records: Records) -> Figures:
    assert panel.over is not None
    assert panel.value is not None
    points = []
    for fact in records.rows(panel.relation):
        year, value = fact.values.get(panel.over), fact.values.get(panel.value)
        if isinstance(year, int) and isinstance(value, int):
            points.append((year, value))
    return Figures(panel.title, tuple(sorted(points)))
