@NullMarked
package iomtriage.scoring.reference;

import org.jspecify.annotations.NullMarked;
