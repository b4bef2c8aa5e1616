package iomtriage.api.caserecord;

/** The kinds of neighbourhood crime, as the national framework for IOM's fixed cohort names them. */
public enum NeighbourhoodCrime {
    ROBBERY,
    BURGLARY_DWELLING,
    VEHICLE,
    THEFT_FROM_PERSON
}
