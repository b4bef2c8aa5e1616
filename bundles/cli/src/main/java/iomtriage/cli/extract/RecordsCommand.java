package iomtriage.cli.extract;

import iomtriage.cli.terminal.CommandGroup;
import picocli.CommandLine.Command;

/** Extracts and case records. */
@Command(
        name = "records",
        mixinStandardHelpOptions = true,
        header = "Case records from an extract of a case system, and back.",
        description = {
            "",
            "An extract is several tables, one row for each person in the first: people, offences, disposals, custody,"
                    + " registrations, needs. A mapping in JSON says which column fills which field; its schema and an example are in"
                    + " training-data. It has id, version, missing and tables. A table has",
            "  name, file or query (ordered by the key; text by its characters alone), key (the person's)",
            "  list     which list of the record its rows fill: events, custody, registers ...; left out for the record itself",
            "  item     which column tells the items of a person apart, where several tables or rows make one",
            "  columns  each a name (or a value, the same in every row) and",
            "    field      what it fills, as disposal.date; \"schema\" prints all fields",
            "    each       the object of which it names a part, as sections; * stands for it, as in sections.*.score",
            "    codes      what its codes mean: {\"M\": \"MALE\"}; empty text means not known",
            "    leaveOut   codes whose rows do not belong in a case record, as an acquittal",
            "    missing    texts that mean \"not known\"",
            "    dateFormat as dd/MM/uuuu",
            "    leadingZerosLost  true for offence codes that a spreadsheet wrote as numbers",
            "    unknownCode       MISSING: a code that is not listed counts as not known; else its person is refused",
            "  ignored  columns that are left out knowingly; all others that are not mapped are reported",
            "Offence codes are the Home Office's, as 00404 or 004/04. Codes match whatever their case and spaces, and 1.0 is 1.",
            ""
        },
        subcommands = {RecordsImportCommand.class, RecordsExportCommand.class})
public final class RecordsCommand extends CommandGroup {}
