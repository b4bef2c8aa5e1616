package iomtriage.cli.people;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How case records are read to learn from.
 *
 * @param asOf the day as of which features are computed; outcomes are counted from it
 * @param groups a CSV with the reference in its first column and groups for auditing after it
 * @param dropUnlabelled whether people without an outcome are left out instead of refused
 * @param dropRefused whether records that cannot be used are left out instead of refused
 */
public record CaseSettings(LocalDate asOf, Optional<Path> groups, boolean dropUnlabelled, boolean dropRefused) {}
