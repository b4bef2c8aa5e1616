"""Scores and explains with a model of iomtriage (format iomtriage-model/1). Needs Python 3 and nothing else.

    python3 iomtriage_model.py model.json people.csv > scores.csv
"""
import bisect, csv, json, math, re, sys


def key(text):
    """What ways of writing one code have in common: case and spaces do not count, and 1.0 is 1."""
    return re.sub(r"^([-+]?[0-9]+)[.]0+$", r"\1", " ".join(str(text).split()).lower())


class Model:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.model = json.load(file)
        if self.model.get("format") != "iomtriage-model/1":
            raise ValueError("not a model of format iomtriage-model/1")
        self.inputs = {column["column"]: column for column in self.model["inputs"]}
        self.features = {feature["name"]: feature for feature in self.model["features"]}

    def number(self, name, cell):
        """The number that a cell stands for; None where it is not known."""
        column, text = self.inputs[name], "" if cell is None else str(cell).strip()
        if text == "" or key(text) in column["missing"] or isinstance(cell, float) and math.isnan(cell):
            return None
        if key(text) in column["codes"]:
            return column["codes"][key(text)]
        plain = text.replace(column["prefix"], "").replace(column["suffix"], "").replace(column["thousands"], "")
        try:
            number = float(plain.replace(column["decimal"], ".")) if "edges" in self.features[name] else math.inf
        except ValueError:
            number = math.inf
        if not math.isfinite(number) or len(column["codes"]) > 1:
            raise ValueError("column " + name + ": the cell holds no number or none of the codes")
        return None if key(number) in column["missing"] else number

    def bin(self, name, number):
        """Bin 0 is missing; a number equal to an edge belongs below it."""
        feature = self.features[name]
        if number is None:
            return 0
        return 1 + bisect.bisect_left(feature["edges"], number) if "edges" in feature else feature["bins"][int(number)]

    def explain(self, row):
        """What each term adds to the log-odds, by name; row is a dict of cells by column."""
        absent = [name for name in self.features if name not in row]
        if absent:
            raise ValueError("the row has no column " + ", ".join(absent) + ": empty cells are not known, absent ones are refused")
        bins = {name: self.bin(name, self.number(name, row[name])) for name in self.features}
        added = {}
        for term in self.model["terms"]:
            values = term["values"]
            for feature in term["features"]:
                values = values[bins[feature]]
            added[term["name"]] = values
        return added

    def score(self, row):
        """Log-odds and probability."""
        log_odds = self.model["base"] + sum(self.explain(row).values())
        return log_odds, 1 / (1 + math.exp(-log_odds))


if __name__ == "__main__":
    scored, out = Model(sys.argv[1]), csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["line", "log_odds", "probability"])
    people = open(sys.argv[2], encoding="utf-8-sig", newline="")
    separator = max(",;\t|", key=people.readline().count)
    people.seek(0)
    for line, person in enumerate(csv.DictReader(people, delimiter=separator), 2):
        out.writerow([line] + ["%.9f" % figure for figure in scored.score(person)])
