"""Recomputes a results.json with nothing of PanelDesk: the standard library's exact fractions."""

import json
import sys
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

TRIM_FROM = 5
FIGURES = ("total", "base", "bonus", "untrimmedTotal")


def printed(hundredths, decimals):
    points = hundredths / 100
    # enough places to tell a half from anything near it, then one rounding
    scaled = points * 10**decimals
    whole, rest = divmod(abs(scaled.numerator), scaled.denominator)
    if rest * 2 >= scaled.denominator:
        whole += 1
    sign = -1 if scaled < 0 else 1
    return str((Decimal(sign * whole) / (Decimal(10) ** decimals)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def stated(figure):
    top, bottom = figure["exact"].split("/")
    return Fraction(int(top), int(bottom))


def mean(values):
    return Fraction(sum(values), len(values))


def compare(name, value, figure, decimals):
    if stated(figure) != value:
        raise SystemExit(f"{name}: {figure['exact']} stated, {value} computed")
    if figure["rounded"] != printed(value, decimals):
        raise SystemExit(f"{name}: {figure['rounded']} stated, {printed(value, decimals)} computed")
    return 1


def rows_of(results):
    """Every row of the table with the part it belongs to and whether it is a bonus; the bureau's own groups included."""
    filled = [group for slot in results["slots"] if slot["kind"] == "groups" for group in slot["groups"]]
    parts = {slot["id"]: slot["part"] for slot in results["schemeFile"].get("slots", []) if slot["kind"] == "groups"}
    for slot in results["slots"]:
        if slot["kind"] == "groups":
            for group in slot["groups"]:
                group["part"] = parts[slot["slot"]]
    return {
        row["id"]: (group.get("part"), bool(group.get("bonus")))
        for group in results["schemeFile"]["groups"] + filled
        for row in group.get("indicators", [])
    }


def trimmed(values, recipe):
    """Without one highest and one lowest, where the recipe drops them and enough are there."""
    return sorted(values)[1:-1] if recipe["method"] == "trimmed-mean" and len(values) >= TRIM_FROM else values


def by_sheet(own, rows, judging, recipe):
    """Each sheet added up, then the mean over sheets."""
    sums = [
        (
            sum(sheet[key] for key in own),
            sum(sheet[key] for key in own if not rows[key][1]),
            sum(sheet[key] for key in own if rows[key][1]),
        )
        for sheet in judging
    ]
    counted = trimmed(sums, recipe)
    return [mean([s[at] for s in counted]) for at in range(3)] + [mean([s[0] for s in sums])]


def by_indicator(own, rows, judging, recipe):
    """The mean of each row, then the rows added up."""
    means = {key: mean(trimmed([sheet[key] for sheet in judging], recipe)) for key in own}
    base = sum((means[key] for key in own if not rows[key][1]), Fraction(0))
    bonus = sum((means[key] for key in own if rows[key][1]), Fraction(0))
    untrimmed = sum((mean([sheet[key] for sheet in judging]) for key in own), Fraction(0))
    return [base + bonus, base, bonus, untrimmed]


def recompute_scores(name, computed, sheets, rows, recipe):
    decimals = recipe["decimals"]
    add_up = by_indicator if recipe["per"] == "indicator" else by_sheet
    scored = [key for key in rows if any(sheet.get(key) is not None for sheet in sheets)]
    figures = 0
    whole = [Fraction(0)] * 4
    for part in computed["parts"]:
        own = [key for key in scored if rows[key][0] == part.get("part")]
        judging = [sheet for sheet in sheets if any(key in sheet for key in own)]
        trims = recipe["method"] == "trimmed-mean" and len(judging) >= TRIM_FROM
        if part["trimmed"] != trims or part["sheets"] != len(judging):
            raise SystemExit(f"{name}: another number of sheets counts")
        values = add_up(own, rows, judging, recipe)
        for key, value in zip(FIGURES, values):
            figures += compare(f"{name} {part.get('part')} {key}", value, part[key], decimals)
        whole = [a + b for a, b in zip(whole, values)]
    for key, value in zip(FIGURES, whole):
        figures += compare(f"{name} {key}", value, computed[key], decimals)
    if {i["indicator"] for i in computed["indicators"]} != set(scored):
        raise SystemExit(f"{name}: other indicators than those with points")
    for indicator in computed["indicators"]:
        values = [sheet[indicator["indicator"]] for sheet in sheets if indicator["indicator"] in sheet]
        shown = trimmed(values, recipe) if recipe["per"] == "indicator" else values
        figures += compare(f"{name} {indicator['indicator']}", mean(shown), indicator["mean"], decimals)
        if (min(values), max(values)) != (indicator["min"], indicator["max"]):
            raise SystemExit(f"{name} {indicator['indicator']}: extremes differ")
    return figures, whole[0]


def recompute_tallies(name, computed, choices):
    counted = {
        tally["indicator"]: {each["choice"]: each["count"] for each in tally["choices"] if each["count"] > 0}
        for tally in computed["tallies"]
    }
    own = {}
    for indicator, choice in choices:
        own.setdefault(indicator, {}).setdefault(choice, 0)
        own[indicator][choice] += 1
    if counted != own:
        raise SystemExit(f"{name}: other tallies")
    return sum(len(each) for each in own.values())


def main(path):
    with open(path, encoding="utf-8") as file:
        results = json.load(file)
    recipe = results["recipe"]
    if recipe["method"] not in ("mean", "trimmed-mean"):
        raise SystemExit("a recipe that this script does not know")
    rows = rows_of(results)
    figures = 0
    totals = {}
    for submission in results["submissions"]:
        name = submission["submission"]
        computed = submission["computed"]
        if computed["sheets"] != len(submission["sheets"]):
            raise SystemExit(f"{name}: another number of sheets")
        entries = [entry for sheet in submission["sheets"] for entry in sheet["entries"]]
        figures += recompute_tallies(
            name, computed, [(entry["indicator"], entry["choice"]) for entry in entries if "choice" in entry]
        )
        if "scores" not in computed:
            if any(entry["points"] is not None for entry in entries):
                raise SystemExit(f"{name}: points without a score")
            continue
        sheets = [
            {e["indicator"]: e["points"] for e in sheet["entries"] if e["points"] is not None}
            for sheet in submission["sheets"]
        ]
        count, totals[name] = recompute_scores(
            name, computed["scores"], sheets, rows, recipe
        )
        figures += count
    for submission in results["submissions"]:
        if submission["submission"] not in totals:
            continue
        own = totals[submission["submission"]]
        if submission["computed"]["scores"]["rank"] != 1 + sum(other > own for other in totals.values()):
            raise SystemExit(f"{submission['submission']}: another rank")
    print(f"{figures} figures, {len(results['submissions'])} submissions")


main(sys.argv[1])
