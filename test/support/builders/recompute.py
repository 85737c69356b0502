"""Recomputes a results.json with nothing of PanelDesk: the standard library's exact fractions."""

import json
import sys
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

TRIM_FROM = 5


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


def main(path):
    with open(path, encoding="utf-8") as file:
        results = json.load(file)
    decimals = results["recipe"]["decimals"]
    bonuses = {
        indicator["id"]
        for group in results["schemeFile"]["groups"]
        if group.get("bonus")
        for indicator in group["indicators"]
    }
    indicators = [i["id"] for group in results["schemeFile"]["groups"] for i in group["indicators"]]
    figures = 0
    totals = {}
    for submission in results["submissions"]:
        name = submission["submission"]
        sheets = [{e["indicator"]: e["points"] for e in sheet["entries"]} for sheet in submission["sheets"]]
        sums = [
            (
                sum(sheet.values()),
                sum(points for key, points in sheet.items() if key not in bonuses),
                sum(points for key, points in sheet.items() if key in bonuses),
            )
            for sheet in sheets
        ]
        trims = results["recipe"]["method"] == "trimmed-mean" and len(sums) >= TRIM_FROM
        counted = sorted(sums)[1:-1] if trims else sums
        computed = submission["computed"]
        if computed["trimmed"] != trims or computed["sheets"] != len(sheets):
            raise SystemExit(f"{name}: another number of sheets counts")
        for position, part in enumerate(("total", "base", "bonus")):
            figures += compare(f"{name} {part}", mean([s[position] for s in counted]), computed[part], decimals)
        figures += compare(f"{name} untrimmed", mean([s[0] for s in sums]), computed["untrimmedTotal"], decimals)
        if [i["indicator"] for i in computed["indicators"]] != indicators:
            raise SystemExit(f"{name}: other indicators than the scheme's")
        for indicator in computed["indicators"]:
            values = [sheet[indicator["indicator"]] for sheet in sheets]
            figures += compare(f"{name} {indicator['indicator']}", mean(values), indicator["mean"], decimals)
            if (min(values), max(values)) != (indicator["min"], indicator["max"]):
                raise SystemExit(f"{name} {indicator['indicator']}: extremes differ")
        totals[name] = mean([s[0] for s in counted])
    for submission in results["submissions"]:
        own = totals[submission["submission"]]
        if submission["computed"]["rank"] != 1 + sum(other > own for other in totals.values()):
            raise SystemExit(f"{submission['submission']}: another rank")
    print(f"{figures} figures, {len(totals)} submissions")


main(sys.argv[1])
