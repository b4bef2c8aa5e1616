package iomtriage.cli.data;

import iomtriage.cli.terminal.CommandGroup;
import picocli.CommandLine.Command;

/** Column specifications. */
@Command(
        name = "columns",
        mixinStandardHelpOptions = true,
        header = "Column specifications: what the columns of a flat table mean.",
        description = {
            "",
            "A specification is JSON: id, version, source, columns, tasks. A column has",
            "  name       its heading",
            "  use        ID, FEATURE, OUTCOME, AUDIT (a group for fairness, never read by a model), DATE, EXCLUDED",
            "  type       NUMBER, ORDERED, CATEGORY, FLAG, DATE, TEXT",
            "  label      the same in plain words: reasons are made of it",
            "  codes      for ORDERED, CATEGORY and FLAG: [{\"code\": \"M\", \"words\": \"male\"}, ...], in order",
            "  topCode    for NUMBER: as \"3 or more\", which counts as 3",
            "  written    for NUMBER, by example: \"\u00a31,234\" or \"12%%\"; the signs may be left out of a cell",
            "  missing    texts that mean \"not known\"; an empty cell always does",
            "  direction  FREE, HIGHER_RAISES, HIGHER_LOWERS: which way it may move a score",
            "  dateFormat for DATE: as \"dd/MM/uuuu\"",
            "  audited    true for a coded feature that is also a group for fairness, as sex",
            "  unknownCode  MISSING: a code that is not listed counts as not known when a person is scored; else it is refused",
            "  plausible  for NUMBER: {\"from\": 10, \"to\": 110}; a number outside is refused, not scored",
            "  guess      the evidence for an unchecked guess; remove it when you agree",
            "Codes match whatever their case and spaces, and 1.0 is 1; a FLAG of no and yes is read in all usual ways.",
            "A task has name, outcome (a column), yes (the text that means it happened; as a list, every other value means that",
            "it did not), words, windowMonths, and may have",
            "where ([{\"column\": ..., \"is\": ...}]: the rows it applies to) and without (columns it must not see).",
            "acknowledged lists what would stop training, and why it is right:",
            "  [{\"leak\": \"tells-outcome\", \"column\": ..., \"reason\": ...}]; the reasons are kept in the card.",
            ""
        },
        subcommands = ColumnsInferCommand.class)
public final class ColumnsCommand extends CommandGroup {}
