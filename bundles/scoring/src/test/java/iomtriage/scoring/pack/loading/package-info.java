@NullMarked
package iomtriage.scoring.pack.loading;

import org.jspecify.annotations.NullMarked;
