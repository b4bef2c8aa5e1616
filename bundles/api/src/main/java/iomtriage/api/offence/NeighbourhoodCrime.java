package iomtriage.api.offence;

import java.util.Set;
import java.util.TreeSet;

/**
 * The kinds of neighbourhood crime, as the national framework for IOM's fixed cohort names them. Which codes they are
 * is read off the class number; codes that are not certain are left out.
 */
public enum NeighbourhoodCrime {
    /** Robbery: class 34. */
    ROBBERY("robbery"),
    /** Burglary in a dwelling, aggravated or not: classes 28 and 29. */
    BURGLARY_DWELLING("burglary of a dwelling"),
    /** Theft of and from vehicles, and aggravated taking: classes 45 and 48, and 37.2. */
    VEHICLE("vehicle crime"),
    /** Theft from the person of another: class 39. */
    THEFT_FROM_PERSON("theft from the person");

    private final String label;

    NeighbourhoodCrime(String label) {
        this.label = label;
    }

    /** {@return the kind in plain words, lower case} */
    public String label() {
        return label;
    }

    /** {@return the codes that are this for certain, in ascending order; a copy} */
    public Set<OffenceCode> codes() {
        Set<OffenceCode> codes = new TreeSet<>();
        for (OffenceCode code : OffenceCode.all()) {
            if (code.meaning()
                    .flatMap(OffenceMeaning::neighbourhoodCrime)
                    .filter(this::equals)
                    .isPresent()) {
                codes.add(code);
            }
        }
        return codes;
    }
}
