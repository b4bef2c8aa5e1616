/**
 * A person's scores as shown: their rows, when an outcome is likely, how they changed, official scores beside them.
 */
@NullMarked
package iomtriage.pages.person.score;

import org.jspecify.annotations.NullMarked;
