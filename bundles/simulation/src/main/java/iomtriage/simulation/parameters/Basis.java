package iomtriage.simulation.parameters;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a parameter's value comes from: a publication, or what it was chosen to reproduce. Printed in the room's page. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Basis {

    /** What the parameter means, with its unit. */
    String meaning();

    /** The publication, or what the value was chosen to reproduce. */
    String source();
}
