package iomtriage.simulation.person;

import iomtriage.api.caserecord.Sex;

/**
 * Groups for fairness auditing. They travel apart from case records and are never a feature.
 *
 * @param sex sex
 * @param ethnicity ethnic group
 * @param ageBand age on the as-of date, for example "25-29"
 * @param area the made-up police area, which differ in how much they find out
 */
public record AuditGroups(Sex sex, Ethnicity ethnicity, String ageBand, String area) {}
