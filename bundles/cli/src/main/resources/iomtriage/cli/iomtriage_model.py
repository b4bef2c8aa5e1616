"""Scores and explains with a model of iomtriage (format iomtriage-model/1). Needs Python 3 and nothing else.

    python3 iomtriage_model.py model.json people.csv > scores.csv
"""
import bisect, csv, functools, json, math, re, sys


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

    def bin(self, feature, cell):
        """Where the tables hold what a cell stands for: bin 0 is what is not known, a number equal to an edge belongs below it."""
        column, text = self.inputs[feature["name"]], "" if cell is None else str(cell).strip()
        if text == "" or key(text) in column["missing"] or isinstance(cell, float) and math.isnan(cell):
            return 0
        number = column["codes"].get(key(text))
        if number is None:
            plain = text.replace(column["prefix"], "").replace(column["suffix"], "").replace(column["thousands"], "")
            try:
                number = float(plain.replace(column["decimal"], "."))
            except ValueError:
                number = math.inf
            if not math.isfinite(number) or "edges" not in feature or len(column["codes"]) > 1:
                raise ValueError("column " + feature["name"] + ": the cell holds no number or none of the codes")
            if key(number) in column["missing"]:
                return 0
        return 1 + bisect.bisect_left(feature["edges"], number) if "edges" in feature else feature["bins"][int(number)]

    def explain(self, row):
        """What each term adds to the log-odds, by name; row is a dict of cells by column."""
        if absent := [each["name"] for each in self.model["features"] if each["name"] not in row]:
            raise ValueError("the row has no column " + ", ".join(absent) + ": empty cells are not known, absent ones are refused")
        bins = {each["name"]: self.bin(each, row[each["name"]]) for each in self.model["features"]}
        cell = lambda values, feature: values[bins[feature]]
        return {term["name"]: functools.reduce(cell, term["features"], term["values"]) for term in self.model["terms"]}

    def score(self, row):
        """Log-odds and probability."""
        log_odds = self.model["base"] + sum(self.explain(row).values())
        return log_odds, 1 / (1 + math.exp(-log_odds))


if __name__ == "__main__":
    scored, out = Model(sys.argv[1]), csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["line", "log_odds", "probability"])
    with open(sys.argv[2], encoding="utf-8-sig", newline="") as people:
        separator = max(",;\t|", key=people.readline().count)
        people.seek(0)
        for line, person in enumerate(csv.DictReader(people, delimiter=separator), 2):
            out.writerow([line] + ["%.9f" % figure for figure in scored.score(person)])
