@NullMarked
package iomtriage.scoring.caseload;

import org.jspecify.annotations.NullMarked;
