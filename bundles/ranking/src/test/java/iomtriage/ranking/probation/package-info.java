@NullMarked
package iomtriage.ranking.probation;

import org.jspecify.annotations.NullMarked;
