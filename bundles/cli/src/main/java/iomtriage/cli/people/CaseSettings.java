package iomtriage.cli.people;

import java.time.LocalDate;

/**
 * How case records are read to learn from.
 *
 * @param asOf the day as of which features are computed; outcomes are counted from it
 * @param dropUnlabelled whether people without an outcome are left out instead of refused
 * @param dropRefused whether records that cannot be used are left out instead of refused
 */
public record CaseSettings(LocalDate asOf, boolean dropUnlabelled, boolean dropRefused) {}
