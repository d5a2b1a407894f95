"""`python -m tests.evaluation`: how often the bot is right on the blind sets, beside baselines."""

from __future__ import annotations

import argparse
import importlib.util
from pathlib import Path

from bot.assistant import Assistant
from bot.wording.replies import Status
from tests.evaluation import baselines
from tests.evaluation.claims import COLUMNS, check_all, claim_sets, row
from tests.evaluation.measuring import Tally, ask_all, calibration, talk_all
from tests.evaluation.sets import BLIND, BlindSet, Item, blind_sets, far_domain
from tests.evaluation.tables import share, table
from tests.evaluation.typos import with_typo

KNOWLEDGE = Path(__file__).parent.parent.parent / "knowledge"


def main() -> None:
    """Print every table."""
    options = _options()
    assistant = Assistant.load(options.knowledge)
    sets = [s for s in blind_sets(options.sets) if not options.only or s.name in options.only]
    judged: list[tuple[float, bool]] = []
    failures = _questions(assistant, sets, judged)
    failures += _refusals(assistant, sets, judged)
    failures += _dialogues(assistant, sets)
    failures += _claims(assistant, options.sets, options.only)
    print(
        table(
            "Calibration: answers by probability",
            ("probability", "answers", "mean", "share right"),
            calibration(judged),
        )
    )
    if options.far is not None:
        _far(assistant, options.far)
    if not options.no_baselines:
        _baselines(assistant, sets)
    if options.failures:
        print("\n".join(failures))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="SET", help="such as a/article; default: all")
    parser.add_argument("--sets", type=Path, default=BLIND, metavar="DIR")
    parser.add_argument("--knowledge", type=Path, default=KNOWLEDGE, metavar="DIR")
    parser.add_argument("--far", type=Path, metavar="FILE", help="data_full.json of CLINC150")
    parser.add_argument("--no-baselines", action="store_true")
    parser.add_argument("--failures", action="store_true", help="list what went wrong")
    return parser.parse_args()


def _questions(
    assistant: Assistant, sets: list[BlindSet], judged: list[tuple[float, bool]]
) -> list[str]:
    plain, slipped, failures = [], [], []
    for each in sets:
        if not each.questions:
            continue
        tally = ask_all(assistant.ask, each.questions)
        judged += tally.judged
        failures += [f"{each.name} {line}" for line in tally.failures]
        plain.append([*_row(each.name, tally), tally.quantile(0.5), tally.quantile(0.99)])
        typos = [Item(with_typo(item.text), item.expected) for item in each.questions]
        slipped.append(_row(each.name, ask_all(assistant.ask, typos)))
    columns = ("set", "questions", "right", "wrong", "asked back", "unknown")
    print(table("Questions that the base answers", (*columns, "p50 ms", "p99 ms"), plain))
    print(table("The same with one typo in the longest word", columns, slipped))
    return failures


def _row(name: str, tally: Tally) -> list[object]:
    counts, total = tally.counts, tally.total
    silent = counts["unknown"] + counts["smalltalk"]
    parts = (counts["right"], counts["wrong"], counts["clarify"], silent)
    return [name, total, *(share(part, total) for part in parts)]


def _refusals(
    assistant: Assistant, sets: list[BlindSet], judged: list[tuple[float, bool]]
) -> list[str]:
    rows, failures = [], []
    for each in sets:
        if not each.refusals:
            continue
        tally = ask_all(assistant.ask, each.refusals)
        judged += tally.judged
        failures += [f"{each.name} {line}" for line in tally.failures]
        counts, near = tally.counts, sum(item.near for item in each.refusals)
        rows.append(
            [
                each.name,
                tally.total,
                share(counts["unknown"] + counts["smalltalk"], tally.total),
                share(counts["clarify"], tally.total),
                share(counts["false_near"] + counts["false_far"], tally.total),
                share(counts["false_near"], near),
                share(counts["false_far"], tally.total - near),
                tally.quantile(0.5),
                tally.quantile(0.99),
            ]
        )
    columns = ("set", "questions", "refused", "asked back", "falsely answered")
    more = ("of near misses", "of others", "p50 ms", "p99 ms")
    print(table("Questions to be refused", (*columns, *more), rows))
    return failures


def _dialogues(assistant: Assistant, sets: list[BlindSet]) -> list[str]:
    rows, failures = [], []
    for each in sets:
        if not each.dialogues:
            continue
        talks = talk_all(assistant, each.dialogues)
        failures += [f"{each.name} {line}" for line in talks.failures]
        rows.append(
            (
                each.name,
                talks.dialogues,
                share(talks.whole, talks.dialogues),
                talks.turns,
                share(talks.right, talks.turns),
                share(talks.wrong, talks.turns),
            )
        )
    columns = ("set", "dialogues", "right from end to end", "turns", "right", "wrongly answered")
    print(table("Dialogues", columns, rows))
    return failures


def _claims(assistant: Assistant, folder: Path, only: list[str]) -> list[str]:
    rows, failures = [], []
    for name, known in claim_sets(folder).items():
        if not only or name in only:
            judged = check_all(assistant.check, known)
            failures += [f"{name} {line}" for line in judged.failures]
            rows.append(row(name, judged))
    print(table("Claims", COLUMNS, rows))
    return failures


def _far(assistant: Assistant, path: Path) -> None:
    texts = far_domain(path)
    answered = sum(assistant.ask(text).status is Status.ANSWERED for text in texts)
    columns = ("set", "texts", "answered")
    rows = [(path.parent.name, len(texts), f"{answered} ({100 * answered / len(texts):.2f}%)")]
    print(table("Texts about something else", columns, rows))


def _baselines(assistant: Assistant, sets: list[BlindSet]) -> None:
    known = [item for each in sets for item in each.questions]
    foreign = [item for each in sets for item in each.refusals]
    if not known:
        return
    own = ask_all(assistant.ask, [*known, *foreign]).counts
    ours = baselines.Score(
        "this bot", 0.5, own["right"], own["wrong"], own["false_near"] + own["false_far"]
    )
    scores = [ours, *baselines.measure(assistant, [*known, *foreign])]
    rows = [
        (
            score.name,
            score.cutoff,
            share(score.right, len(known)),
            share(score.wrong, len(known)),
            share(score.false, len(foreign)),
        )
        for score in scores
    ]
    columns = ("method", "cutoff", "right", "wrong", "falsely answered")
    print(table("Beside others, on the same examples, each at its best cutoff", columns, rows))
    if importlib.util.find_spec("sklearn") is None:
        print(baselines.MISSING)


if __name__ == "__main__":
    main()
