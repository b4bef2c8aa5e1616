@NullMarked
package iomtriage.ranking;

import org.jspecify.annotations.NullMarked;
