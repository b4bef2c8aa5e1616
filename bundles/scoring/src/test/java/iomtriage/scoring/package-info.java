@NullMarked
package iomtriage.scoring;

import org.jspecify.annotations.NullMarked;
