"""`python -m tests.calibration`: fit how sure the bot is to how often it is right."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

from bot.assistant import Assistant
from bot.reading.deciding import ANSWER_FROM, DEFAULTS, probability
from tests.calibration.logistic import fit, log_loss
from tests.calibration.samples import (
    Sample,
    from_examples,
    from_far,
    from_negatives,
    from_sets,
)
from tests.evaluation.__main__ import KNOWLEDGE
from tests.evaluation.measuring import calibration
from tests.evaluation.sets import BLIND, blind_sets, far_domain
from tests.evaluation.tables import table

_WRONG = 2.0  # a wrong answer weighs more than a right one that isn't given
_FAR_STEP = 8  # of the far domain, one text in so many


def main() -> None:
    """Gather samples, fit, report, and write the weights."""
    options = _options()
    assistant = Assistant.load(options.knowledge)
    samples = list(_samples(assistant, options.sets.split(","), options.far))
    if options.generated:
        samples += [*from_examples(assistant.base), *from_negatives(assistant)]
    names = list(samples[0].evidence.features())
    rows = [[sample.evidence.features()[name] for name in names] for sample in samples]
    labels = [int(sample.right) for sample in samples]
    model = fit(rows, labels, _weights(samples))
    fitted = {name: round(value, 3) for name, value in zip(["bias", *names], model, strict=True)}
    _report(samples, assistant.base.calibration, fitted)
    if not options.dry_run:
        lines = [f"{name}: {value}\n" for name, value in fitted.items()]
        (options.knowledge / "calibration.yaml").write_text("".join(lines), encoding="utf-8")
        print(f"Written to {options.knowledge / 'calibration.yaml'}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.calibration", description=__doc__)
    parser.add_argument("--sets", default="a,b", help="the development sets, with commas between")
    parser.add_argument("--far", type=Path, metavar="FILE", help="data_full.json of CLINC150")
    parser.add_argument(
        "--generated",
        action="store_true",
        help="samples made from the examples too: for a folder without sets of its own",
    )
    parser.add_argument("--knowledge", type=Path, default=KNOWLEDGE, metavar="DIR")
    parser.add_argument("--dry-run", action="store_true", help="report, but write nothing")
    return parser.parse_args()


def _samples(assistant: Assistant, wanted: Sequence[str], far: Path | None) -> chain[Sample]:
    sources = [
        from_sets(assistant, each.name, [*each.questions, *each.refusals])
        for each in blind_sets(BLIND)
        if each.name.split("/")[0] in wanted
    ]
    if far is not None:
        sources.append(from_far(assistant, far_domain(far)[::_FAR_STEP]))
    return chain.from_iterable(sources)


def _weights(samples: Sequence[Sample]) -> list[float]:
    return [sample.weight * (1.0 if sample.right else _WRONG) for sample in samples]


def _report(
    samples: Sequence[Sample], before: Mapping[str, float], after: Mapping[str, float]
) -> None:
    sources = dict.fromkeys(sample.source for sample in samples)
    chances = {
        name: [probability(sample.evidence, weights) for sample in samples]
        for name, weights in (("before", before), ("after", after))
    }
    kept = []
    for source in sources:
        inside = [place for place, sample in enumerate(samples) if sample.source == source]
        good = [place for place in inside if samples[place].right]
        row: list[object] = [source, len(inside), len(good)]
        for found in chances.values():
            row.append(sum(found[place] >= ANSWER_FROM for place in good))
            bad = set(inside) - set(good)
            row.append(sum(found[place] >= ANSWER_FROM for place in bad))
        kept.append(row)
    columns = ("samples from", "all", "right", "answered", "wrongly", "then", "wrongly")
    print(table("Answered with the weights so far, then with the new ones", columns, kept))
    labels, loads = [int(sample.right) for sample in samples], _weights(samples)
    print(
        table(
            "Weights",
            ("feature", "before", "after"),
            [
                *((name, float(before.get(name, DEFAULTS[name])), after[name]) for name in after),
                ("log loss", *(log_loss(found, labels, loads) for found in chances.values())),
            ],
        )
    )
    judged = [
        (chance, sample.right) for chance, sample in zip(chances["after"], samples, strict=True)
    ]
    bins = ("probability", "samples", "mean", "share right")
    print(table("Calibration after", bins, calibration(judged)))


if __name__ == "__main__":
    main()
